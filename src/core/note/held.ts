import type { Outcome, Withheld } from '#core/assessment/assess.ts'
import type { QuestionId, RuleId } from '#core/basics/id.ts'
import type { RuleBook } from '#core/rulebook/book.ts'
import { isAllowed } from '#core/rulebook/meaning.ts'

/**
 * What holds advice back: the urgency itself, which lets through only how to get help, or answers and rules of its own.
 */
export interface Held {
  readonly rules: readonly RuleId[]
  readonly byUrgency: boolean
  readonly because: readonly (QuestionId | RuleId)[]
}

/** The withheld advice, gathered by what holds it back; that of the urgency comes first, as one. */
export function heldBack(book: RuleBook, outcome: Outcome): Held[] {
  const over = outcome.withheld.filter((one) => isOverCeiling(book, outcome, one))
  const groups = new Map<string, Withheld[]>()
  for (const one of outcome.withheld.filter((other) => !over.includes(other))) {
    const key = one.because.join(' ')
    groups.set(key, [...(groups.get(key) ?? []), one])
  }
  const byUrgency: Held[] =
    over.length > 0 ? [{ rules: over.map(({ rule }) => rule.id), byUrgency: true, because: [] }] : []
  return [
    ...byUrgency,
    ...[...groups.values()].map((group) => ({
      rules: group.map(({ rule }) => rule.id),
      byUrgency: false,
      because: group[0]!.because,
    })),
  ]
}

const isOverCeiling = ({ limits }: RuleBook, { urgency }: Outcome, { rule }: Withheld): boolean =>
  urgency !== null && !isAllowed(rule, urgency, limits)
