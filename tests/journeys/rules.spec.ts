import type { Page } from '@playwright/test'
import { paths } from '#paths'
import { resultWords } from '#words/result.ts'
import { rulesWords } from '#words/rules.ts'
import { trialWords } from '#words/trial.ts'
import { expect, expectAccessibleInBothThemes, expectNoSidewaysScroll, test } from './fixtures.ts'
import { expectAt, openEverything, reachResult } from './interview.ts'
import { book, evidence, library } from './knowledge.ts'
import { press, pressKey, tick, type } from './presses.ts'
import { selfCare } from './runners.ts'

const RULES = Object.keys(evidence.rules)
const count = (page: Page) => page.getByRole('search').getByRole('status')
const trial = paths.rule('try')
const outcome = (page: Page) => page.getByRole('region', { name: trialWords.outcome })
const question = (page: Page, id: string) =>
  page
    .getByRole('region', { name: trialWords.questions })
    .locator('summary', { hasText: library.questions[id]!.short })
    .first()
const inTab = (page: Page) => page.evaluate(() => JSON.stringify(Object.entries(sessionStorage)))

test('every rule has a page of its own at an address that any static host can serve', async ({ page }) => {
  for (const id of RULES) expect((await page.request.get(paths.rule(id))).status(), id).toBe(200)
  for (const id of ['cauda-equina', 'training-load', 'painkillers']) {
    await page.goto(paths.rule(id))
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(
      (library.redFlags[id] ?? library.causes[id] ?? library.advice[id])!.title,
    )
  }
})

test('a rule that does not exist is met as any address that does not exist', async ({ page, guard }) => {
  guard.expectNoise(/404/)
  for (const path of [paths.rule('no-such-rule'), paths.rule('__proto__'), `${paths.rule('neck-pain')}/more`]) {
    guard.expectPath(path)
    await page.goto(path)
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('There is no such page')
  }
})

test('a reader finds a rule with the keyboard alone: search, hear how many fit, open it, and go to the whole of it', async ({
  page,
}) => {
  await page.goto(paths.rules)
  await expect(count(page)).toHaveText(`All ${RULES.length} rules`)
  await page.getByRole('searchbox').focus()
  await type(page, 'hopping night')
  await expect(count(page)).toHaveText(/^\d+ of \d+ rules$/)
  const row = page.locator('summary', { hasText: library.redFlags['bone-stress-injury']!.title })
  for (let n = 0; n < 40 && !(await row.evaluate((one) => one === document.activeElement)); n++)
    await page.keyboard.press('Tab')
  await pressKey(page, 'Enter')
  await expect(page.getByText('Hopping on 1 leg hurts').first()).toBeVisible()
  await page.keyboard.press('Tab')
  await pressKey(page, 'Enter')
  await expectAt(page, paths.rule('bone-stress-injury'))
  await page.goBack()
  await expectAt(page, paths.rules)
})

test('the filter narrows by kind, urgency, evidence and status, and leaves the address and the length of the page as they were', async ({
  page,
}) => {
  await page.goto(paths.rules)
  await page.getByRole('combobox', { name: rulesWords.list.kind }).selectOption('red-flag')
  await expect(count(page)).toHaveText(`${book.redFlags.length} of ${RULES.length} rules`)
  await page.getByRole('combobox', { name: rulesWords.list.urgency }).selectOption('emergency')
  const emergencies = book.redFlags.filter(({ urgency, raised }) => [urgency, raised?.to].includes('emergency'))
  await expect(count(page)).toHaveText(`${emergencies.length} of ${RULES.length} rules`)
  await page.getByRole('combobox', { name: rulesWords.list.status }).selectOption('reviewed')
  await expect(page.getByText(rulesWords.list.none)).toBeVisible()
  expect(new URL(page.url()).pathname).toBe(paths.rules)
  const [form, room] = await page.evaluate(() => [
    document.querySelector('form')!.getBoundingClientRect().top,
    document.documentElement.scrollHeight - innerHeight,
  ])
  expect(room, 'there is room to keep the form where it is').toBeGreaterThan(form)
  await press(page.getByRole('button', { name: rulesWords.list.reset }))
  await expect(count(page)).toHaveText(`All ${RULES.length} rules`)
})

test('whoever comes back from a rule finds the list as it was', async ({ page }) => {
  await page.goto(paths.rules)
  await page.getByRole('combobox', { name: rulesWords.list.urgency }).selectOption('emergency')
  await page.getByRole('searchbox').fill('fever')
  const shown = await count(page).textContent()
  expect(shown).toMatch(/^\d+ of/)
  await press(page.getByRole('region', { name: rulesWords.list.results }).locator('summary').first())
  await press(page.getByRole('main').getByRole('link', { name: rulesWords.list.whole }).first())
  await expect(page.getByRole('search')).toHaveCount(0)
  await page.goBack()
  await expect(count(page)).toHaveText(shown!)
  await expect(page.getByRole('searchbox')).toHaveValue('fever')
})

test('whoever comes back from a rule to a result finds open what was open', async ({ page }) => {
  await reachResult(page, selfCare)
  const lines = page.getByRole('main').locator('details')
  await press(lines.first().locator('summary').first())
  await expect(lines.first()).toHaveAttribute('open')
  await press(lines.first().getByRole('link', { name: resultWords.how }).first())
  await expect(page.getByRole('heading', { level: 1 })).not.toHaveText(resultWords.title)
  await page.goBack()
  await expect(lines.first()).toHaveAttribute('open')
  await expect(page.getByRole('main').locator('details[open]')).toHaveCount(1)
})

test('no line of a condition lies over another, however long the rules are that it names', async ({ page }) => {
  for (const width of [320, 390, 1280]) {
    await page.setViewportSize({ width, height: 844 })
    await page.goto(paths.rule('ease-off'))
    const lines = page.locator('.condition-tree__text')
    await expect(lines.first()).toBeVisible()
    const boxes = await lines.evaluateAll((all) =>
      all.map((line) => {
        const range = document.createRange()
        range.selectNodeContents([...line.querySelectorAll('a')].at(-1)?.firstChild ?? line) // the words alone
        const rects = [...range.getClientRects()].filter(({ width: w }) => w > 0)
        return [Math.min(...rects.map(({ top }) => top)), Math.max(...rects.map(({ bottom }) => bottom))]
      }),
    )
    expect(boxes.length).toBeGreaterThan(3)
    expect(
      boxes.slice(1).filter(([top], at) => top! < boxes[at]![1]! - 1),
      `${width} px`,
    ).toEqual([])
  }
})

test('each cause, piece of advice and red flag of a result leads to its rule, and Back leads to the result again', async ({
  page,
}) => {
  await reachResult(page, selfCare)
  await openEverything(page)
  const ways = page.getByRole('main').getByRole('link', { name: resultWords.how })
  const targets = await ways.evaluateAll((links) => links.map((link) => link.getAttribute('href')!))
  expect(targets.length).toBeGreaterThan(5)
  expect(targets.filter((target) => !RULES.some((id) => target === paths.rule(id)))).toEqual([])
  const kept = await inTab(page)
  await press(ways.first())
  await expectAt(page, targets[0]!)
  expect(await inTab(page)).toBe(kept)
  await page.goBack()
  await expectAt(page, paths.result)
})

test('a case on trial shows at once what a change does, and leaves the answers of the runner alone', async ({
  page,
}) => {
  await reachResult(page, selfCare)
  const kept = await inTab(page)
  await press(page.getByRole('contentinfo').getByRole('link', { name: 'The rules' }))
  await expectAt(page, paths.rules)
  await press(page.getByRole('navigation', { name: rulesWords.nav }).getByRole('link', { name: rulesWords.pages.try }))
  await expectAt(page, trial)
  await page.getByRole('combobox').selectOption('beginner-ramped-too-fast')
  const entries = await page.evaluate(() => history.length)
  await press(question(page, 'bone-signs'))
  await tick(page.getByRole('checkbox', { name: 'Hopping on 1 leg hurts' }))
  await expect(outcome(page).getByRole('status')).toHaveText(/Now met: Signs of a stress fracture/)
  await expect(page.getByText(trialWords.changes)).toBeVisible()
  await press(question(page, 'nerve-signs'))
  await tick(page.getByRole('checkbox').first())
  await expect(outcome(page)).toContainText('Emergency')
  expect(await page.evaluate(() => history.length)).toBe(entries)
  expect(await inTab(page)).toBe(kept)
  await page.goto(paths.result)
  await expectAt(page, paths.result)
})

test('a worked case of a rule can be tried as it stands, and is there again after a reload', async ({ page }) => {
  await openWhole(page, paths.rule('bone-stress-injury'))
  await press(page.getByRole('link', { name: rulesWords.rule.tryCase }).first())
  await expectAt(page, trial)
  const { title } = evidence.rules['bone-stress-injury']!.fires[0]!
  for (const again of [false, true]) {
    if (again) await page.reload()
    await expect(page.getByRole('combobox').locator('option:checked')).toHaveText(trialWords.workedCase(title))
    await expect(outcome(page)).toContainText(library.redFlags['bone-stress-injury']!.title)
  }
})

/** A page with every part opened that a reader can open. */
async function openWhole(page: Page, path: string): Promise<void> {
  await page.goto(path)
  await page.getByRole('heading', { level: 1 }).waitFor()
  await openEverything(page)
}

const OPENED = {
  'the list': async (page: Page) => {
    await page.goto(paths.rules)
    await page.getByRole('searchbox').fill('fracture')
    for (const row of await page.locator('details summary').all()) await press(row)
  },
  'a rule': (page: Page) => openWhole(page, paths.rule('painkillers')),
  'the proof': (page: Page) => openWhole(page, paths.rule('proof')),
  'the map': (page: Page) => openWhole(page, paths.rule('map')),
  'a case on trial': async (page: Page) => {
    await page.goto(trial)
    await page.getByRole('combobox').selectOption('not-sure-of-everything')
    await press(question(page, 'pain-severity'))
    await tick(page.getByRole('radio', { name: '8' }))
    await press(question(page, 'leg-symptoms'))
    await press(outcome(page).locator('summary').first())
  },
}

for (const [name, open] of Object.entries(OPENED)) {
  test(`${name}, with parts opened, has no fault that axe can find, in either theme, and does not scroll sideways at 320 px`, async ({
    page,
  }) => {
    await open(page)
    await expectAccessibleInBothThemes(page)
    await page.setViewportSize({ width: 320, height: 640 })
    await expectNoSidewaysScroll(page)
  })
}

test.describe('in forced colours', () => {
  test.use({ contextOptions: { forcedColors: 'active', strictSelectors: true } })

  test('every box, line and word of the map stands out from the ground', async ({ page }) => {
    await page.goto(paths.rule('map'))
    const ground = await page.evaluate(() => getComputedStyle(document.body).backgroundColor)
    const drawn = await page.locator('svg.map-figure').evaluate((svg) =>
      [...svg.querySelectorAll('rect, text, path, circle')].map((one) => {
        const { fill, stroke } = getComputedStyle(one)
        return one.tagName === 'text' ? [fill] : [fill, stroke]
      }),
    )
    expect(drawn.filter((colours) => colours.every((colour) => colour === 'none' || colour === ground))).toEqual([])
  })
})
