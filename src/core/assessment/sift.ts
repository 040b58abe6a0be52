import type { QuestionId } from '#core/basics/id.ts'
import type { RuleBook } from '#core/rulebook/book.ts'
import { lookup } from '#core/rulebook/lookup.ts'
import { acceptAnswer, type Answer, type Answers } from './answers.ts'

/**
 * Of answers that were kept, those that fit the rule book, and the ids of those that do not; a stray key such as
 * `__proto__` is one of the latter.
 */
export function sift(book: RuleBook, raw: object): { readonly answers: Answers; readonly left: readonly string[] } {
  const answers: Partial<Record<QuestionId, Answer>> = {}
  const left: string[] = []
  for (const [id, value] of Object.entries(raw)) {
    const question = lookup(book).question.get(id)
    const answer = question && acceptAnswer(question, value)
    if (question && answer !== undefined) answers[question.id] = answer
    else left.push(id)
  }
  return { answers, left }
}
