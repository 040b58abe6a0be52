import type { OptionId, QuestionId, RuleId } from '#core/basics/id.ts'

/** An answer that every question takes. Never read as no. */
export const NOT_SURE = 'not-sure' as OptionId

/**
 * What a rule may ask of an answer sheet. Closed and small: another operator needs a decision record.
 * - `is`: a choice question has one of the options; any question can be asked whether it is `not-sure`.
 * - `includes`: a choices question has at least one of the options ticked.
 * - `atLeast`, `atMost`: a scale question stands at, above or below a whole number.
 * - `atLeastOf`: at least `count` of the options are ticked.
 * - `rule`: another rule is met (a red flag), shown (advice), or counts (a cause: likely, possible, or named where its
 *   label allows no more); with `standing`, a cause stands at least so well.
 * - `notRuledOut`: its part is met or undetermined. Only where advice fits and where it is told whether to run.
 * - `urgency`: the urgency is one of these.
 */
export type Condition = Atom | Named | All<Condition> | Any<Condition> | Not<Condition> | NotRuledOut<Condition>

/**
 * What the rules come to, said in conditions. `sure` is the one operator that no rule file can write: met where its
 * part is met for certain, else unmet; open while its part may still become met.
 */
export type Meaning = Atom | Named | All<Meaning> | Any<Meaning> | Not<Meaning> | NotRuledOut<Meaning> | Sure

/** What asks a question. */
export type Atom =
  | { readonly kind: 'is' | 'includes'; readonly question: QuestionId; readonly options: readonly OptionId[] }
  | { readonly kind: 'atLeast' | 'atMost'; readonly question: QuestionId; readonly value: number }
  | {
      readonly kind: 'atLeastOf'
      readonly question: QuestionId
      readonly options: readonly OptionId[]
      readonly count: number
    }
/** What stands for a meaning that is told elsewhere. */
export type Named =
  | { readonly kind: 'rule'; readonly rule: RuleId; readonly standing?: string }
  | { readonly kind: 'urgency'; readonly among: readonly string[] }
interface All<Part> {
  readonly kind: 'all'
  readonly of: readonly Part[]
}
interface Any<Part> {
  readonly kind: 'any'
  readonly of: readonly Part[]
}
interface Not<Part> {
  readonly kind: 'not'
  readonly of: Part
}
interface NotRuledOut<Part> {
  readonly kind: 'notRuledOut'
  readonly of: Part
}
interface Sure {
  readonly kind: 'sure'
  readonly of: Meaning
}

/** Met on every sheet: "all of nothing". */
export const ALWAYS: Condition = { kind: 'all', of: [] }

/** Every atom and every name in a condition, in reading order, repeats kept. */
export function atoms(condition: Condition): (Atom | Named)[] {
  switch (condition.kind) {
    case 'all':
    case 'any':
      return condition.of.flatMap(atoms)
    case 'not':
    case 'notRuledOut':
      return atoms(condition.of)
    default:
      return [condition]
  }
}

/** The questions that a condition reads by itself, not through other rules. */
export function questionsOf(condition: Condition): ReadonlySet<QuestionId> {
  return new Set(atoms(condition).flatMap((atom) => ('question' in atom ? [atom.question] : [])))
}
