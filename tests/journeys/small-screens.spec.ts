import type { Page } from '@playwright/test'
import { paths } from '#paths'
import { interview } from '../support/sheets.ts'
import { keepDraft } from './drafts.ts'
import { expect, expectNoSidewaysScroll, test } from './fixtures.ts'
import {
  begin,
  expectAt,
  field,
  goOnButton,
  openEverything,
  openSheet,
  pressesFor,
  reachFullResult,
} from './interview.ts'
import { book, question } from './knowledge.ts'
import { press, seen } from './presses.ts'
import { everythingAtOnce, fullWay } from './runners.ts'
import { tour } from './tour.ts'

const SCREENS = [
  { name: 'a phone 320 px wide', width: 320, height: 640 },
  { name: 'a desktop at 400% zoom', width: 320, height: 256 },
  { name: 'a phone on its side', width: 844, height: 390 },
  { name: 'a wide desktop', width: 1280, height: 900 },
]

async function expectToFitEveryScreen(page: Page): Promise<void> {
  for (const { name, ...size } of SCREENS) {
    await page.setViewportSize(size)
    await test.step(name, () => expectNoSidewaysScroll(page))
  }
}

test('the fullest result and sheet do not scroll sideways on any of these screens', async ({ page }) => {
  await reachFullResult(page, everythingAtOnce)
  await openEverything(page)
  await expectToFitEveryScreen(page)
  await openSheet(page)
  await expectToFitEveryScreen(page)
})

/** WCAG 1.4.12, set as a reader's own style sheet would set it; what comes back takes it off again. */
async function spaceOut(page: Page): Promise<() => Promise<void>> {
  await page.evaluate(() => {
    const sheet = new CSSStyleSheet()
    sheet.replaceSync(
      '* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important } p { margin-bottom: 2em !important }',
    )
    document.adoptedStyleSheets = [sheet]
  })
  return () => page.evaluate(() => void (document.adoptedStyleSheets = []))
}

/** Texts that are cut off by their own box. */
const cutOff = (page: Page): Promise<string[]> =>
  page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('main *, header *, footer *')]
      .filter(
        (element) =>
          ['hidden', 'clip'].includes(getComputedStyle(element).overflowY) &&
          element.scrollHeight > element.clientHeight + 1 &&
          element.clientHeight > 1 &&
          element.textContent !== '',
      )
      .map((element) => `${element.tagName} ${element.className}: ${element.textContent?.slice(0, 60)}`),
  )

test('every answer row is at least 52 px high on every page of questions, each number of the pain scale at least 44 px, and every other control; a press anywhere on a row ticks it', async ({
  page,
}) => {
  await keepDraft(page, interview(book, fullWay).answers)
  for (const { questions } of book.pages.filter((one) =>
    one.questions.every((id) => id in fullWay && id !== 'painkiller-cautions'),
  )) {
    await page.goto(paths.question(questions[0]!))
    await expectAt(page, paths.question(questions[0]!))
    for (const id of questions)
      for (const row of await field(page, id).locator('label').all())
        expect((await row.boundingBox())!.height, id).toBeGreaterThanOrEqual(question(id).kind === 'scale' ? 44 : 52)
    expect((await goOnButton(page).boundingBox())!.height).toBeGreaterThanOrEqual(44)
  }
  await page.evaluate(() => sessionStorage.clear())
  await begin(page)
  const first = book.questions[0]!
  const none = pressesFor(page, first, [])[0]!
  const row = page
    .getByRole('main')
    .locator('label')
    .filter({ hasText: first.kind === 'choices' ? first.none! : '' })
  const { width, height } = (await row.boundingBox())!
  await press(row, { position: { x: width - 6, y: height - 6 } })
  await expect(none).toBeChecked()
})

/** Links and buttons lower than 44 px, save links within a sentence. */
const tooSmall = (page: Page): Promise<string[]> =>
  page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('a, button, summary')].flatMap((element) => {
      const { width, height, bottom } = element.getBoundingClientRect()
      const inSentence =
        element.tagName === 'A' &&
        element.closest('p, li, dd, td, cite') !== null &&
        [...element.parentElement!.childNodes].some(
          (node) => node.nodeType === Node.TEXT_NODE && node.textContent!.trim() !== '',
        )
      const hidden = width <= 1 || bottom <= 0 || !element.checkVisibility({ visibilityProperty: true })
      return hidden || inSentence || height >= 43.5
        ? []
        : [`${element.tagName} "${element.textContent?.slice(0, 40)}" ${Math.round(height)} px`]
    }),
  )

test('no page scrolls sideways: not on a phone of 320 px, not at 400% zoom, not on its side, not on a desktop; no link or button is smaller than 44 px; with the text spaced out nothing is cut off', async ({
  page,
  guard,
}) => {
  guard.expectPath('/nowhere')
  guard.expectNoise(/404/)
  const phone = page.viewportSize()!
  await tour(page, async (name) => {
    expect(await tooSmall(page), name).toEqual([])
    await expectToFitEveryScreen(page)
    await page.setViewportSize({ width: 320, height: 640 })
    const asBefore = await spaceOut(page)
    await expectNoSidewaysScroll(page)
    expect(await cutOff(page), name).toEqual([])
    await asBefore()
    await page.setViewportSize(phone)
  })
})

test('nothing on any page jumps while it loads or while a runner answers', async ({ page, guard }) => {
  guard.expectPath('/nowhere')
  guard.expectNoise(/404/)
  await page.addInitScript(() => {
    const shifts: string[] = []
    Object.assign(window, { shifts })
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries() as unknown as {
        value: number
        hadRecentInput: boolean
        sources: { node: Element | null }[]
      }[]) {
        if (!entry.hadRecentInput)
          shifts.push(`${entry.value.toFixed(4)} ${entry.sources.map(({ node }) => node?.nodeName).join(' ')}`)
      }
    }).observe({ type: 'layout-shift', buffered: true })
  })
  const shifts = () => page.evaluate(() => (window as unknown as { shifts: string[] }).shifts)
  await tour(page, async (name) => {
    expect(await shifts(), name).toEqual([])
    await page.reload()
    await page.getByRole('heading', { level: 1 }).waitFor()
    await page.waitForTimeout(50)
    expect(await shifts(), `${name}, loaded afresh`).toEqual([])
    await seen(page)
  })
})
