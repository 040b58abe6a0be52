import type { Evidence, RuleEvidence } from '#core/cases/evidence.ts'
import type { Claim, Label, Rule, Urgency, WholeBook } from '#core/rulebook/book.ts'
import { lookup } from '#core/rulebook/lookup.ts'

/** The whole rule book, and the evidence for its rules. */
export interface OpenBook extends WholeBook {
  readonly evidence: Evidence
}

/** A rule with all that is told of it. */
export interface Entry {
  readonly rule: Rule
  /** From 1, among the rules of its kind, as the rule book lists them. */
  readonly nth: number
  readonly of: number
  readonly title: string
  /** Why it matters, or what it says. */
  readonly says: string
  readonly clinical?: string
  readonly label: Label
  /** What it asks for, and what it can rise to; a red flag only. */
  readonly urgencies: readonly Urgency[]
  readonly claims: readonly Claim[]
  readonly evidence: RuleEvidence
}

/** Every rule in the order of the rule book: red flags, causes, advice. */
export const entriesOf = (books: OpenBook): Entry[] =>
  [...lookup(books.book).rule.values()].map((rule) => entryOf(rule, books))

export function entryOf(rule: Rule, { book, library, evidence }: OpenBook): Entry {
  const { id } = rule
  const siblings = { 'red-flag': book.redFlags, cause: book.causes, advice: book.advice }[rule.kind]
  const common = {
    rule,
    nth: siblings.findIndex((one) => one.id === id) + 1,
    of: siblings.length,
    evidence: evidence.rules[id]!,
  }
  if (rule.kind === 'red-flag') {
    const { title, why, clinical, claims } = library.redFlags[id]!
    return {
      ...common,
      title,
      says: why,
      clinical,
      claims,
      label: 'safety',
      urgencies: [rule.urgency, ...(rule.raised ? [rule.raised.to] : [])],
    }
  }
  const { title, summary, claims } = rule.kind === 'cause' ? library.causes[id]! : library.advice[id]!
  return { ...common, title, says: summary, claims, label: rule.label, urgencies: [] }
}
