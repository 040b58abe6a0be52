import type { Page } from '@playwright/test'
import { paths } from '#paths'
import { frameWords } from '#words/frame.ts'
import { expect, expectAccessibleInBothThemes, test } from './fixtures.ts'
import {
  begin,
  beginAndAnswerAll,
  expectAt,
  goOnButton,
  openEverything,
  openSheet,
  pressesFor,
  reachFullResult,
  reachResult,
} from './interview.ts'
import { book, sheet } from './knowledge.ts'
import { press, tick } from './presses.ts'
import { everythingAtOnce, selfCare } from './runners.ts'
import { tour } from './tour.ts'

const first = book.questions[0]!

test('no page has a fault that axe can find in either theme, and text stands out 7 to 1; each has its own title, one main, one first heading, and the same header and footer', async ({
  page,
  guard,
}) => {
  guard.expectPath('/nowhere')
  guard.expectNoise(/404/)
  const titles: string[] = []
  await tour(page, async (name) => {
    await expectAccessibleInBothThemes(page)
    await expectTheFrame(page, name)
    if (!/fault|filled/.test(name)) titles.push(await page.title())
  })
  expect(titles.filter((title, at) => titles.indexOf(title) !== at)).toEqual([])
})

async function expectTheFrame(page: Page, name: string): Promise<void> {
  await expect(page.getByRole('main'), name).toHaveCount(1)
  await expect(page.getByRole('heading', { level: 1 }), name).toHaveCount(1)
  const banner = page.getByRole('banner')
  await expect(banner, name).toHaveCount(1)
  await expect(banner.getByRole('button', { name: frameWords.clear, exact: true }), name).toBeVisible()
  await expect(page.getByRole('contentinfo'), name).toHaveCount(1)
  await expect(page.locator('html'), name).toHaveAttribute('lang', 'en-GB')
}

for (const [name, answers] of [
  ['the fullest', everythingAtOnce],
  ['a self-care', selfCare],
] as const) {
  test(`${name} result and sheet, with every part opened, have no fault that axe can find in either theme`, async ({
    page,
  }) => {
    await reachFullResult(page, answers)
    for (const look of [async () => {}, () => openSheet(page)]) {
      await look()
      await openEverything(page)
      await expectAccessibleInBothThemes(page)
    }
  })
}

test.describe('in forced colours', () => {
  test.use({ contextOptions: { forcedColors: 'active', strictSelectors: true } })

  test('a ticked box still looks ticked, and every control has an edge', async ({ page }) => {
    await begin(page)
    const box = pressesFor(page, first, [])[0]!
    const row = page.locator('label').filter({ hasText: first.kind === 'choices' ? first.none! : '' })
    const before = await row.screenshot()
    await tick(box)
    await page.mouse.move(0, 0)
    expect((await row.screenshot()).equals(before)).toBe(false)
    const edge = await goOnButton(page).evaluate((button) => getComputedStyle(button).borderTopStyle)
    expect(edge).not.toBe('none')
  })

  test('the urgency is still told by a word and an icon', async ({ page }) => {
    await reachResult(page, selfCare)
    await expect(page.getByRole('main').locator('svg').first()).toBeVisible()
  })
})

test.describe('with reduced motion', () => {
  test.use({ contextOptions: { reducedMotion: 'reduce', strictSelectors: true } })

  test('nothing on the way moves or fades', async ({ page }) => {
    const moving = () =>
      page.evaluate(
        () => document.getAnimations().filter(({ effect }) => Number(effect?.getComputedTiming().duration) > 1).length,
      )
    await begin(page)
    expect(await moving()).toBe(0)
    await tick(pressesFor(page, first, [])[0]!)
    expect(await moving()).toBe(0)
    await press(goOnButton(page))
    expect(await moving()).toBe(0)
  })
})

test('with motion allowed, nothing moves for longer than 150 ms', async ({ page }) => {
  await begin(page)
  const longest = await page.evaluate(() => {
    const times = [...document.querySelectorAll('*')].flatMap((element) => {
      const { transitionDuration, transitionDelay, animationDuration } = getComputedStyle(element)
      return [transitionDuration, transitionDelay, animationDuration].flatMap((list) =>
        list
          .split(',')
          .map((time) => (time.trim().endsWith('ms') ? Number.parseFloat(time) : Number.parseFloat(time) * 1000)),
      )
    })
    return Math.max(...times)
  })
  expect(longest).toBeLessThanOrEqual(150)
})

test('the emergency page is told by its heading and is not red alone', async ({ page }) => {
  await beginAndAnswerAll(page, sheet({ 'nerve-signs': ['bladder-change'] }))
  await expectAt(page, paths.emergency)
  await expect(page.getByRole('heading', { level: 1 })).toContainText(/emergency|call/i)
})
