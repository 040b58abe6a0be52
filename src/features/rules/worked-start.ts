import type { Answers } from '#core/assessment/answers.ts'
import type { Evidence } from '#core/cases/evidence.ts'

export type Side = 'fires' | 'nearly'

/**
 * Which worked case a link to "Try a case" speaks of; kept in the history's state, and never an answer of the reader's
 * own.
 */
export interface WorkedStart {
  readonly rule: string
  readonly side: Side
  readonly at: number
}

export const startFrom = (worked: WorkedStart): { readonly worked: WorkedStart } => ({ worked })

/** The title and the whole answers of the case that a history state names; nothing for any other state. */
export function workedIn(
  state: unknown,
  evidence: Evidence,
): { readonly title: string; readonly answers: Answers } | undefined {
  if (typeof state !== 'object' || state === null || !('worked' in state)) return undefined
  const { rule, side, at } = state.worked as WorkedStart
  const one = evidence.rules[rule]?.[side]?.[at]
  if (!one) return undefined
  const like = evidence.runners.find(({ id }) => id === one.like)
  return { title: one.title, answers: { ...like?.answers, ...one.answers } }
}
