import type { Outcome } from '#core/assessment/assess.ts'
import type { RuleId } from '#core/basics/id.ts'
import type { RuleBook, WholeBook } from '#core/rulebook/book.ts'
import { changeWords as words } from '#words/trial.ts'
import { titleOf } from '../rule-link.tsx'

/** One thing that a change of answers did, as a sentence; to a rule, or to the urgency. */
export interface Change {
  readonly rule?: RuleId
  readonly text: string
}

const SAYS = {
  met: words.met,
  open: words.open,
  likely: words.likely,
  possible: words.possible,
  shown: words.shown,
  held: words.held,
}
/** How a rule stood, in one word. */
type Stood = keyof typeof SAYS

/** What is different between two outcomes of the same rule book: the urgency first, then rule by rule. */
export function changesBetween(before: Outcome, after: Outcome, { book, library }: WholeBook): Change[] {
  const [was, is] = [standings(before), standings(after)]
  const rules = [...new Set([...is.keys(), ...was.keys()])].filter((rule) => was.get(rule) !== is.get(rule))
  const range =
    rangeText(book, before) === rangeText(book, after)
      ? []
      : [{ text: words.urgency(rangeText(book, before), rangeText(book, after)) }]
  return [
    ...range,
    ...rules.map((rule) => ({ rule, text: sentence(titleOf(rule, library), was.get(rule), is.get(rule)) })),
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

function standings({ next, redFlags, causes, advice, withheld }: Outcome): ReadonlyMap<RuleId, Stood> {
  const all = new Map<RuleId, Stood>()
  for (const { rule, verdict } of redFlags) {
    if (verdict === 'met') all.set(rule.id, 'met')
    // Before the end nearly all are open, which tells nothing.
    if (verdict === 'undetermined' && next.kind !== 'ask') all.set(rule.id, 'open')
  }
  for (const { rule, standing } of causes) all.set(rule.id, standing)
  for (const { rule } of advice) all.set(rule.id, 'shown')
  for (const { rule } of withheld) all.set(rule.id, 'held')
  return all
}

function sentence(title: string, was: Stood | undefined, is: Stood | undefined): string {
  if (is !== undefined) return SAYS[is](title)
  return was === 'met' || was === 'open' ? words.notMet(title) : words.gone(title)
}
