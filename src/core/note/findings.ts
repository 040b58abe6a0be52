import type { CauseFinding, Outcome, RedFlagFinding } from '#core/assessment/assess.ts'
import type { QuestionId, RuleId } from '#core/basics/id.ts'
import { evidence, type Said } from '#core/engine/reason.ts'
import { heldBack } from '#core/note/held.ts'
import { unsureIn } from '#core/note/unsure.ts'
import type { Standing } from '#core/rulebook/meaning.ts'
import type { Label, Library, RuleBook, Urgency } from '#core/rulebook/book.ts'
import type { Level } from '#core/rulebook/safety.ts'

/** Answers to one question, in a clinician's words. */
export interface Behind {
  readonly question: QuestionId
  readonly name: string
  readonly answers: readonly string[]
}
/** A red flag by its clinical name, the answers behind it, and the questions that "not sure" leaves open in it. */
export interface NotedFlag {
  readonly rule: RuleId
  readonly name: string
  readonly urgency: Urgency
  readonly level: Level
  readonly because: readonly Behind[]
  readonly unsureOf: readonly string[]
}
export interface NotedCause {
  readonly rule: RuleId
  readonly name: string
  readonly standing: Standing
  readonly label: Label
  readonly for: readonly Behind[]
  readonly against: readonly Behind[]
}
export interface NotedAdvice {
  readonly rule: RuleId
  readonly name: string
}
/** Advice held back by the urgency alone, or by the same answers and rules. */
export interface NotedWithheld {
  readonly advice: readonly NotedAdvice[]
  readonly byUrgency: boolean
  readonly because: readonly string[]
}

export const notedFlag = (book: RuleBook, library: Library, { rule, urgency, reason }: RedFlagFinding): NotedFlag => ({
  rule: rule.id,
  name: library.redFlags[rule.id]!.clinical,
  urgency,
  level: book.urgencies[urgency],
  because: behind(library, evidence(reason)),
  unsureOf: unsureIn(reason).map((question) => library.questions[question]!.clinical),
})

export const notedCause = (library: Library, finding: CauseFinding): NotedCause => ({
  rule: finding.rule.id,
  name: library.causes[finding.rule.id]!.title,
  standing: finding.standing,
  label: finding.rule.label,
  for: behind(library, finding.for),
  against: behind(library, finding.against),
})

export const notedAdvice = (library: Library, rule: { readonly id: RuleId }): NotedAdvice => ({
  rule: rule.id,
  name: library.advice[rule.id]!.title,
})

export function notedWithheld(book: RuleBook, library: Library, outcome: Outcome): NotedWithheld[] {
  return heldBack(book, outcome).map(({ rules, byUrgency, because }) => ({
    advice: rules.map((id) => notedAdvice(library, { id })),
    byUrgency,
    because: because.map((id) => nameOf(library, id)),
  }))
}

const nameOf = (library: Library, id: string): string =>
  library.redFlags[id]?.clinical ?? (library.causes[id] ?? library.advice[id])?.title ?? library.questions[id]!.clinical

/** Gathered by question, each answer once. */
function behind(library: Library, said: readonly Said[]): Behind[] {
  return [...new Set(said.map(({ question }) => question))].map((question) => {
    const words = library.questions[question]!
    const answers = said
      .filter((one) => one.question === question)
      .map(({ answer }) => (typeof answer === 'number' ? String(answer) : words.options[answer]!.clinical))
    return { question, name: words.clinical, answers: [...new Set(answers)] }
  })
}
