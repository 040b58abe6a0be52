import type { Page } from '@playwright/test'
import { pageCount } from '../support/pdf.ts'
import { knownPaths, paths } from '#paths'
import { blankWords } from '#words/blank.ts'
import { startWords } from '#words/start.ts'
import { expect, expectAccessible, expectNoSidewaysScroll, test, THEMES } from './fixtures.ts'
import { book, evidence, library } from './knowledge.ts'
import { press } from './presses.ts'

const PAPER = '/blank.html'
const EVERY_PATH = [
  paths.start,
  ...knownPaths(
    book.questions.map(({ id }) => id),
    Object.keys(library.learn),
    Object.keys(evidence.rules),
  ),
]

async function withoutScripts(page: Page): Promise<{ readonly bare: Page; readonly done: () => Promise<void> }> {
  const context = await page
    .context()
    .browser()!
    .newContext({
      javaScriptEnabled: false,
      baseURL: new URL(page.url()).origin,
      viewport: { width: 390, height: 844 },
    })
  return { bare: await context.newPage(), done: () => context.close() }
}

/** Keeps the scripts on their way until the returned call lets them come. */
async function holdScripts(page: Page): Promise<() => void> {
  let come: () => void = () => {}
  const waiting = new Promise<void>((done) => {
    come = done
  })
  await page.unrouteAll()
  await page.route('**/assets/vendor-*.js', async (route) => {
    await waiting
    await route.continue()
  })
  return come
}

test('every page without scripts tells the danger signs, the numbers to call and the way to the questions on paper', async ({
  page,
  guard,
}) => {
  guard.expectPath('/nowhere')
  guard.expectNoise(/404/)
  await page.goto(paths.start)
  const { bare, done } = await withoutScripts(page)
  for (const path of [...EVERY_PATH, '/nowhere']) {
    await bare.goto(path)
    const told = bare.locator('.noscript')
    for (const sign of book.emergency.signs) await expect(told, path).toContainText(sign)
    await expect(told.locator('a[href="tel:112"]'), path).toBeVisible()
    await expect(told.locator(`a[href="${PAPER}"]`), path).toBeVisible()
  }
  await done()
})

test('the start and the pages to read show whole without scripts, each under its own heading', async ({ page }) => {
  await page.goto(paths.start)
  const { bare, done } = await withoutScripts(page)
  for (const [path, heading] of [
    [paths.start, startWords.heading],
    [paths.about, 'About Backstride'],
    ...Object.entries(library.learn).map(([topic, { title }]) => [paths.learn(topic), title] as const),
  ] as const) {
    await bare.goto(path)
    await expect(bare.getByRole('heading', { level: 1 })).toHaveText(heading)
    await expect(bare.getByRole('contentinfo')).toBeVisible()
  }
  await done()
})

test('the start shows while its script is still on the way, and nothing jumps when it comes', async ({ page }) => {
  await page.addInitScript(() => {
    const shifts: number[] = []
    Object.assign(window, { shifts })
    new PerformanceObserver((list) =>
      shifts.push(...list.getEntries().map((entry) => (entry as unknown as { value: number }).value)),
    ).observe({ type: 'layout-shift', buffered: true })
  })
  for (const path of [paths.start, paths.about]) {
    const come = await holdScripts(page)
    await page.goto(path, { waitUntil: 'commit' })
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
    await expect(page.locator('#boot')).toHaveCount(1)
    come()
    await expect(page.locator('#boot')).toHaveCount(0)
    expect(await page.evaluate(() => (window as unknown as { shifts: number[] }).shifts)).toEqual([])
  }
})

test('React takes the drawn pages over as they stand: no heading is drawn anew', async ({ page }) => {
  const come = await holdScripts(page)
  await page.goto(paths.start, { waitUntil: 'commit' })
  await page.getByRole('heading', { level: 1 }).evaluate((heading) => Object.assign(heading, { before: true }))
  come()
  await expect(page.locator('#boot')).toHaveCount(0)
  await press(page.getByRole('button', { name: 'Clear my answers' }).first())
  await expect(page.getByRole('dialog')).toBeVisible()
  expect(await page.locator('h1').evaluate((heading) => 'before' in heading)).toBe(true)
})

for (const colorScheme of THEMES) {
  test.describe(`the questions on paper, in the ${colorScheme} theme`, () => {
    test.use({ colorScheme })

    test('are read by axe without a fault, scroll nowhere sideways and hold every question and answer', async ({
      page,
      guard,
    }) => {
      guard.expectPath(PAPER)
      await page.goto(PAPER)
      await expect(page).toHaveTitle(new RegExp(blankWords.title))
      await expectAccessible(page)
      for (const width of [320, 390, 1280]) {
        await page.setViewportSize({ width, height: 800 })
        await expectNoSidewaysScroll(page)
      }
      for (const question of book.questions) {
        await expect(page.getByRole('heading', { name: question.heading, exact: true })).toHaveCount(1)
        if ('options' in question)
          for (const { label } of question.options)
            await expect(page.getByText(label, { exact: false }).first()).toBeAttached()
      }
      expect(await page.locator('script').count()).toBe(0)
    })
  })
}

test('the questions on paper print in dark ink on a few pages, and no question is torn apart', async ({
  page,
  guard,
}) => {
  guard.expectPath(PAPER)
  await page.goto(PAPER)
  for (const format of ['A4', 'Letter'] as const) expect(pageCount(await page.pdf({ format }))).toBeLessThanOrEqual(6)
  await page.emulateMedia({ media: 'print', colorScheme: 'dark' })
  expect(await page.evaluate(() => getComputedStyle(document.body).color)).toBe('rgb(0, 0, 0)')
  expect(
    await page
      .locator('section')
      .first()
      .evaluate((section) => getComputedStyle(section).breakInside),
  ).toBe('avoid')
})

test('the questions on paper are the same page to a browser with the end tags that it leaves out written in', async ({
  page,
}) => {
  const short = await (await page.request.get(PAPER)).text()
  const whole = short
    .replaceAll(/<li>(.*?)(?=<li>|<\/ul>)/gs, '<li>$1</li>')
    .replaceAll(/(<p[ >].*?)(?=<(?:p|ul|section|h2|h3|footer)[ >]|<\/(?:section|footer)>)/gs, '$1</p>')
  expect(whole.length).toBeGreaterThan(short.length + 500)
  // On an empty page, for the app's own policy lets no script read a page from text.
  const [read, meant] = await page.evaluate(
    (texts) =>
      texts.map((text) => {
        const { documentElement } = new DOMParser().parseFromString(text, 'text/html')
        return {
          page: documentElement.outerHTML.replaceAll(/\s+(?=<)/g, ''),
          rows: documentElement.querySelectorAll('ul > li').length,
          torn: documentElement.querySelectorAll('li li, p:empty').length,
        }
      }),
    [short, whole],
  )
  expect(read).toEqual(meant)
  expect(read).toMatchObject({ rows: short.match(/<li>/g)!.length, torn: 0 })
})
