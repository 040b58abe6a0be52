import { paths } from '#paths'
import { changedWords } from '#words/changed.ts'
import { resultWords } from '#words/result.ts'
import { reviewWords } from '#words/review.ts'
import { interview } from '../support/sheets.ts'
import { expect, test } from './fixtures.ts'
import {
  answerWhatIsNew,
  beginAndAnswerAll,
  expectAt,
  field,
  give,
  goOnButton,
  pressesFor,
  reachCheck,
  reachResult,
  seeResult,
  way,
} from './interview.ts'
import { book, answerTo, label, library, question, sheet } from './knowledge.ts'
import { press, pressKey, seen } from './presses.ts'
import { calm, routine, selfCare } from './runners.ts'

/** Enough signs of inflammation to be urgent, so long as they are asked. */
const STIFF = [
  'morning-stiffness-over-30-minutes',
  'wakes-second-half-of-night',
  'better-with-movement',
  'buttock-pain',
]

const changeLink = (id: string) => `${reviewWords.change}${reviewWords.changeRow(library.questions[id]!.short)}`

test('every question that was asked stands on "check your answers" with a Change link that names it', async ({
  page,
}) => {
  const asked = await beginAndAnswerAll(page, selfCare)
  for (const id of asked) await expect(page.getByRole('link', { name: changeLink(id) })).toHaveCount(1)
  await expect(page.getByRole('main').getByRole('link', { name: /^change/i })).toHaveCount(asked.length)
  await expect(page.getByRole('main')).toContainText(label('surface', 'hard'))
})

test('an answer changed from "check your answers" leads straight back there, changed', async ({ page }) => {
  await reachCheck(page, selfCare)
  await press(page.getByRole('link', { name: changeLink('surface') }))
  await expectAt(page, paths.question('surface'))
  await expect(pressesFor(page, question('surface'), answerTo(selfCare, 'surface'))[0]!).toBeChecked()
  await give(page, 'surface', 'soft')
  await press(goOnButton(page))
  await expectAt(page, paths.review)
  await expect(page.getByRole('main')).toContainText(label('surface', 'soft'))
  await expect(page.getByRole('main')).not.toContainText(label('surface', 'hard'))
})

test('a change that opens new questions asks them before the result may be seen', async ({ page }) => {
  await reachCheck(page, calm)
  await press(page.getByRole('link', { name: changeLink('pain-duration') }))
  await give(page, 'pain-duration', 'over-12-weeks')
  await press(goOnButton(page))
  await answerWhatIsNew(page, calm, ['stiffness-signs'])
})

test('while a change has left a question open, there is no result; the question is named and can be answered from the check', async ({
  page,
}) => {
  await reachCheck(page, calm)
  await press(way(page, changeLink('pain-duration')))
  await give(page, 'pain-duration', 'over-12-weeks')
  await press(goOnButton(page))
  await expectAt(page, paths.question('stiffness-signs'))
  for (const path of [paths.result, paths.sheet]) {
    await page.goto(path)
    await expectAt(page, paths.question('stiffness-signs'))
  }
  await page.goto(paths.review)
  await expect(page.getByText(reviewWords.missingHeading)).toBeVisible()
  await expect(way(page, reviewWords.proceed)).toHaveCount(0)
})

test('a change that makes the matter less urgent is pointed out before the result', async ({ page }) => {
  const feverish = sheet({ ...calm, 'illness-signs': ['fever-or-shivering'] })
  const asked = interview(book, feverish).asked
  await reachCheck(page, feverish)
  await press(page.getByRole('link', { name: changeLink('illness-signs') }))
  await give(page, 'illness-signs', [])
  await press(goOnButton(page))
  await answerWhatIsNew(
    page,
    calm,
    interview(book, calm).asked.filter((id) => !asked.includes(id)),
  )
  await expect(page.getByRole('main')).toContainText(reviewWords.loweredHeading)
})

test('a change that takes a ticked sign off the path and lowers the urgency stops the runner first and names the sign', async ({
  page,
}) => {
  await reachCheck(page, sheet({ ...routine, 'pain-course': 'getting-better', 'stiffness-signs': STIFF }))
  await press(page.getByRole('link', { name: changeLink('pain-duration') }))
  await give(page, 'pain-duration', 'under-1-week')
  await press(goOnButton(page))
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(changedWords.title)
  for (const sign of STIFF) await expect(page.getByRole('main')).toContainText(label('stiffness-signs', sign))
  await press(way(page, changedWords.keepEarlier))
  await expectAt(page, paths.review)
  await expect(page.getByRole('main')).toContainText(label('pain-duration', 'over-12-weeks'))
})

test('a change that was let go is gone: its page shows the earlier answer, also after a refresh', async ({ page }) => {
  await reachCheck(page, sheet({ ...routine, 'stiffness-signs': STIFF, 'pain-course': 'getting-better' }))
  await press(page.getByRole('link', { name: changeLink('pain-duration') }))
  await give(page, 'pain-duration', 'under-1-week')
  await press(goOnButton(page))
  await press(way(page, changedWords.keepEarlier))
  await expectAt(page, paths.review)
  await press(page.getByRole('link', { name: changeLink('pain-duration') }))
  const earlier = pressesFor(page, question('pain-duration'), 'over-12-weeks')[0]!
  await expect(earlier).toBeChecked()
  await page.reload()
  await expect(earlier).toBeChecked()
})

test('a change of a later question of a page leads to that question, which has the focus in view, and Tab goes on to its answers', async ({
  page,
}) => {
  await reachCheck(page, selfCare)
  await press(page.getByRole('link', { name: changeLink('heel-strike') }))
  const heading = field(page, 'heel-strike').getByRole('heading', { name: question('heel-strike').heading })
  await expect(heading).toBeFocused()
  await expect(heading).toBeInViewport()
  await seen(page)
  await pressKey(page, 'Tab')
  await expect(pressesFor(page, question('heel-strike'), answerTo(selfCare, 'heel-strike'))[0]!).toBeFocused()
})

test('an emergency sign ticked on a change stops at once', async ({ page }) => {
  await reachCheck(page, calm)
  await press(page.getByRole('link', { name: changeLink('nerve-signs') }))
  await give(page, 'nerve-signs', ['numb-between-legs'])
  await press(goOnButton(page))
  await expectAt(page, paths.emergency)
})

test('from the result a runner can go back and change an answer, and the result follows', async ({ page }) => {
  await reachResult(page, selfCare)
  await press(way(page, resultWords.actions.change))
  await expectAt(page, paths.review)
  await press(page.getByRole('link', { name: changeLink('pain-course') }))
  await give(page, 'pain-course', 'getting-worse')
  await press(goOnButton(page))
  await expectAt(page, paths.review)
  await seeResult(page)
  await expect(page.getByRole('main')).toContainText(book.urgencies.routine.heading)
})

test('"not sure" is shown as such, never as no', async ({ page }) => {
  await reachCheck(page, sheet({ ...calm, 'leg-symptoms': ['not-sure'], 'medical-history': ['not-sure'] }))
  await expect(page.getByRole('main').getByText(/not sure/i)).toHaveCount(2)
  await seeResult(page)
  await expect(page.getByRole('main')).toContainText(book.urgencies['within-days'].heading)
})
