import { type Answer, type Answers, readingOf } from '#core/assessment/answers.ts'
import type { Outcome } from '#core/assessment/assess.ts'
import type { OptionId, QuestionId } from '#core/basics/id.ts'
import { counted, type NotAsked } from '#core/note/asked.ts'
import type { Library, Picture, Question, QuestionRole } from '#core/rulebook/book.ts'

/** One question and what was said to it, in a clinician's words. */
export interface Fact {
  readonly question: QuestionId
  readonly role?: QuestionRole
  readonly name: string
  readonly said: FactSaid
}
export type FactSaid =
  | {
      readonly kind: 'options'
      readonly options: readonly { readonly option: OptionId; readonly name: string; readonly picture?: Picture }[]
      readonly unsureOfTheRest: boolean
    }
  | { readonly kind: 'score'; readonly score: number }
  | { readonly kind: 'none' }
  | { readonly kind: 'not-sure' }
  /** `choices`: to circle by hand. */
  | { readonly kind: 'not-asked'; readonly because: NotAsked; readonly choices?: readonly string[] }

export function factOf(question: Question, library: Library, answers: Answers, outcome: Outcome): Fact {
  const found = counted(question, answers, outcome)
  const said: FactSaid =
    'answer' in found
      ? saidOf(question, library, found.answer)
      : { kind: 'not-asked', because: found.because, ...toCircle(question, library, found.because) }
  const { id, role } = question
  return { question: id, ...(role && { role }), name: library.questions[id]!.clinical, said }
}

/** What is offered beside a question and left open is asked by the clinician, with one stroke of a pen. */
function toCircle(question: Question, library: Library, because: NotAsked): { readonly choices?: readonly string[] } {
  if (because !== 'not-given' || question.kind !== 'choice' || !question.askedIf) return {}
  const { options } = library.questions[question.id]!
  return { choices: question.options.map(({ id }) => options[id]!.clinical) }
}

function saidOf(question: Question, library: Library, answer: Answer): FactSaid {
  const { ticked, unsure, score } = readingOf(answer)
  if (score !== undefined) return { kind: 'score', score }
  if (question.kind === 'scale' || ticked.length === 0) return unsure ? { kind: 'not-sure' } : { kind: 'none' }
  const words = library.questions[question.id]!.options
  const options = question.options
    .filter(({ id }) => ticked.includes(id))
    .map(({ id, picture }) => ({ option: id, name: words[id]!.clinical, ...(picture && { picture }) }))
  return { kind: 'options', options, unsureOfTheRest: unsure }
}
