import type { Answer, Answers } from '#core/assessment/answers.ts'
import type { Outcome } from '#core/assessment/assess.ts'
import type { Question } from '#core/rulebook/book.ts'

/**
 * Why a question has no answer that counts.
 * - `does-not-apply`, `irrelevant`, `later`: as in the walk.
 * - `stopped`: the interview ended before it.
 * - `not-given`: it is offered, and was left open.
 */
export type NotAsked = 'does-not-apply' | 'irrelevant' | 'later' | 'stopped' | 'not-given'

/** The answer that counts, or why there is none. An answer that is kept but does not count is not asked. */
export function counted(
  question: Question,
  answers: Answers,
  { places, next }: Outcome,
): { readonly answer: Answer } | { readonly because: NotAsked } {
  const answer = answers[question.id]
  const place = places.get(question.id)
  if (place === undefined) return answer === undefined ? { because: 'not-given' } : { answer }
  if (place === 'does-not-apply' || place === 'irrelevant') return { because: place }
  if (answer !== undefined && (place === 'asked' || place === 'on-demand')) return { answer }
  if (next.kind === 'stop') return { because: 'stopped' }
  return { because: place === 'later' ? 'later' : 'not-given' }
}
