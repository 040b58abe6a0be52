import type { OptionId, QuestionId } from '#core/basics/id.ts'
import { suggestion } from '#core/basics/nearest.ts'
import { failure, type Result, success } from '#core/basics/result.ts'
import { NOT_SURE } from '#core/engine/condition.ts'
import type { Answered } from '#core/engine/judge.ts'
import type { ChoiceQuestion, ChoicesQuestion, Question, RuleBook } from '#core/rulebook/book.ts'
import { lookup } from '#core/rulebook/lookup.ts'

/**
 * An option of a choice, a whole number from 0 to 10, or the ticked options of a list. `not-sure` may stand in each.
 */
export type Answer = OptionId | number | readonly OptionId[]

/** The one state of an interview. A question that was not asked is absent. */
export type Answers = Readonly<Partial<Record<QuestionId, Answer>>>

export const NO_ANSWERS: Answers = Object.freeze({})

export interface AnswerFault {
  readonly question: string
  readonly message: string
}

/**
 * Answers from outside, checked against the rule book: the answers whole, or every fault at once. The bare text
 * `not-sure` for a list comes out as `["not-sure"]`.
 */
export function readAnswers(book: RuleBook, raw: unknown): Result<Answers, AnswerFault> {
  if (!isPlainObject(raw))
    return failure([{ question: '', message: 'answers must be an object of question ids and their answers' }])
  const known = lookup(book).question
  const faults: AnswerFault[] = []
  const answers: Partial<Record<QuestionId, Answer>> = {}
  for (const [id, value] of Object.entries(raw)) {
    const question = known.get(id)
    const read = question
      ? readAnswer(question, value)
      : failure([`there is no question ${shown(id)}${suggestion(id, known.keys())}`])
    if (read.ok) answers[question!.id] = read.value
    else faults.push(...read.faults.map((message) => ({ question: id, message })))
  }
  return faults.length > 0 ? failure(faults) : success(answers)
}

/** An answer from outside as the engine takes it, or nothing when it does not fit its question. */
export function acceptAnswer(question: Question, value: unknown): Answer | undefined {
  if (value === NOT_SURE) return question.kind === 'choices' ? [NOT_SURE] : NOT_SURE
  switch (question.kind) {
    case 'scale':
      return Number.isInteger(value) && (value as number) >= 0 && (value as number) <= 10
        ? (value as number)
        : undefined
    case 'choice':
      return isOption(question, value) ? value : undefined
    case 'choices':
      return Array.isArray(value) && areTicks(question, value) ? value : undefined
  }
}

const areTicks = (question: ChoicesQuestion, value: readonly unknown[]): value is readonly OptionId[] =>
  value.every((option, at) => (isOption(question, option) || option === NOT_SURE) && value.indexOf(option) === at) &&
  (value.length > 0 || question.none !== undefined)

/** One answer from outside, checked against its question, with every reason why it does not fit. */
export function readAnswer(question: Question, value: unknown): Result<Answer, string> {
  const accepted = acceptAnswer(question, value)
  return accepted === undefined ? failure(misfits(question, value)) : success(accepted)
}

function misfits(question: Question, value: unknown): string[] {
  switch (question.kind) {
    case 'scale':
      return [`${shown(value)} is not a whole number from 0 to 10, nor "not-sure"`]
    case 'choice':
      return [
        typeof value === 'string'
          ? noSuchOption(question, value)
          : `${shown(value)} is not an option: write one option as text`,
      ]
    case 'choices':
      return Array.isArray(value) ? misfitTicks(question, value) : [`${shown(value)} is not a list of options`]
  }
}

function misfitTicks(question: ChoicesQuestion, value: readonly unknown[]): string[] {
  const strangers = value.filter((option) => !isOption(question, option) && option !== NOT_SURE)
  const faults = strangers.map((option) =>
    typeof option === 'string' ? noSuchOption(question, option) : `${shown(option)} is not an option`,
  )
  const twice = value.find((option, at) => value.indexOf(option) < at)
  if (twice !== undefined) faults.push(`${shown(twice)} is given twice`)
  if (value.length === 0) faults.push('at least one option is needed: this question has no "none of these"')
  return faults
}

/** What an answer tells the engine. */
export function readingOf(answer: Answer): Answered {
  if (typeof answer === 'number') return { ticked: [], unsure: false, score: answer }
  const ticked = typeof answer === 'string' ? [answer] : answer
  return { ticked: ticked.filter((option) => option !== NOT_SURE), unsure: ticked.includes(NOT_SURE) }
}

const isPlainObject = (value: unknown): value is object =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
const isOption = (question: ChoiceQuestion | ChoicesQuestion, value: unknown): value is OptionId =>
  question.options.some(({ id }) => id === value)
function noSuchOption(question: ChoiceQuestion | ChoicesQuestion, value: string): string {
  if (value === 'none' && question.kind === 'choices')
    return 'there is no option "none": an empty list, [], says that none applies'
  return `there is no option ${shown(value)}${suggestion(value, [...question.options.map(({ id }) => id), NOT_SURE])}`
}

/** A value from outside in a message: escaped, on one line, and never long. */
function shown(value: unknown): string {
  if (typeof value === 'string') return JSON.stringify(value.length > 80 ? `${value.slice(0, 80)}…` : value)
  if (Array.isArray(value))
    return value.every((item) => typeof item === 'string' && item.length < 40) && value.length < 4
      ? JSON.stringify(value)
      : 'this list'
  return typeof value === 'object' && value !== null ? 'this object' : String(value)
}
