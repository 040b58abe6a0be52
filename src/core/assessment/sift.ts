import type { QuestionId } from '#core/basics/id.ts'
import { NOT_SURE } from '#core/engine/condition.ts'
import type { Question, RuleBook } from '#core/rulebook/book.ts'
import { editionOf, lookup } from '#core/rulebook/lookup.ts'
import { acceptAnswer, type Answer, type Answers, readingOf } from './answers.ts'

/** What is left of answers that were kept. All but `answers` are ids of questions. */
export interface Sifted {
  readonly answers: Answers
  /** Those that do not fit the rule book; a stray key such as `__proto__` is one of them. */
  readonly left: readonly string[]
  /** Dropped, to be asked again: options that are new or mean more were not there to be picked. */
  readonly again: readonly QuestionId[]
  /** Kept with a "not sure" beside the ticks, for the same reason. */
  readonly doubted: readonly QuestionId[]
}

/**
 * Of answers that were kept under an edition of the rule book, those that fit this one. An older answer is never a no
 * to what was not asked then: a list without a tick, or a choice of something else, is dropped where options have come
 * since; a list with ticks keeps them and becomes not sure of the rest.
 */
export function sift(book: RuleBook, raw: object, edition: number = editionOf(book)): Sifted {
  const answers: Partial<Record<QuestionId, Answer>> = {}
  const left: string[] = []
  const again: QuestionId[] = []
  const doubted: QuestionId[] = []
  for (const [id, value] of Object.entries(raw)) {
    const question = lookup(book).question.get(id)
    const answer = question && acceptAnswer(question, value)
    if (!question || answer === undefined) left.push(id)
    else {
      const today = brought(question, answer, edition)
      if (today === undefined) again.push(question.id)
      else answers[question.id] = today
      if (today !== undefined && today !== answer) doubted.push(question.id)
    }
  }
  return { answers, left, again, doubted }
}

/** An answer of that edition as one of today; nothing where it must be asked again. */
function brought(question: Question, answer: Answer, edition: number): Answer | undefined {
  if (question.kind === 'scale') return answer
  const fresh = question.options.filter(({ since = 1 }) => since > edition)
  const { ticked, unsure } = readingOf(answer)
  if (fresh.length === 0) return answer
  if (question.kind === 'choice') return fresh.some(({ id }) => ticked.includes(id)) ? answer : undefined
  if (ticked.length === 0) return undefined
  return unsure ? answer : [...ticked, NOT_SURE]
}
