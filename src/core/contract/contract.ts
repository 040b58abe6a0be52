import type { OptionId, QuestionId, RuleId } from '#core/basics/id.ts'
import type { Condition } from '#core/engine/condition.ts'
import type { CanIRun, Urgency } from '#core/rulebook/book.ts'

/** An urgency that rises where something else is met as well. */
export interface Rising {
  readonly urgency: Urgency
  readonly raised?: { readonly to: Urgency; readonly when: Condition }
}

/** What the contract says of one piece of advice. */
export interface Row {
  readonly fits: Condition
  /** Held back unless each of these is ruled out. */
  readonly neverWhen: readonly Condition[]
  /** Held back without an answer to these, even where they are not asked. */
  readonly needsAnswerTo: readonly QuestionId[]
  readonly running: boolean
}

/** A safety property of some pieces of advice that is proven, and named, by itself. */
export type AdvicePromise = { readonly id: string; readonly says: string; readonly advice: readonly RuleId[] } & (
  | { readonly kind: 'heldBack' | 'fitting' | 'takesOver' }
  | { readonly kind: 'neverAlone'; readonly beside: readonly RuleId[] }
)

type PerQuestion<T> = readonly (readonly [question: QuestionId, of: T])[]
type PerUrgency = { readonly says: string; readonly at: Readonly<Partial<Record<Urgency, readonly RuleId[]>>> }

/**
 * What must hold of a rule book, written apart from it: a clinician's second copy, so that a slip in one of them shows.
 * Each `says` is the property as a sentence.
 */
export interface Contract {
  /** Hash of the content of every contract file, as hexadecimal text. */
  readonly hash: string
  readonly emergency: {
    readonly says: string
    readonly signs: PerQuestion<readonly OptionId[]>
    readonly together: readonly Condition[]
  }
  readonly urgencies: { readonly says: string; readonly of: ReadonlyMap<RuleId, Rising> }
  /** The least urgency of "not sure". */
  readonly floors: { readonly says: string; readonly of: ReadonlyMap<QuestionId, Rising>; readonly otherwise: Urgency }
  /** What never changes the urgency. */
  readonly habits: { readonly says: string; readonly questions: readonly QuestionId[] }
  /** What is worse, and so never less urgent: a point more on a scale, one option of a choice after another. */
  readonly worse: {
    readonly scales: readonly QuestionId[]
    readonly choices: PerQuestion<readonly { readonly from: OptionId; readonly to: readonly OptionId[] }[]>
  }
  readonly hidden: { readonly says: string; readonly hides: ReadonlyMap<QuestionId, readonly RuleId[]> }
  readonly advice: ReadonlyMap<RuleId, Row>
  readonly ceilings: PerUrgency
  readonly running: { readonly says: string; readonly neverFrom: Urgency; readonly neverWhen: readonly Condition[] }
  readonly pairs: { readonly says: string; readonly never: readonly (readonly [RuleId, RuleId])[] }
  readonly help: PerUrgency
  readonly promises: readonly AdvicePromise[]
  readonly canIRun: {
    readonly says: string
    readonly strict: {
      readonly says: string
      /** Where one of these is met, the answer is this or a stricter one. */
      readonly atLeast: Readonly<Partial<Record<CanIRun, readonly Condition[]>>>
      readonly anyRedFlagBut: readonly RuleId[]
    }
    readonly worse: { readonly says: string; readonly harmless: PerQuestion<OptionId | number> }
  }
}
