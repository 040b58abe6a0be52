import { paths } from '#paths'
import { assess } from '#core/assessment/assess.ts'
import { resultWords } from '#words/result.ts'
import { expect, test } from './fixtures.ts'
import { interview } from '../support/sheets.ts'
import { begin, beginAndAnswerAll, expectAt, openSheet, reachResult, walkToResult } from './interview.ts'
import { book, library, workedRunners } from './knowledge.ts'
import { routine, selfCare } from './runners.ts'

test('a runner who ramped up too fast answers, learns why and opens the page for a clinician', async ({ page }) => {
  await reachResult(page, selfCare)
  await expect(page.getByRole('main')).toContainText(book.urgencies['self-care'].heading)
  const { causes, advice } = assess(book, selfCare)
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
  const way = interview(book, answers).asked.join()
  const walks = !ways.has(way)
  ways.set(way, id)
  test(`worked runner "${title}" is led to ${urgency}${walks ? ' by the questions' : ''}`, async ({ page }) => {
    if (urgency === 'emergency') {
      await beginAndAnswerAll(page, answers)
      return expectAt(page, paths.emergency)
    }
    await (walks ? walkToResult : reachResult)(page, answers)
    await expect(page.getByRole('main'), id).toContainText(book.urgencies[urgency].heading)
  })
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
