import type { Page } from '@playwright/test'
import type { Answers } from '#core/assessment/answers.ts'
import { pageOf } from '#core/assessment/pages.ts'
import type { QuestionId } from '#core/basics/id.ts'
import type { ChoicesQuestion } from '#core/rulebook/book.ts'
import { editionOf } from '#core/rulebook/lookup.ts'
import { paths } from '#paths'
import { frameWords } from '#words/frame.ts'
import { reviewWords } from '#words/review.ts'
import { keepDraft, keepText, kept } from './drafts.ts'
import { expect, test } from './fixtures.ts'
import {
  answerAll,
  askedAt,
  begin,
  clearAnswers,
  expectAsked,
  expectAt,
  field,
  give,
  goOnButton,
  pressesFor,
  reachQuestion,
} from './interview.ts'
import { answerTo, book, label, library, question } from './knowledge.ts'
import { press } from './presses.ts'
import { calm, routine } from './runners.ts'

const only = (answers: Answers, id: string): Answers => ({ [id]: answers[id as QuestionId] })
const [first, second, third] = book.questions.map(({ id }) => id as string) as [string, string, string]

/** What a browser does from one moment on: its store throws. */
const breakStore = (page: Page, how: 'full' | 'gone') =>
  page.evaluate((fault) => {
    const refuse = () => {
      throw new DOMException(fault, fault === 'full' ? 'QuotaExceededError' : 'SecurityError')
    }
    if (fault === 'full') Storage.prototype.setItem = refuse
    else Object.defineProperty(window, 'sessionStorage', { configurable: true, get: refuse })
  }, how)

async function answerFirst(page: Page): Promise<void> {
  await begin(page)
  await give(page, first, [])
  await press(goOnButton(page))
  await expectAt(page, paths.question(second))
}

test('a store that fills up half way leaves the earlier draft untouched, the runner is told, and the questions go on', async ({
  page,
}) => {
  await answerFirst(page)
  const { draft } = await kept(page)
  await breakStore(page, 'full')
  await give(page, second, [])
  await press(goOnButton(page))
  await expectAt(page, paths.question(third))
  await expect(page.getByText(frameWords.notKept)).toHaveCount(1)
  expect((await kept(page)).draft).toBe(draft)
})

test('a store that can no longer be reached half way loses nothing that is on the screen, and the runner is told', async ({
  page,
}) => {
  await answerFirst(page)
  await breakStore(page, 'gone')
  await give(page, second, [])
  await press(goOnButton(page))
  await expectAt(page, paths.question(third))
  await expect(page.getByText(frameWords.notKept)).toHaveCount(1)
  await page.goBack()
  await expect(pressesFor(page, question(second), [])[0]!).toBeChecked()
})

test('site data cleared from elsewhere half way does not lose the answers of the open page', async ({ page }) => {
  await answerFirst(page)
  await page.evaluate(() => sessionStorage.clear())
  await give(page, second, [])
  await press(goOnButton(page))
  await expectAt(page, paths.question(third))
  await page.reload()
  await expectAt(page, paths.question(third))
  await page.goto(paths.question(first))
  await expect(pressesFor(page, question(first), [])[0]!).toBeChecked()
})

test('where "Clear my answers" cannot reach the store, it says so and never claims that all is gone', async ({
  page,
}) => {
  await answerFirst(page)
  await breakStore(page, 'gone')
  await clearAnswers(page)
  await expectAt(page, paths.start)
  await expect(page.getByText(frameWords.notCleared)).toBeVisible()
  await expect(page.getByText(frameWords.cleared)).toHaveCount(0)
})

for (const text of [
  'null',
  '7',
  '"text"',
  'true',
  '{}',
  '{"version":1,"savedAt":1,"answers":null}',
  '{"version":1,"savedAt":null,"answers":{"age":"35-44"}}',
]) {
  test(`a saved draft that reads ${text} is not used, set aside, and the runner is told`, async ({ page }) => {
    await keepText(page, text)
    await page.goto(paths.result)
    await expectAt(page, paths.question(first))
    await expect(page.getByText(frameWords.unreadable)).toBeVisible()
    expect(await kept(page)).toEqual({ draft: null, setAside: [text] })
  })
}

for (const version of [0, -2]) {
  test(`answers kept by version ${version} of the app are dropped with a word, and never shown as a result`, async ({
    page,
  }) => {
    await keepDraft(page, calm, { version })
    await page.goto(paths.result)
    await expectAt(page, paths.question(first))
    await expect(page.getByText(frameWords.unreadable)).toBeVisible()
  })
}

test('answers kept by a newer app are refused and set aside whole, and the runner can begin again', async ({
  page,
}) => {
  await keepDraft(page, calm, { version: 2 })
  const { draft } = await kept(page)
  await page.goto(paths.review)
  await expectAt(page, paths.question(first))
  await expect(page.getByText(frameWords.newer)).toBeVisible()
  expect((await kept(page)).setAside).toEqual([draft])
  await give(page, first, [])
  await press(goOnButton(page))
  await expectAt(page, paths.question(second))
})

const MISFITS = {
  'an option that there is no more': ['surface', 'cobblestones'],
  'the same sign twice': ['shoes', ['worn-out', 'worn-out']],
  'a list where one option is asked for': ['surface', ['hard']],
  'a number for a list': ['shoes', 3],
} as const

for (const [what, [id, value]] of Object.entries(MISFITS)) {
  test(`a saved answer that holds ${what} is dropped alone: that question is asked again and the check names it`, async ({
    page,
  }) => {
    await keepDraft(page, { ...calm, [id]: value })
    await page.goto(paths.result)
    await expectAsked(page, id)
    await expect(field(page, id).locator('input:checked')).toHaveCount(0)
    await expect(page.getByText(frameWords.partly)).toBeVisible()
    await page.goto(paths.review)
    await expect(page.getByText(reviewWords.missingHeading)).toBeVisible()
    await expect(
      page.getByRole('link', { name: `${reviewWords.answer}${reviewWords.answerRow(library.questions[id]!.short)}` }),
    ).toHaveCount(1)
    await expect(page.getByText(reviewWords.missing)).toHaveCount(1)
  })
}

test('answers that were begun under the first edition of the rules are no answer to what it did not ask: a list without a tick is asked again, with a word', async ({
  page,
}) => {
  await keepDraft(page, { ...calm, 'illness-signs': ['weight-loss'] }, { edition: undefined })
  await page.goto(paths.result)
  await expectAt(page, paths.question('emergency-signs'))
  await expect(page.getByText(frameWords.older)).toBeVisible()
  await give(page, 'emergency-signs', [])
  await press(goOnButton(page))
  await expectAsked(page, 'leg-symptoms')
  for (const one of pressesFor(page, question('leg-symptoms'), [])) await expect(one).not.toBeChecked()
  await page.goto(paths.question('illness-signs'))
  const { options } = question('illness-signs') as ChoicesQuestion
  for (const [ticked, box] of [
    [true, pressesFor(page, question('illness-signs'), ['weight-loss', 'not-sure'])],
    [
      false,
      pressesFor(
        page,
        question('illness-signs'),
        options.filter(({ since }) => since).map(({ id }) => id),
      ),
    ],
  ] as const)
    for (const one of box) await expect(one).toBeChecked({ checked: ticked })
})

test('a saved answer to a question that there is no more is dropped, and the rest still counts', async ({ page }) => {
  await keepDraft(page, { ...calm, 'shoe-size': '42' })
  await page.goto(paths.review)
  await expectAt(page, paths.review)
  await expect(page.getByText(frameWords.partly)).toBeVisible()
})

test('poisoned keys among the saved answers change no prototype, and the rest still counts', async ({ page }) => {
  const poisoned = JSON.stringify({ version: 1, edition: editionOf(book), savedAt: Date.now(), answers: calm }).replace(
    '"answers":{',
    '"answers":{"__proto__":{"age":"70-or-over"},"constructor":["x"],"toString":3,',
  )
  await keepText(page, poisoned)
  await page.goto(paths.review)
  await expectAt(page, paths.review)
  expect(
    await page.evaluate(() => [Object.hasOwn(Object.prototype, 'age'), typeof {}.toString, {}.constructor === Object]),
  ).toEqual([false, 'function', true])
})

test('a saved answer of four million letters is dropped, and the page still answers', async ({ page }) => {
  await keepDraft(page, { ...calm, surface: 'x'.repeat(4_000_000) })
  await page.goto(paths.result)
  await expectAsked(page, 'surface')
  await expect(page.getByText(frameWords.partly)).toBeVisible()
  await give(page, 'surface', 'mixed')
  await press(goOnButton(page))
  await expectAt(page, paths.review)
})

test('a result that was planted in the store is never believed: it is worked out from the answers', async ({
  page,
}) => {
  await keepDraft(page, routine, { urgency: 'self-care', outcome: { urgency: 'self-care' }, result: 'self-care' })
  await page.goto(paths.result)
  await expectAt(page, paths.result)
  await expect(page.getByRole('main')).toContainText(book.urgencies.routine.heading)
  await expect(page.getByRole('main')).not.toContainText(book.urgencies['self-care'].heading)
})

for (const score of [-1, 12, 1e21, '٥', '１０', '1e1', 'NaN', '', null, true, [3], { value: 3 }] as const) {
  test(`a pain score of ${JSON.stringify(score)} in the store is asked again, never turned into a number`, async ({
    page,
  }) => {
    await keepDraft(page, { ...calm, 'pain-severity': score })
    await page.goto(paths.result)
    await expectAsked(page, 'pain-severity')
    await expect(field(page, 'pain-severity').locator('input:checked')).toHaveCount(0)
    await expect(field(page, 'pain-course').locator('input:checked')).toHaveCount(1)
  })
}

test('a tab that is duplicated keeps its own answers from then on', async ({ page, context }) => {
  await answerFirst(page)
  const opening = context.waitForEvent('page')
  await page.evaluate(() => void window.open(location.href))
  const twin = await opening
  await expectAt(twin, paths.question(second))
  await give(twin, second, ['chest-pain'])
  await press(goOnButton(twin))
  await expectAt(twin, paths.emergency)
  await page.reload()
  await expectAt(page, paths.question(second))
  await give(page, second, [])
  await press(goOnButton(page))
  await expectAt(page, paths.question(third))
  await twin.close()
})

test('a tab that the system killed in the middle of a page comes back to it with the answers and with what was ticked, and the heading has the focus', async ({
  page,
}) => {
  await reachQuestion(page, 'daily-function', calm)
  await give(page, 'daily-function', [])
  const { draft } = await kept(page)
  const { title, questions } = pageOf(book, question('daily-function').id)
  await page.evaluate(() => sessionStorage.clear())
  await keepText(page, draft!)
  await page.goto(askedAt('daily-function'))
  await expectAt(page, paths.question(questions[0]!))
  await expect.poll(() => page.evaluate(() => document.activeElement?.textContent)).toBe(title)
  for (const one of pressesFor(page, question('daily-function'), [])) await expect(one).toBeChecked()
  await expect(field(page, 'bone-signs').locator('input:checked')).toHaveCount(0)
  await page.goto(paths.question('pain-place'))
  for (const one of pressesFor(page, question('pain-place'), answerTo(calm, 'pain-place')))
    await expect(one).toBeChecked()
})

test('what is ticked and not handed in counts nowhere: not for a result, not on the check', async ({ page }) => {
  await keepDraft(page, calm)
  await page.goto(paths.question('pain-course'))
  await give(page, 'pain-course', 'getting-worse')
  await page.goto(paths.review)
  await expect(page.getByRole('main')).toContainText(label('pain-course', 'getting-better'))
  await expect(page.getByRole('main')).not.toContainText(label('pain-course', 'getting-worse'))
  await page.goto(paths.result)
  await expectAt(page, paths.result)
  await expect(page.getByRole('main')).toContainText(book.urgencies['self-care'].heading)
})

test('a page that the browser kept whole shows the answers as cleared when it comes back after "Clear my answers"', async ({
  page,
}) => {
  await answerFirst(page)
  await page.goBack()
  await expect(pressesFor(page, question(first), [])[0]!).toBeChecked()
  await page.evaluate(() => {
    sessionStorage.clear()
    window.dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }))
  })
  await expect(page.getByRole('main').getByRole('checkbox', { checked: true })).toHaveCount(0)
  await page.goto(paths.result)
  await expectAt(page, paths.question(first))
})

test('a store that works for the first answer only still lets a runner reach the check, by memory alone', async ({
  page,
}) => {
  await answerFirst(page)
  await breakStore(page, 'gone')
  await answerAll(page, calm, undefined, only(calm, first))
  await expectAt(page, paths.review)
})
