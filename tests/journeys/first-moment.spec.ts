import type { CDPSession, Page } from '@playwright/test'
import { pageOf } from '#core/assessment/pages.ts'
import { paths } from '#paths'
import { changedWords } from '#words/changed.ts'
import { frameWords } from '#words/frame.ts'
import { noteWords } from '#words/note.ts'
import { resultWords } from '#words/result.ts'
import { reviewWords } from '#words/review.ts'
import { startWords } from '#words/start.ts'
import { keepDraft } from './drafts.ts'
import { expect, test } from './fixtures.ts'
import { controlsInView, FINGER, type Hand, MOUSE, shownAt, spotOf, stateOf, watchViews } from './hands.ts'
import { interview } from '../support/sheets.ts'
import { backLink, expectAt, give, goOnButton, pressesFor, reachQuestion, way } from './interview.ts'
import { answerTo, book, library, question } from './knowledge.ts'
import { painted, seen, tick } from './presses.ts'
import { calm, fullWay, routine } from './runners.ts'

const first = book.questions[0]!

/** A double tap is this slow at most, in milliseconds from when the new page is on the screen. */
const SLOW = [120, 250, 350]

interface Runner {
  readonly page: Page
  readonly devtools: CDPSession
  readonly hand: Hand
}

/** Opens a page by pressing twice; neither the second press nor any slower one, anywhere, does anything there. */
async function openTwice(
  { page, devtools, hand }: Runner,
  opener: ReturnType<typeof way>,
  path: string,
): Promise<void> {
  await opener.first().waitFor()
  await seen(page)
  const spot = await spotOf(opener.first())
  await hand.twice(page, spot)
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  const shown = await shownAt(page)
  expect(new URL(page.url()).pathname).toBe(path)
  const before = await stateOf(page)
  expect(before.focus, 'the focus is on the heading').toContain('<h1')
  const controls = await controlsInView(page)
  for (const [nth, late] of SLOW.entries()) {
    await hand.stray(devtools, spot, shown + late)
    for (const control of controls.filter((_, at) => at % SLOW.length === nth))
      await hand.stray(devtools, control, shown + late)
    expect(await stateOf(page), `a press ${late} ms late did something on ${path}`).toEqual(before)
  }
}

/** The pages of the full way, each with the questions on it. */
const PAGES = book.pages
  .map(({ questions }) => questions.filter((id) => interview(book, fullWay).asked.includes(id)))
  .filter((questions) => questions.length > 0)

/** Presses the first answer of a page as soon as the first moment is over, and then all that is asked on it. */
async function answerInTime({ page, devtools, hand }: Runner, questions: readonly string[]): Promise<void> {
  const [first, ...more] = questions.flatMap((id) => pressesFor(page, question(id), answerTo(fullWay, id)))
  const spot = await spotOf(first!)
  await hand.stray(devtools, spot, (await shownAt(page)) + 450)
  await expect(first!, 'a press after the first moment is lost').toBeChecked()
  await seen(page)
  for (const one of more) await tick(one)
}

for (const hand of [MOUSE, FINGER]) {
  test.describe(`a ${hand.name}, quick or slow`, () => {
    test.use({ hasTouch: hand === FINGER })

    test('opens each page once, and does nothing on it: from the start over every page of questions to the sheet', async ({
      page,
    }) => {
      await watchViews(page)
      const runner = { page, hand, devtools: await page.context().newCDPSession(page) }
      await page.goto(paths.start)
      await openTwice(runner, way(page, startWords.begin), paths.question(first.id))
      for (const [at, questions] of PAGES.entries()) {
        await answerInTime(runner, questions)
        const next = PAGES[at + 1]
        await openTwice(runner, goOnButton(page), next ? paths.question(next[0]!) : paths.review)
      }
      await openTwice(runner, way(page, reviewWords.proceed), paths.result)
      await openTwice(runner, way(page, resultWords.actions.print), paths.sheet)
      await openTwice(runner, page.getByRole('link', { name: noteWords.back }), paths.result)
      await openTwice(runner, backLink(page), paths.review)
    })

    test('does nothing on the emergency page, nor on the start, nor on what Back and Forward bring', async ({
      page,
    }) => {
      await watchViews(page)
      const runner = { page, hand, devtools: await page.context().newCDPSession(page) }
      await page.goto(paths.question(first.id))
      await give(page, first.id, ['bladder-change'])
      await openTwice(runner, goOnButton(page), paths.emergency)
      await openTwice(runner, backLink(page), paths.question(first.id))
      await openTwice(runner, backLink(page), paths.start)
      await openTwice(runner, way(page, startWords.goOn), paths.emergency)
      for (const move of ['goBack', 'goForward'] as const) {
        await page[move]()
        const shown = await shownAt(page)
        const before = await stateOf(page)
        for (const spot of await controlsInView(page)) await hand.stray(runner.devtools, spot, shown + 350)
        expect(await stateOf(page)).toEqual(before)
      }
    })

    test('does nothing on the page that asks about a change which hides a sign, and settles it once', async ({
      page,
    }) => {
      await watchViews(page)
      const runner = { page, hand, devtools: await page.context().newCDPSession(page) }
      const change = `${reviewWords.change}${reviewWords.changeRow(library.questions['pain-duration']!.short)}`
      const stiff = [
        'morning-stiffness-over-30-minutes',
        'wakes-second-half-of-night',
        'better-with-movement',
        'buttock-pain',
      ]
      await keepDraft(page, { ...routine, 'pain-course': 'getting-better', 'stiffness-signs': stiff })
      await page.goto(paths.review)
      await openTwice(runner, way(page, change), paths.question('pain-duration'))
      await give(page, 'pain-duration', 'under-1-week')
      await openTwice(runner, goOnButton(page), paths.changed)
      await openTwice(runner, way(page, changedWords.keepEarlier), paths.review)
    })

    const EMPTY = [
      ['with nothing ticked', first.id, undefined],
      ['with one question of four left empty', 'run-days', 'heel-strike'],
    ] as const
    for (const [how, at, left] of EMPTY)
      test(`on Continue ${how} shows the fault and ticks nothing`, async ({ page }) => {
        await watchViews(page)
        const devtools = await page.context().newCDPSession(page)
        await reachQuestion(page, at, fullWay)
        for (const id of left ? pageOf(book, question(at).id).questions : [])
          if (id !== left) await give(page, id, answerTo(fullWay, id))
        const spot = await spotOf(goOnButton(page))
        await hand.twice(page, spot)
        await expect(page).toHaveTitle(/^Error: /)
        const shown = await shownAt(page)
        const before = await stateOf(page)
        for (const late of SLOW)
          for (const one of [spot, ...(await controlsInView(page))]) await hand.stray(devtools, one, shown + late)
        expect(await stateOf(page)).toEqual(before)
      })
  })
}

test('an Enter pressed twice on "Clear my answers" asks, and does not answer for the runner', async ({ page }) => {
  await keepDraft(page, calm)
  await page.goto(paths.review)
  await expectAt(page, paths.review)
  await page.getByRole('button', { name: frameWords.clear }).focus()
  await page.keyboard.press('Enter')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('dialog')).toBeVisible()
  await seen(page)
  await page.keyboard.press('Enter')
  await expect(page.getByRole('dialog')).toBeHidden()
  await expectAt(page, paths.review)
})

test('an Enter that is held opens each page once and presses nothing on it, and the next key counts at once', async ({
  page,
}) => {
  await page.goto(paths.start)
  await openHeld(page, way(page, startWords.begin), paths.question(first.id))
  for (const [at, questions] of PAGES.entries()) {
    const [answer, ...more] = questions.flatMap((id) => pressesFor(page, question(id), answerTo(fullWay, id)))
    await answer!.press('Space')
    await expect(answer!).toBeChecked()
    for (const one of more) await tick(one)
    const next = PAGES[at + 1]
    await openHeld(page, goOnButton(page), next ? paths.question(next[0]!) : paths.review)
  }
  await openHeld(page, way(page, reviewWords.proceed), paths.result)
  await openHeld(page, way(page, resultWords.actions.print), paths.sheet)
})

/** Holds Enter down on what opens a page, and longer yet with the focus on the last thing to press there. */
async function openHeld(page: Page, opener: ReturnType<typeof way>, path: string): Promise<void> {
  await opener.first().waitFor()
  await seen(page)
  await opener.first().focus()
  for (let n = 0; n < 4; n++) await page.keyboard.down('Enter')
  await expect.poll(() => new URL(page.url()).pathname).toBe(path)
  await expect(page.locator('h1')).toBeFocused()
  await painted(page)
  await page.getByRole('main').locator('a, button, input, summary').last().focus()
  const before = await stateOf(page)
  for (let n = 0; n < 3; n++) await page.keyboard.down('Enter')
  await page.keyboard.up('Enter')
  expect(await stateOf(page), `a held Enter did something on ${path}`).toEqual(before)
}
