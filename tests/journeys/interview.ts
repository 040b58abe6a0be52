import type { Locator, Page } from '@playwright/test'
import { paths } from '#paths'
import type { Answers } from '#core/assessment/answers.ts'
import { NOT_SURE } from '#core/engine/condition.ts'
import { pageOf } from '#core/assessment/pages.ts'
import { walk } from '#core/assessment/walk.ts'
import { frameWords } from '#words/frame.ts'
import { resultWords } from '#words/result.ts'
import { noteWords } from '#words/note.ts'
import { openWords } from '#words/open.ts'
import { reviewWords } from '#words/review.ts'
import { startWords } from '#words/start.ts'
import type { Question } from '#core/rulebook/book.ts'
import { interview } from '../support/sheets.ts'
import { keepDraft } from './drafts.ts'
import { expect } from './fixtures.ts'
import { answerTo, book, question } from './knowledge.ts'
import { press, seen, tick, untick } from './presses.ts'

/** An answer by plain ids. */
type Plain = string | number | readonly string[]

export const goOnButton = (page: Page): Locator => page.getByRole('button', { name: 'Continue', exact: true })
export const backLink = (page: Page): Locator =>
  page.getByRole('link', { name: 'Back', exact: true }).or(page.getByRole('button', { name: 'Back', exact: true }))

/** The first link or button of this name in the page itself. */
export const way = (page: Page, name: string): Locator =>
  page
    .getByRole('main')
    .getByRole('link', { name, exact: true })
    .or(page.getByRole('main').getByRole('button', { name, exact: true }))
    .first()

/** From the start page to the first question. */
export async function begin(page: Page): Promise<void> {
  await page.goto(paths.start)
  await press(way(page, startWords.begin))
  await expectAt(page, paths.question(book.questions[0]!.id))
}

export async function expectAt(page: Page, path: string): Promise<void> {
  await expect.poll(() => new URL(page.url()).pathname, { intervals: [10, 20, 40, 80, 160] }).toBe(path)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(headingAt(path))
  await seen(page)
}

/** What stands over a page; the address changes a moment before the page does. */
function headingAt(path: string): string | RegExp {
  const asked = book.questions.find(({ id }) => path === paths.question(id))
  const together = asked && pageOf(book, asked.id)
  const outcomes = Object.values(book.urgencies).map(({ heading }) => heading)
  const headings: Readonly<Record<string, string | RegExp>> = {
    [paths.start]: startWords.heading,
    [paths.review]: reviewWords.title,
    [paths.result]: new RegExp(outcomes.join('|')),
    [paths.sheet]: new RegExp(noteWords.title),
    [paths.open]: openWords.title,
  }
  return together?.title ?? asked?.heading ?? headings[path] ?? /./
}

/** The address of the page that asks a question. */
export const askedAt = (id: string): string => paths.question(pageOf(book, question(id).id).questions[0]!)

/** The question on its page. */
export const field = (page: Page, id: string): Locator => page.locator(`#question-${id}`)

/** The radios and boxes to press for an answer. */
export function pressesFor(page: Page, asked: Question, answer: Plain): Locator[] {
  const control = (name: RegExp) =>
    field(page, asked.id).getByRole('radio', { name }).or(field(page, asked.id).getByRole('checkbox', { name }))
  if (typeof answer === 'number') return [control(new RegExp(`^${answer}(?!\\d)`))]
  const options = typeof answer === 'string' ? [answer] : answer
  if (options.length === 0 && asked.kind === 'choices') return [control(startingWith(asked.none!))]
  return options.map((option) =>
    control(startingWith(option === String(NOT_SURE) ? asked.notSure : labelOf(asked, option))),
  )
}

const labelOf = (asked: Question, option: string): string =>
  'options' in asked ? asked.options.find(({ id }) => id === option)!.label : option
const startingWith = (text: string): RegExp => new RegExp(`^${text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}(?![A-Za-z])`)

/** The page that asks a question stands there, by the address of whichever question on it. */
export async function expectAsked(page: Page, id: string): Promise<void> {
  const addresses = pageOf(book, question(id).id).questions.map((one) => paths.question(one))
  await expect.poll(() => addresses.includes(new URL(page.url()).pathname)).toBe(true)
  await expectAt(page, new URL(page.url()).pathname)
  await expect(field(page, id)).toBeVisible()
}

/** Presses one answer; what is ticked from before and does not belong to it is taken off. */
export async function give(page: Page, id: string, answer: Plain): Promise<void> {
  await expectAsked(page, id)
  const presses = pressesFor(page, question(id), answer)
  for (const box of await field(page, id).getByRole('checkbox', { checked: true }).all()) await untick(box)
  for (const one of presses) await tick(one)
}

export interface AskedView {
  readonly id: string
  readonly nth: number
}

/**
 * Answers the questions as they come, page by page, by pressing what a runner would press, until the app leaves the
 * questions. At each step the app must show the very question that the rule book asks next. `look` is called on each
 * question before answering. `before` is what was answered already.
 */
export async function answerAll(
  page: Page,
  answers: Answers,
  look: (view: AskedView) => Promise<void> = async () => {},
  before: Answers = {},
): Promise<readonly string[]> {
  const asked: string[] = []
  let given = before
  for (;;) {
    const { step } = walk(book, given)
    if (step.kind === 'stop') await expectAt(page, paths.emergency)
    if (step.kind === 'review') await expectAt(page, paths.review)
    if (step.kind !== 'ask') return asked
    await expectAt(page, askedAt(step.question))
    const { questions } = pageOf(book, step.question)
    for (const id of questions) {
      const place = walk(book, given).places.get(id)
      if (given[id] !== undefined || place !== 'asked') continue
      await expect(field(page, id)).toBeVisible()
      await look({ id, nth: asked.length + 1 })
      const answer = answers[id]
      if (answer === undefined) throw new Error(`the runner has no answer to ${id}`)
      for (const one of pressesFor(page, question(id), answer)) await tick(one)
      asked.push(id)
      given = { ...given, [id]: answer }
    }
    await press(goOnButton(page))
  }
}

/** After a change: answers the questions that it has newly opened, until the app is back at "check your answers". */
export async function answerWhatIsNew(page: Page, answers: Answers, opened: readonly string[]): Promise<void> {
  for (const id of opened) {
    await give(page, id, answerTo(answers, id))
    const next = opened[opened.indexOf(id) + 1]
    if (next === undefined || askedAt(next) !== askedAt(id)) await press(goOnButton(page))
  }
  await expectAt(page, paths.review)
}

/** From the start page to "check your answers", or to the emergency page. */
export async function beginAndAnswerAll(page: Page, answers: Answers): Promise<readonly string[]> {
  await begin(page)
  return answerAll(page, answers)
}

/** From the start page to the result, question by question. */
export async function walkToResult(page: Page, answers: Answers): Promise<void> {
  await beginAndAnswerAll(page, answers)
  await seeResult(page)
}

/** To "check your answers", as a runner comes back to it who has answered everything before. */
export const reachCheck = (page: Page, answers: Answers): Promise<void> => comeBackTo(page, paths.review, answers)

/** To the result, as a runner comes back to it. */
export const reachResult = (page: Page, answers: Answers): Promise<void> => comeBackTo(page, paths.result, answers)

/** To the result, as a runner comes back to it who has added all that can be added, the list on demand too. */
export async function reachFullResult(page: Page, answers: Answers): Promise<void> {
  await keepDraft(page, answers)
  await page.goto(paths.result)
  await expectAt(page, paths.result)
}

/** To the page of a question, with all that is asked on the pages before it answered. */
export async function reachQuestion(page: Page, id: string, answers: Answers): Promise<void> {
  const first = question(pageOf(book, question(id).id).questions[0]!)
  await comeBackTo(page, askedAt(id), only(answers, book.questions.slice(0, book.questions.indexOf(first))))
}

const only = (answers: Answers, questions: readonly Question[]): Answers =>
  Object.fromEntries(Object.entries(answers).filter(([id]) => questions.some((one) => one.id === id)))

/** With the answers that the runner would have given on the way, and no others. */
async function comeBackTo(page: Page, path: string, answers: Answers): Promise<void> {
  await keepDraft(page, interview(book, answers).answers)
  await page.goto(path)
  await expectAt(page, path)
}

export async function seeResult(page: Page): Promise<void> {
  await press(way(page, reviewWords.proceed))
  await expectAt(page, paths.result)
}

/** From the result to the sheet for the clinician. */
export async function openSheet(page: Page): Promise<void> {
  await press(way(page, resultWords.actions.print))
  await expectAt(page, paths.sheet)
}

/** Clears the answers, and says yes when asked. */
export async function clearAnswers(page: Page): Promise<void> {
  await press(page.getByRole('button', { name: frameWords.clear, exact: true }))
  await press(page.getByRole('dialog').getByRole('button', { name: frameWords.clearYes, exact: true }))
}

/** Opens every part of the page that can be opened. */
export const openEverything = (page: Page): Promise<void> =>
  page
    .getByRole('main')
    .locator('details')
    .evaluateAll((all) => all.forEach((one) => one.setAttribute('open', '')))
