import type { QuestionId, RuleId } from '#core/basics/id.ts'
import type { Condition } from '#core/engine/condition.ts'
import { MET, type Known } from '#core/engine/judge.ts'
import { evidence, explain, holders, type Reason, type Said, type Verdict, verdictOf } from '#core/engine/reason.ts'
import type { Answers } from '#core/assessment/answers.ts'
import type { Sheet } from '#core/assessment/sheet.ts'
import { type Standing, standingBounds, standingOf } from '#core/assessment/standing.ts'
import { type Place, type Step, walk } from '#core/assessment/walk.ts'
import { type Advice, type Cause, compareUrgency, LABELS, type RedFlag, type RuleBook, type Urgency } from '#core/rulebook/book.ts'

export interface RedFlagFinding {
  readonly rule: RedFlag
  /** What it asks for if it is met, raised where that is certain. */
  readonly urgency: Urgency
  readonly verdict: Verdict
  readonly reason: Reason
}

export interface Sign { readonly weight: 'strong' | 'supporting' | 'against'; readonly reason: Reason; readonly said: readonly Said[] }

export interface CauseFinding {
  readonly rule: Cause
  readonly standing: Standing
  /** The signs that are met; those for it first. */
  readonly signs: readonly Sign[]
  /** The runner's own answers behind the signs for it, each once. */
  readonly for: readonly Said[]
  readonly against: readonly Said[]
}

export interface AdviceFinding { readonly rule: Advice; readonly reason: Reason }

/** Advice that fits, and the questions and rules that hold it back. */
export interface Withheld { readonly rule: Advice; readonly because: readonly (QuestionId | RuleId)[] }

/** An answer that is kept but does not count. */
export interface Ignored { readonly question: QuestionId; readonly because: 'does-not-apply' | 'irrelevant' }

export interface Outcome {
  readonly rulebook: string
  readonly next: Step
  /** Only when the interview has ended; partial answers have no urgency of their own. */
  readonly urgency: Urgency | null
  /** The highest urgency already certain, and the highest still possible. */
  readonly atLeast: Urgency
  readonly atMost: Urgency
  /** Every red flag, the most urgent first, then by id. */
  readonly redFlags: readonly RedFlagFinding[]
  readonly causes: readonly CauseFinding[]
  readonly advice: readonly AdviceFinding[]
  readonly withheld: readonly Withheld[]
  /** Red flags that are neither met nor ruled out. */
  readonly unsettled: readonly RuleId[]
  readonly ignored: readonly Ignored[]
  readonly places: ReadonlyMap<QuestionId, Place>
}

/**
 * What a set of answers comes to. Pure: the same rule book and answers give the same outcome, whatever the order in which
 * they were given. Before the interview has ended there is no urgency, no cause and no advice.
 */
export function assess(book: RuleBook, answers: Answers): Outcome {
  const { step, places, sheet } = walk(book, answers)
  const ended = step.kind !== 'ask'
  const redFlags = book.redFlags.map((rule) => findRedFlag(rule, sheet)).sort((a, b) => compareUrgency(a.urgency, b.urgency) || byId(a.rule, b.rule))
  const range = sheet.urgency()
  return {
    rulebook: book.hash,
    next: step,
    urgency: ended ? range.atLeast : null,
    ...range,
    redFlags,
    causes: step.kind === 'review' ? book.causes.flatMap((rule) => findCause(rule, sheet)).sort(byWeight) : [],
    advice: ended ? book.advice.filter((rule) => sheet.rule(rule.id).least === MET).map((rule) => ({ rule, reason: explain(rule.shownWhen, sheet) })) : [],
    withheld: ended ? book.advice.flatMap((rule) => findWithheld(rule, sheet, redFlags)) : [],
    unsettled: redFlags.filter(({ verdict }) => verdict === 'undetermined').map(({ rule }) => rule.id),
    ignored: book.questions.flatMap(({ id }) => ignored(id, answers, places.get(id)!)),
    places,
  }
}

function findRedFlag(rule: RedFlag, sheet: Sheet): RedFlagFinding {
  return { rule, urgency: sheet.urgencyOf(rule), verdict: verdictOf(sheet.rule(rule.id)), reason: explain(rule.when, sheet) }
}

function findCause(rule: Cause, sheet: Sheet): CauseFinding[] {
  const standing = standingOf(standingBounds(rule, sheet))
  if (!standing) return []
  const signs = [...metSigns('strong', rule.strong, sheet), ...metSigns('supporting', rule.supporting, sheet), ...metSigns('against', rule.against, sheet)]
  const saidIn = (within: readonly Sign[]) => distinct(within.flatMap(({ said }) => said))
  return [{ rule, standing, signs, for: saidIn(signs.filter(isFor)), against: saidIn(signs.filter((sign) => !isFor(sign))) }]
}

function metSigns(weight: Sign['weight'], conditions: readonly Condition[], known: Known): Sign[] {
  return conditions
    .map((condition) => explain(condition, known))
    .filter(({ verdict }) => verdict === 'met')
    .map((reason) => ({ weight, reason, said: distinct(evidence(reason)) }))
}

/** Shown if nothing held it back; `because` names each holder once, the ceiling by the red flags that set it. */
function findWithheld(rule: Advice, sheet: Sheet, redFlags: readonly RedFlagFinding[]): Withheld[] {
  if (explain(rule.shownWhen, sheet).verdict !== 'met' || sheet.rule(rule.id).least === MET) return []
  const { atLeast } = sheet.urgency()
  const overCeiling = sheet.ceiling(rule).least !== MET
  const ceiling = overCeiling ? redFlags.filter(({ verdict, urgency }) => verdict === 'met' && urgency === atLeast).map((flag) => flag.rule.id) : []
  const held = sheet.neverWhen(rule).flatMap((never) => holders(explain(never, sheet)))
  return [{ rule, because: [...new Set([...ceiling, ...held])] }]
}

function ignored(question: QuestionId, answers: Answers, place: Place): Ignored[] {
  if (answers[question] === undefined) return []
  return place === 'does-not-apply' || place === 'irrelevant' ? [{ question, because: place }] : []
}

const isFor = ({ weight }: Sign): boolean => weight !== 'against'

/** Standing, then the number of signs for it, then its label, then its id. */
function byWeight(a: CauseFinding, b: CauseFinding): number {
  const standing = (finding: CauseFinding) => (finding.standing === 'likely' ? 0 : 1)
  const signsFor = (finding: CauseFinding) => finding.signs.filter(isFor).length
  return standing(a) - standing(b) || signsFor(b) - signsFor(a) || LABELS.indexOf(a.rule.label) - LABELS.indexOf(b.rule.label) || byId(a.rule, b.rule)
}

const byId = (a: { readonly id: string }, b: { readonly id: string }): number => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0)

function distinct(said: readonly Said[]): Said[] {
  return said.filter((one, at) => said.findIndex((other) => other.question === one.question && other.answer === one.answer) === at)
}
