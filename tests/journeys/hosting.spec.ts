import type { Browser, FrameLocator, Page } from '@playwright/test'
import { type Built, buildApp, headersOf, host, type Host, staticHost } from '../support/hosted.ts'
import { paths } from '#paths'
import { noteWords } from '#words/note.ts'
import { startWords } from '#words/start.ts'
import { interview } from '../support/sheets.ts'
import { expect, type Guard, test } from './fixtures.ts'
import { openSheet, pressesFor, reachResult } from './interview.ts'
import { answerTo, book, question } from './knowledge.ts'
import { press, tick } from './presses.ts'
import { selfCare } from './runners.ts'

test.describe('under a sub-path', () => {
  const base = '/club/backstride/'
  let built: Built
  let site: Host
  test.beforeAll(async () => {
    built = await buildApp({ base })
    site = await staticHost(built, base, headersOf(built))
  })
  test.afterAll(() => {
    site.stop()
    built.remove()
  })

  test('the whole way works, every request stays below it, and each page opens by its own address', async ({
    browser,
    guard,
  }) => {
    guard.expectOrigin(site.origin, base)
    guard.expectPath('/nowhere')
    guard.expectNoise(/404/)
    const context = await browser.newContext({ baseURL: `${site.origin}${base}` })
    const page = await context.newPage()
    await walkThrough(page, base)
    for (const path of [paths.about, paths.learn('spine'), paths.emergency]) {
      await page.goto(`${base}${path.slice(1)}`)
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
    }
    await page.goto(`${base}nowhere`)
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('There is no such page')
    expect(site.asked.filter((asked) => !asked.startsWith(`GET ${base}`))).toEqual([])
    await context.close()
  })

  for (const address of [base.slice(0, -1), `${base}index.html`])
    test(`the start also opens at ${address}, and goes on from there`, async ({ browser, guard }) => {
      guard.expectOrigin(site.origin)
      for (const path of [address, base, `${base}questions/${book.questions[0]!.id}`]) guard.expectPath(path)
      guard.expectNoise(/404/)
      const page = await browser.newPage()
      await page.goto(`${site.origin}${address}`)
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(startWords.heading)
      expect(new URL(page.url()).pathname).toBe(base)
      await press(page.getByRole('main').getByRole('link', { name: startWords.begin, exact: true }))
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(book.questions[0]!.heading)
      await page.close()
    })

  test('at an address that is not below it, the emergency signs stand in place of a blank page', async ({
    browser,
    guard,
  }) => {
    guard.expectOrigin(site.origin)
    guard.expectPath('/elsewhere')
    guard.expectNoise(/404/)
    const page = await browser.newPage()
    await page.goto(`${site.origin}/elsewhere`)
    await expect(page.getByText(book.emergency.signs[0]!)).toBeVisible()
    await page.close()
  })

  test('the questions to print are found from there, with their style', async ({ browser, guard }) => {
    guard.expectOrigin(site.origin, base)
    for (const path of ['/questions/age/', '/blank.html']) guard.expectPath(path)
    const page = await browser.newPage({ javaScriptEnabled: false })
    await page.goto(`${site.origin}${base}questions/age/`)
    // Without a script there is no first moment, nor anything that could tell when the page is painted.
    await page.getByRole('link', { name: 'print the questions' }).first().dispatchEvent('click')
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
    expect(await page.evaluate(() => document.styleSheets.length)).toBe(1)
    await page.close()
  })
})

/** From the start to the sheet; the helpers of the other journeys speak of addresses at the root. */
async function walkThrough(page: Page, base: string): Promise<void> {
  await page.goto(base)
  await press(page.getByRole('main').getByRole('link', { name: startWords.begin, exact: true }))
  const { asked } = interview(book, selfCare)
  for (const { title, questions } of book.pages.filter((one) => asked.includes(one.questions[0]!))) {
    await expect.poll(() => new URL(page.url()).pathname).toBe(`${base}questions/${questions[0]!}`)
    const heading = title ?? book.questions.find(({ id }) => id === questions[0])!.heading
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(heading)
    for (const id of questions.filter((one) => asked.includes(one)))
      for (const one of pressesFor(page, question(id), answerTo(selfCare, id))) await tick(one)
    await press(page.getByRole('button', { name: 'Continue', exact: true }))
  }
  await expect.poll(() => new URL(page.url()).pathname).toBe(`${base}check`)
}

const hostPage = (
  framed: string,
): string => `<!doctype html><title>A club</title><h1>Our club</h1><iframe src="${framed}" width="320" height="640" title="Backstride"></iframe>
<script>window.heard = []; addEventListener('message', (event) => heard.push(event.data))</script>`
const site = (framed: string): Promise<Host> =>
  host(() => ({ body: hostPage(framed), headers: { 'Content-Type': 'text/html' } }), 'localhost')

async function inHost(
  browser: Browser,
  guard: Guard,
  club: Host,
  framed: Host,
): Promise<{ page: Page; frame: FrameLocator; done: () => Promise<void> }> {
  for (const { origin } of [club, framed]) guard.expectOrigin(origin)
  const context = await browser.newContext()
  const page = await context.newPage()
  await page.goto(club.origin)
  return { page, frame: page.frameLocator('iframe'), done: () => context.close() }
}

test.describe('in the frame of a site that the build does not name', () => {
  let app: Host
  test.afterEach(() => app.stop())

  test('nothing is shown: the header forbids it', async ({ browser, guard }) => {
    guard.expectNoise(/frame-ancestors/)
    const built = { folder: 'dist' }
    app = await staticHost(built, '/', headersOf(built))
    const club = await site(app.origin)
    const { frame, done } = await inHost(browser, guard, club, app)
    await expect(frame.getByRole('heading', { name: startWords.heading })).toHaveCount(0)
    expect(headersOf(built)['Content-Security-Policy']).toContain("frame-ancestors 'none'")
    await done()
    club.stop()
  })

  for (const path of [paths.start, paths.question('nerve-signs'), paths.about])
    test(`where the host forgot the header, only the emergency signs and a way out show, and no question (${path})`, async ({
      browser,
      guard,
    }) => {
      app = await staticHost({ folder: 'dist' })
      const club = await site(`${app.origin}${path}`)
      const { frame, done } = await inHost(browser, guard, club, app)
      await expect(frame.getByText('You see Backstride inside another site.')).toBeVisible()
      await expect(frame.getByText(book.emergency.signs[0]!)).toBeVisible()
      await expect(frame.getByRole('checkbox')).toHaveCount(0)
      await expect(frame.getByRole('heading', { level: 1 })).toHaveCount(0)
      await expect(frame.getByRole('link', { name: 'Open it in its own tab' })).toHaveAttribute('href', '/')
      await done()
      club.stop()
    })
})

test.describe('in the frame of a site that the build names', () => {
  let app: Host
  let club: Host
  let built: Built
  test.beforeAll(async () => {
    club = await host(() => ({ body: hostPage(app.origin), headers: { 'Content-Type': 'text/html' } }), 'localhost')
    built = await buildApp({ framedBy: club.origin })
    app = await staticHost(built, '/', headersOf(built))
  })
  test.afterAll(() => {
    app.stop()
    club.stop()
    built.remove()
  })

  test('the questions work at 320 px, offer a tab of their own to print, and tell the host nothing', async ({
    browser,
    guard,
  }) => {
    const { page, frame, done } = await inHost(browser, guard, club, app)
    await expect(frame.getByRole('heading', { level: 1 })).toHaveText(startWords.heading)
    await expect(frame.getByRole('link', { name: 'Open it in its own tab' })).toBeVisible()
    await press(frame.getByRole('link', { name: startWords.begin, exact: true }))
    await expect(frame.getByRole('heading', { level: 1 })).toHaveText(book.questions[0]!.heading)
    await tick(frame.locator('input[value="none-of-these"]'))
    await press(frame.getByRole('button', { name: 'Continue', exact: true }))
    await expect(frame.getByRole('heading', { level: 1 })).toHaveText(book.questions[1]!.heading)
    expect(await page.evaluate(() => (window as unknown as { heard: unknown[] }).heard)).toEqual([])
    await done()
  })

  test('whatever the host posts into the frame is ignored', async ({ browser, guard }) => {
    const { page, frame, done } = await inHost(browser, guard, club, app)
    await expect(frame.getByRole('heading', { level: 1 })).toHaveText(startWords.heading)
    await page.evaluate(() => {
      const cyclic: Record<string, unknown> = {}
      cyclic['self'] = cyclic
      const { contentWindow } = document.querySelector('iframe')!
      for (const junk of [
        'clear',
        'x'.repeat(1_000_000),
        cyclic,
        { type: 'answers', answers: { age: '35-44' } },
        null,
        { __proto__: { age: 1 } },
      ])
        contentWindow!.postMessage(junk, '*')
    })
    await press(frame.getByRole('link', { name: startWords.begin, exact: true }))
    await expect(frame.getByRole('heading', { level: 1 })).toHaveText(book.questions[0]!.heading)
    await expect(frame.locator('input:checked')).toHaveCount(0)
    await done()
  })

  test('a sandboxed frame without an origin of its own shows the emergency signs, never a white page', async ({
    browser,
    guard,
  }) => {
    guard.expectNoise(/blocked by CORS policy|ERR_FAILED/)
    const { page, frame, done } = await inHost(browser, guard, club, app)
    await page.evaluate((src) => {
      const frame = document.createElement('iframe')
      frame.setAttribute('sandbox', 'allow-scripts')
      frame.name = 'boxed'
      frame.src = src
      document.querySelector('iframe')!.replaceWith(frame)
    }, app.origin)
    await expect(frame.getByText('This page has not loaded yet')).toBeVisible()
    await expect(frame.getByText(book.emergency.signs[0]!).first()).toBeVisible()
    await done()
  })
})

test('in its own tab the sheet speaks of no other site', async ({ page }) => {
  await reachResult(page, selfCare)
  await openSheet(page)
  await expect(page.getByText(noteWords.framed)).toHaveCount(0)
  await expect(page.getByText('You see Backstride inside another site.')).toBeHidden()
})
