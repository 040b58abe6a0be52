import type { OptionId, QuestionId, RuleId } from '#core/basics/id.ts'

/** An answer that every question takes. Never read as no. */
export const NOT_SURE = 'not-sure' as OptionId

/**
 * What a rule may ask of an answer sheet. Closed and small: another operator needs a decision record.
 * - `is`: a choice question has one of the options; any question can be asked whether it is `not-sure`.
 * - `includes`: a choices question has at least one of the options ticked.
 * - `atLeast`, `atMost`: a scale question stands at, above or below a whole number.
 * - `atLeastOf`: at least `count` of the options are ticked.
 * - `rule`: another rule is met (a red flag), shown (advice), or likely or possible (a cause).
 */
export type Condition = Atom | All | Any | Not
export type Atom =
  | { readonly kind: 'is' | 'includes'; readonly question: QuestionId; readonly options: readonly OptionId[] }
  | { readonly kind: 'atLeast' | 'atMost'; readonly question: QuestionId; readonly value: number }
  | {
      readonly kind: 'atLeastOf'
      readonly question: QuestionId
      readonly options: readonly OptionId[]
      readonly count: number
    }
  | { readonly kind: 'rule'; readonly rule: RuleId }
export interface All {
  readonly kind: 'all'
  readonly of: readonly Condition[]
}
export interface Any {
  readonly kind: 'any'
  readonly of: readonly Condition[]
}
export interface Not {
  readonly kind: 'not'
  readonly of: Condition
}

/** Met on every sheet: "all of nothing". */
export const ALWAYS: Condition = { kind: 'all', of: [] }

/** Every atom of a condition, in reading order, repeats kept. */
export function atoms(condition: Condition): Atom[] {
  switch (condition.kind) {
    case 'all':
    case 'any':
      return condition.of.flatMap(atoms)
    case 'not':
      return atoms(condition.of)
    default:
      return [condition]
  }
}

/** The questions that a condition reads by itself, not through other rules. */
export function questionsOf(condition: Condition): ReadonlySet<QuestionId> {
  return new Set(atoms(condition).flatMap((atom) => (atom.kind === 'rule' ? [] : [atom.question])))
}
