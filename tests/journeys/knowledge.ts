import path from 'node:path'
import { answersOf } from '#core/cases/exercise.ts'
import { type Answer, type Answers, readAnswers } from '#core/assessment/answers.ts'
import type { Question, Urgency } from '#core/rulebook/book.ts'
import { checkRules, problemLine } from '#tools/rules.ts'
import { root } from '../support/source-files.ts'

const { sound, problems } = checkRules(path.join(root, 'rules'))
if (!sound) throw new Error(`the rule book is not sound:\n${problems.map(problemLine).join('\n')}`)

/** The rule book that the built app was made from. */
export const { book, library, evidence } = sound

export interface WorkedRunner {
  readonly id: string
  readonly title: string
  readonly answers: Answers
  readonly urgency: Urgency
}

/** The whole runners among the worked cases, with the urgency that their authors expect. */
export const workedRunners: readonly WorkedRunner[] = [...sound.raw['cases/runners']].map(([id, runner]) => ({
  id,
  title: runner.title,
  answers: sheet(answersOf(sound.raw, runner)),
  urgency: runner.expect.urgency,
}))

/** Answers by plain ids, checked against the rule book. */
export function sheet(raw: Record<string, unknown>): Answers {
  const read = readAnswers(book, raw)
  if (!read.ok) throw new Error(read.faults.map(({ question, message }) => `${question}: ${message}`).join('\n'))
  return read.value
}

/** The runner's answer to a question that the journey needs answered. */
export function answerTo(answers: Answers, id: string): Answer {
  const answer = answers[question(id).id]
  if (answer === undefined) throw new Error(`the runner has no answer to ${id}`)
  return answer
}

export function question(id: string): Question {
  const found = [...book.questions, ...book.outside].find((one) => String(one.id) === id)
  if (!found) throw new Error(`there is no question "${id}"`)
  return found
}

/** The wording of an option. */
export function label(id: string, option: string): string {
  const asked = question(id)
  const found = 'options' in asked ? asked.options.find((one) => String(one.id) === option) : undefined
  if (!found) throw new Error(`${id} has no option "${option}"`)
  return found.label
}

/** The ids of the options of a question, in their order. */
export function optionsOf(id: string): string[] {
  const asked = question(id)
  return 'options' in asked ? asked.options.map((option) => String(option.id)) : []
}

/** Which question it is, counted from 1: those up to it are asked of everybody in the list of danger and of the pain. */
export const place = (id: string): number => book.questions.indexOf(question(id)) + 1
