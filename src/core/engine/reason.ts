import type { OptionId, QuestionId, RuleId } from '#core/basics/id.ts'
import type { Condition } from '#core/engine/condition.ts'
import { type Bounds, judge, type Known, MET, UNMET } from '#core/engine/judge.ts'

export type Verdict = 'met' | 'unmet' | 'undetermined'

/** The three-valued verdict as it stands now: certain either way, or neither. */
export function verdictOf({ least, most }: Bounds): Verdict {
  if (least === MET) return 'met'
  return most === UNMET ? 'unmet' : 'undetermined'
}

/** Why an answer decided, or could not. */
export type Basis = 'answered' | 'not-sure' | 'not-asked' | 'does-not-apply'

/** One answer of the runner's: an option, or a whole number on a scale. */
export interface Said {
  readonly question: QuestionId
  readonly answer: OptionId | number
}

/** A verdict with the verdicts it rests on, down to the answers. Mirrors the condition. */
export type Reason =
  | {
      readonly kind: 'answer'
      readonly verdict: Verdict
      readonly question: QuestionId
      readonly basis: Basis
      readonly condition: Condition
      readonly said: readonly Said[]
    }
  | { readonly kind: 'rule'; readonly verdict: Verdict; readonly rule: RuleId }
  | { readonly kind: 'urgency'; readonly verdict: Verdict }
  | { readonly kind: 'all' | 'any' | 'not' | 'notRuledOut'; readonly verdict: Verdict; readonly of: readonly Reason[] }

/** The same verdict as `judge`, with its reason tree. */
export function explain(condition: Condition, known: Known): Reason {
  const verdict = verdictOf(judge(condition, known))
  switch (condition.kind) {
    case 'all':
    case 'any':
      return { kind: condition.kind, verdict, of: condition.of.map((part) => explain(part, known)) }
    case 'not':
      return { kind: 'not', verdict, of: [explain(condition.of, known)] }
    case 'notRuledOut':
      return { kind: 'notRuledOut', verdict, of: [explain(condition.of, known)] }
    case 'rule':
      return { kind: 'rule', verdict, rule: condition.rule }
    case 'urgency':
      return { kind: 'urgency', verdict }
    default: {
      const { question } = condition
      const reading = known.reading(question)
      if (reading === 'absent' || reading === 'unasked')
        return { kind: 'answer', verdict, question, basis: 'not-asked', condition, said: [] }
      if (reading === 'off') return { kind: 'answer', verdict, question, basis: 'does-not-apply', condition, said: [] }
      const named = 'options' in condition ? reading.ticked.filter((option) => condition.options.includes(option)) : []
      const said = 'value' in condition && reading.score !== undefined ? [reading.score] : named
      const basis: Basis = reading.unsure && said.length === 0 ? 'not-sure' : 'answered'
      return { kind: 'answer', verdict, question, basis, condition, said: said.map((answer) => ({ question, answer })) }
    }
  }
}

/** The runner's own answers that make a met verdict met; nothing for any other verdict. */
export function evidence(reason: Reason): Said[] {
  if (reason.verdict !== 'met') return []
  switch (reason.kind) {
    case 'answer':
      return [...reason.said]
    case 'all':
    case 'any':
    case 'notRuledOut':
      return reason.of.flatMap(evidence)
    default:
      return []
  }
}

/** Each answer once. */
export function distinct(said: readonly Said[]): Said[] {
  return said.filter(
    (one, at) => said.findIndex((other) => other.question === one.question && other.answer === one.answer) === at,
  )
}

/**
 * What keeps a condition from being ruled out: the questions and rules behind every part that is met or undetermined.
 */
export function holders(reason: Reason): (QuestionId | RuleId)[] {
  if (reason.verdict === 'unmet') return []
  switch (reason.kind) {
    case 'answer':
      return [reason.question]
    case 'rule':
      return [reason.rule]
    case 'urgency':
      return []
    case 'not':
      return reason.of.flatMap(everyHolder)
    default:
      return reason.of.flatMap(holders)
  }
}

function everyHolder(reason: Reason): (QuestionId | RuleId)[] {
  if (reason.kind === 'answer') return [reason.question]
  if (reason.kind === 'rule') return [reason.rule]
  return reason.kind === 'urgency' ? [] : reason.of.flatMap(everyHolder)
}
