import type { Page } from '@playwright/test'
import { paths } from '#paths'
import type { Answers } from '#core/assessment/answers.ts'
import { pageOf } from '#core/assessment/pages.ts'
import { assess } from '#core/assessment/assess.ts'
import { reviewWords } from '#words/review.ts'
import { resultWords } from '#words/result.ts'
import { expect, test } from './fixtures.ts'
import { interview } from '../support/sheets.ts'
import {
  answerAll,
  askedAt,
  backLink,
  begin,
  beginAndAnswerAll,
  expectAsked,
  expectAt,
  field,
  give,
  goOnButton,
  openSheet,
  reachResult,
  seeResult,
  walkToResult,
  way,
} from './interview.ts'
import { answerTo, book, library, place, question, sheet, workedRunners } from './knowledge.ts'
import { press } from './presses.ts'
import { calm, routine, selfCare } from './runners.ts'

test('a runner who ramped up too fast answers, learns why and opens the page for a clinician', async ({ page }) => {
  await reachResult(page, selfCare)
  await expect(page.getByRole('main')).toContainText(book.urgencies['self-care'].heading)
  const { causes, advice } = assess(book, interview(book, selfCare).answers)
  for (const { rule } of causes) await expect(page.getByText(library.causes[rule.id]!.title).first()).toBeVisible()
  for (const { rule } of advice.filter(({ rule }) => String(rule.id) !== 're-check'))
    await expect(page.getByText(library.advice[rule.id]!.title).first()).toBeVisible()
  await expect(page.getByText(resultWords.again.heading).first()).toBeVisible()
  await openSheet(page)
  await expect(page.getByRole('main')).toContainText(/not a diagnosis/i)
})

test('a runner whose pain has not settled in three months is told to book an appointment', async ({ page }) => {
  await reachResult(page, routine)
  await expect(page.getByRole('main')).toContainText(book.urgencies.routine.heading)
  await expect(page.getByRole('main')).not.toContainText(book.urgencies['self-care'].heading)
})

/** Of the runners who are asked the very same questions only the first walks; the others come back to their result. */
const ways = new Map<string, string>()
for (const { id, title, answers, urgency } of workedRunners) {
  const asked = interview(book, answers).asked.join()
  const walks = !ways.has(asked)
  ways.set(asked, id)
  test(`worked runner "${title}" is led to ${urgency}${walks ? ' by the questions' : ''}`, async ({ page }) => {
    if (urgency === 'emergency') {
      await beginAndAnswerAll(page, answers)
      return expectAt(page, paths.emergency)
    }
    await (walks ? walkToResult : reachResult)(page, answers)
    await expect(page.getByRole('main'), id).toContainText(book.urgencies[urgency].heading)
  })
}

test('the list that comes before painkillers is answered from the result, which then has them; Back leaves all as it was', async ({
  page,
}) => {
  const painkillers = page.getByText(library.advice['painkillers']!.title)
  const advised = page.getByRole('region', { name: resultWords.advice.heading }).filter({ has: painkillers })
  await reachResult(page, selfCare)
  await expect(advised).toHaveCount(0)
  await press(way(page, resultWords.later.offerGo))
  await expectAt(page, paths.question('painkiller-cautions'))
  await press(backLink(page))
  await expectAt(page, paths.result)
  await expect(advised).toHaveCount(0)
  await press(way(page, resultWords.later.offerGo))
  await press(goOnButton(page))
  await expectAt(page, paths.result)
  await expect(advised, 'a list without a tick is never read as none').toHaveCount(0)
  await press(way(page, resultWords.later.offerGo))
  await give(page, 'painkiller-cautions', [])
  await press(goOnButton(page))
  await expectAt(page, paths.result)
  await expect(advised).toHaveCount(1)
  await expect(way(page, resultWords.later.offerGo)).toHaveCount(0)
  await press(way(page, resultWords.actions.change))
  await press(way(page, reviewWords.change + reviewWords.changeRow(library.questions['painkiller-cautions']!.short)))
  await give(page, 'painkiller-cautions', ['ulcer-or-stomach-bleed'])
  await press(goOnButton(page))
  await expectAt(page, paths.review)
  await seeResult(page)
  await expect(advised).toHaveCount(0)
})

test('after a fever is ticked the floor is told, only what could make it sooner is asked, and the result comes; more can be added, with one tap back to the result', async ({
  page,
}) => {
  const feverish = sheet({ ...calm, 'illness-signs': ['fever-or-shivering'] })
  const short = interview(book, feverish).asked
  const floor = book.urgencies['same-day'].floor!
  const told = page.locator('.floor')
  await begin(page)
  const asked = await answerAll(page, feverish, async ({ id }) => {
    const isAfter = place(askedAt(id).split('/').at(-1)!) > place('illness-signs')
    await expect(told).toHaveCount(isAfter ? 1 : 0)
    if (!isAfter) return
    await expect(told).toContainText(floor.says)
    await expect(told).not.toContainText(book.urgencies['self-care'].heading)
  })
  expect(asked).toEqual(short)
  expect(asked.length).toBeLessThan(14)
  await seeResult(page)
  const urgent = () => expect(page.getByRole('main')).toContainText(book.urgencies['same-day'].heading)
  await urgent()
  await press(way(page, resultWords.later.add))
  await expectAsked(page, firstLater(short, 'pain'))
  await press(backLink(page))
  await expectAt(page, paths.result)
  for (const [offer, section] of [
    [resultWords.later.add, 'pain'],
    [resultWords.later.running, 'running'],
  ] as const) {
    await press(way(page, offer))
    await expectAsked(page, firstLater(short, section))
    await addAll(page, feverish)
    await urgent()
    await expect(way(page, offer)).toHaveCount(0)
  }
  await expect(page.getByText(resultWords.later.heading)).toHaveCount(0)
  await openSheet(page)
  await expect(page.getByRole('main')).toContainText(library.questions['surface']!.clinical)
})

/** The first question of a section that a short way passed over. */
const firstLater = (asked: readonly string[], section: string): string =>
  book.questions.find((one) => one.section === section && !asked.includes(one.id))!.id

/** Answers what is offered page by page, until the app is back at the result. */
async function addAll(page: Page, answers: Answers): Promise<void> {
  for (let pages = 0; new URL(page.url()).pathname !== paths.result; pages++) {
    expect(pages).toBeLessThan(book.pages.length)
    const at = new URL(page.url()).pathname
    await expectAt(page, at)
    for (const id of pageOf(book, question(at.split('/').at(-1)!).id).questions)
      if ((await field(page, id).count()) > 0) await give(page, id, answerTo(answers, id))
    await press(goOnButton(page))
    await expect.poll(() => new URL(page.url()).pathname).not.toBe(at)
  }
  await expectAt(page, paths.result)
}

test('every result and every sheet says that no clinician has reviewed what it says', async ({ page }) => {
  await reachResult(page, selfCare)
  await expect(page.getByRole('main')).toContainText(/no clinician has (yet )?(reviewed|checked)/i)
  await openSheet(page)
  await expect(page.getByRole('main')).toContainText(
    /no clinician has (yet )?(reviewed|checked)|not reviewed by a clinician/i,
  )
})

test('the start page shows the danger signs, who should not use it, and one way to begin', async ({ page }) => {
  await page.goto(paths.start)
  await expect(page.getByRole('main')).toContainText(/call/i)
  await begin(page)
})
