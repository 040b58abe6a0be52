import type { RuleId } from '#core/basics/id.ts'
import { ALWAYS, type Condition, type Meaning, type Named } from '#core/engine/condition.ts'
import {
  type Advice,
  type CanIRun,
  type Cause,
  type Label,
  type RedFlag,
  type Rule,
  type RuleBook,
  URGENCIES,
  type Urgency,
} from '#core/rulebook/book.ts'

/** How well a cause fits the answers, best first. The last of them is the least that is shown. */
export const STANDINGS = ['likely', 'possible', 'named'] as const
export type Standing = (typeof STANDINGS)[number]

/** What one thing that the rules tell comes to, as a condition. */
export interface Term {
  readonly means: Meaning
  /** It rests on red flags alone, so that only answers to safety questions can change it. */
  readonly urgent: boolean
}

/**
 * What a rule book means, written nowhere else: the judge, the prover and the FHIR questionnaire all read it. Apart from
 * a red flag each of these is met, unmet or open, and never undetermined for good.
 */
export interface Meanings {
  /**
   * A red flag is met; a cause counts, or stands at least as well as is asked; advice is shown; the urgency is one of
   * some. Throws on an unknown rule.
   */
  readonly of: (named: Named) => Term
  /** The urgency is this or a higher one. */
  readonly reaches: (urgency: Urgency) => Term
  /** Whether to run, strictest first: each is met where it is the answer. */
  readonly canIRun: readonly { readonly answer: CanIRun; readonly term: Term }[]
  /** A cause stands at least so well. */
  readonly stands: (cause: Cause, standing: Standing) => Term
}

const made = new WeakMap<RuleBook, Meanings>()

/** The meanings of a rule book, made once. */
export function meaningsOf(book: RuleBook): Meanings {
  const found = made.get(book) ?? make(book)
  made.set(book, found)
  return found
}

function make(book: RuleBook): Meanings {
  const standings = new Map(book.causes.map((cause) => [cause.id, standingsOf(cause)]))
  const means = (rule: Rule): Meaning =>
    rule.kind === 'red-flag'
      ? rule.when
      : rule.kind === 'cause'
        ? standings.get(rule.id)![STANDINGS.indexOf(countsFrom(rule))]!.means
        : isShown(rule, book.limits)
  const rules = new Map<RuleId, Term>(
    [...book.redFlags, ...book.causes, ...book.advice].map((rule) => [
      rule.id,
      { means: means(rule), urgent: rule.kind === 'red-flag' },
    ]),
  )
  const urgencies = new WeakMap<Named, Term>(
    LEVELS.map((level, at) => [level, { means: isReached(at, book.redFlags), urgent: true }]),
  )
  const urgency = (named: Extract<Named, { kind: 'urgency' }>): Term => {
    const term = urgencies.get(named) ?? { means: isAmong(named.among), urgent: true }
    urgencies.set(named, term)
    return term
  }
  const rule = (id: RuleId): Term => {
    const term = rules.get(id)
    if (!term) throw new Error(`the rule book has no rule "${id}"`)
    return term
  }
  const lines = book.canIRun.map(({ when }) => sure(when))
  return {
    canIRun: book.canIRun.map(({ answer }, at) => ({
      answer,
      term: { means: all(lines[at]!, not(any(...lines.slice(0, at)))), urgent: false },
    })),
    of: (named) =>
      named.kind === 'urgency'
        ? urgency(named)
        : named.standing === undefined
          ? rule(named.rule)
          : standings.get(named.rule)![STANDINGS.indexOf(named.standing as Standing)]!,
    reaches: (level) => urgency(LEVELS[URGENCIES.indexOf(level)]!),
    stands: ({ id }, standing) => standings.get(id)![STANDINGS.indexOf(standing)]!,
  }
}

const all = (...parts: readonly Meaning[]): Meaning => joined('all', parts)
const any = (...parts: readonly Meaning[]): Meaning => joined('any', parts)
/** Without what makes no difference: it is judged at every press. */
function joined(kind: 'all' | 'any', parts: readonly Meaning[]): Meaning {
  const of = parts.filter((part) => part.kind !== kind || part.of.length > 0)
  return of.length === 1 ? of[0]! : { kind, of }
}
const not = (of: Meaning): Meaning => ({ kind: 'not', of })
const sure = (of: Meaning): Meaning => ({ kind: 'sure', of })
const NEVER = any()
/** At least two of some, each pair once. */
const twoOf = (parts: readonly Meaning[]): Meaning[] =>
  parts.slice(0, -1).map((part, at) => all(part, any(...parts.slice(at + 1))))

/** The urgency is this or a higher one, for each urgency: what the others are made of, judged once. */
const LEVELS = URGENCIES.map((_, at) => ({ kind: 'urgency' as const, among: URGENCIES.slice(0, at + 1) }))

/** A higher one is reached, or a red flag is met that asks for just this, of itself or raised. Self-care needs none. */
function isReached(at: number, redFlags: readonly RedFlag[]): Meaning {
  if (at === URGENCIES.length - 1) return ALWAYS
  const asks = redFlags.flatMap(({ id, urgency, raised }): Meaning[] => {
    const met: Named = { kind: 'rule', rule: id }
    if (urgency === URGENCIES[at]) return [met]
    return raised && raised.to === URGENCIES[at] ? [all(met, raised.when)] : []
  })
  return sure(any(...LEVELS.slice(0, at).slice(-1), ...asks))
}

/** One run of neighbours after the other: the lowest of it is reached, and none above its highest. */
function isAmong(among: readonly string[]): Meaning {
  const has = (at: number) => URGENCIES[at] !== undefined && among.includes(URGENCIES[at])
  const runs = URGENCIES.flatMap((_, first) => {
    if (!has(first) || has(first - 1)) return []
    const last = URGENCIES.findIndex((_urgency, at) => at >= first && !has(at + 1))
    const reached = last === URGENCIES.length - 1 ? ALWAYS : LEVELS[last]!
    return [first === 0 ? reached : all(reached, not(LEVELS[first - 1]!))]
  })
  return any(...runs)
}

/** The best that studies let a cause stand at. */
const HIGHEST: Partial<Record<Label, Standing>> = {
  mixed: 'possible',
  disputed: 'possible',
  unsupported: 'named',
  contradicted: 'named',
}
export const highestStanding = ({ label }: Pick<Cause, 'label'>): Standing => HIGHEST[label] ?? STANDINGS[0]

/** From where on a cause counts in a condition, and has advice of its own: possible, or named where no more is allowed. */
export const countsFrom = (cause: Pick<Cause, 'label'>): Standing =>
  highestStanding(cause) === 'named' ? 'named' : 'possible'

/**
 * What is enough for each standing; only signs that are met for certain count. A strong sign makes a cause likely, never
 * two weaker ones; a supporting sign or two common ones make it possible; one common sign names it. First the label caps
 * it, then any number of signs against lowers it by one step.
 */
function standingsOf(cause: Cause): Term[] {
  const { strong, supporting, common, against } = cause
  const enough = [
    any(...strong),
    any(...strong, ...supporting, ...twoOf(common)),
    any(...strong, ...supporting, ...common),
  ].map(sure)
  const lowered = sure(any(...against))
  const highest = STANDINGS.indexOf(highestStanding(cause))
  const capped = (at: number): Meaning => (at < highest ? NEVER : enough[at]!)
  return STANDINGS.map((_, at) => ({ means: any(capped(at - 1), all(capped(at), not(lowered))), urgent: false }))
}

/** Whether the ceilings let advice be shown at an urgency. */
export const isAllowed = ({ id }: Advice, urgency: Urgency, { ceilings }: RuleBook['limits']): boolean =>
  ceilings[urgency]?.includes(id) ?? true

/** What holds advice back, its own and what holds all running advice. */
export const neverWhenOf = ({ neverWhen, running }: Advice, limits: RuleBook['limits']): readonly Condition[] =>
  running ? [...neverWhen, ...limits.runningNeverWhen] : neverWhen

function isShown(advice: Advice, limits: RuleBook['limits']): Meaning {
  const allowed = URGENCIES.filter((urgency) => isAllowed(advice, urgency, limits))
  return sure(all(advice.shownWhen, isAmong(allowed), not(any(...neverWhenOf(advice, limits)))))
}
