import type { Outcome } from '#core/assessment/assess.ts'
import { type Stood, turnsBetween } from '#core/assessment/compare.ts'
import type { RuleId } from '#core/basics/id.ts'
import type { RuleBook, WholeBook } from '#core/rulebook/book.ts'
import { changeWords as words } from '#words/trial.ts'
import { titleOf } from '../rule-link.tsx'

/** One thing that a change of answers did, as a sentence; to a rule, or to the urgency. */
export interface Change {
  readonly rule?: RuleId
  readonly text: string
}

const SAYS: Readonly<Record<Stood, (title: string) => string>> = {
  met: words.met,
  open: words.open,
  likely: words.likely,
  possible: words.possible,
  named: words.named,
  shown: words.shown,
  held: words.held,
}
/** What is different between two outcomes of the same rule book: the urgency first, then rule by rule. */
export function changesBetween(before: Outcome, after: Outcome, { book, library }: WholeBook): Change[] {
  const range =
    rangeText(book, before) === rangeText(book, after)
      ? []
      : [{ text: words.urgency(rangeText(book, before), rangeText(book, after)) }]
  return [
    ...range,
    ...turnsBetween(before, after).map(({ rule: { id }, was, is }) => ({
      rule: id,
      text: sentence(titleOf(id, library), was, is),
    })),
  ]
}

/** The urgency, or the range that is still possible. */
export function rangeText(
  { urgencies }: RuleBook,
  { urgency, atLeast, atMost }: Pick<Outcome, 'urgency' | 'atLeast' | 'atMost'>,
): string {
  const name = (level: typeof atLeast) => urgencies[level].name
  return urgency === null ? words.range(name(atLeast), name(atMost)) : words.range(name(urgency), name(urgency))
}

function sentence(title: string, was: Stood | undefined, is: Stood | undefined): string {
  if (is !== undefined) return SAYS[is](title)
  return was === 'met' || was === 'open' ? words.notMet(title) : words.gone(title)
}
