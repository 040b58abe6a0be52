import type { Page } from '@playwright/test'
import { paths } from '#paths'
import type { Answer, Answers } from '#core/assessment/answers.ts'
import { pageOf } from '#core/assessment/pages.ts'
import { walk } from '#core/assessment/walk.ts'
import { resultWords } from '#words/result.ts'
import { reviewWords } from '#words/review.ts'
import { startWords } from '#words/start.ts'
import { expect, test } from './fixtures.ts'
import { askedAt, expectAt, pressesFor } from './interview.ts'
import { book, question } from './knowledge.ts'
import { selfCare } from './runners.ts'

/** What has the focus, as a screen reader would name it. */
const focused = (page: Page): Promise<string> =>
  page.evaluate(() => {
    const element = document.activeElement as HTMLInputElement | null
    return `${element?.labels?.[0]?.textContent ?? element?.textContent ?? ''}`.trim()
  })

async function tabTo(page: Page, isIt: () => Promise<boolean>): Promise<void> {
  for (let n = 0; n < 60; n++) {
    if (await isIt()) return
    await page.keyboard.press('Tab')
    await expectFocusSeen(page)
  }
  throw new Error(`Tab does not reach it; the focus is on "${await focused(page)}"`)
}

/** What has the focus is in view and drawn with a ring. */
async function expectFocusSeen(page: Page): Promise<void> {
  const seen = await page.evaluate(() => {
    const element = document.activeElement
    if (!element || element === document.body) return 'nothing'
    const box = (
      element.closest('label') ??
      (element as HTMLInputElement).labels?.[0] ??
      element
    ).getBoundingClientRect()
    const ring = [element, element.nextElementSibling, element.parentElement, element.closest('label')].some(
      (one) => one && (getComputedStyle(one).outlineStyle !== 'none' || getComputedStyle(one).boxShadow !== 'none'),
    )
    return box.bottom <= 0 || box.top >= innerHeight
      ? `out of view: ${element.outerHTML.slice(0, 120)}`
      : ring
        ? ''
        : `no ring: ${element.outerHTML.slice(0, 120)}`
  })
  expect(seen === 'nothing' ? '' : seen).toBe('')
}

/** Ticks an answer; the radios of a question are one stop for Tab, and the arrows go from one to the next. */
async function giveByKeys(page: Page, id: string, answer: Answer): Promise<void> {
  for (const press of pressesFor(page, question(id), answer)) {
    const isRadio = (await press.getAttribute('type')) === 'radio'
    if (isRadio) {
      await tabTo(page, () =>
        page.evaluate((name) => (document.activeElement as HTMLInputElement | null)?.name === name, id),
      )
      for (let n = 0; n < 15 && !(await press.evaluate((radio) => radio === document.activeElement)); n++)
        await page.keyboard.press('ArrowDown')
      if (!(await press.isChecked())) await page.keyboard.press('Space')
    } else {
      await tabTo(page, () => press.evaluate((box) => box === document.activeElement))
      await page.keyboard.press('Space')
    }
    await expect(press).toBeChecked()
  }
}

test('the whole way, from the start to the printed page, with the keyboard alone', async ({ page }) => {
  await page.goto(paths.start)
  await tabTo(page, async () => (await focused(page)) === startWords.begin)
  await page.keyboard.press('Enter')
  let given: Answers = {}
  for (let { step } = walk(book, given); step.kind === 'ask'; { step } = walk(book, given)) {
    await expectAt(page, askedAt(step.question))
    for (const id of pageOf(book, step.question).questions) {
      if (walk(book, given).places.get(id) !== 'asked') continue
      await giveByKeys(page, id, selfCare[id]!)
      given = { ...given, [id]: selfCare[id]! }
    }
    await tabTo(page, async () => (await focused(page)) === 'Continue')
    await page.keyboard.press('Enter')
  }
  await expectAt(page, paths.review)
  await tabTo(page, async () => (await focused(page)) === reviewWords.proceed)
  await page.keyboard.press('Enter')
  await expectAt(page, paths.result)
  await tabTo(page, async () => (await focused(page)) === resultWords.actions.print)
  await page.keyboard.press('Enter')
  await expectAt(page, paths.sheet)
})

test('the first Tab on every page is a way to skip to what matters', async ({ page }) => {
  for (const path of [paths.start, paths.question('nerve-signs'), paths.about]) {
    await page.goto(path)
    await expectAt(page, path)
    await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur())
    await page.keyboard.press('Tab')
    expect(await focused(page)).toMatch(/^skip/i)
    await page.keyboard.press('Enter')
    await expect.poll(() => page.evaluate(() => document.activeElement?.closest('main') !== null)).toBe(true)
  }
})
