import type { QuestionId, RuleId } from '#core/basics/id.ts'
import type { Condition } from '#core/engine/condition.ts'
import { judge, type Known, MET, UNDETERMINED } from '#core/engine/judge.ts'
import {
  distinct,
  evidence,
  explain,
  holders,
  type Reason,
  type Said,
  type Verdict,
  verdictOf,
} from '#core/engine/reason.ts'
import type { Answers } from '#core/assessment/answers.ts'
import { Interview } from '#core/assessment/interview.ts'
import type { Sheet } from '#core/assessment/sheet.ts'
import type { Place, Step } from '#core/assessment/walk.ts'
import {
  type Advice,
  type CanIRun,
  type Cause,
  LABELS,
  type RedFlag,
  type RuleBook,
  URGENCIES,
  type Urgency,
} from '#core/rulebook/book.ts'
import { isAllowed, neverWhenOf, type Standing, STANDINGS } from '#core/rulebook/meaning.ts'

/** A red flag and what it came to. */
export class RedFlagFinding {
  readonly rule: RedFlag
  /** What it asks for if it is met, raised where that is certain. */
  readonly urgency: Urgency
  readonly verdict: Verdict
  /** A "not sure" has a part in keeping it open; without that, all that is missing are answers. */
  readonly unsure: boolean
  readonly #sheet: Sheet

  constructor(rule: RedFlag, sheet: Sheet) {
    this.rule = rule
    this.urgency = sheet.urgencyOf(rule)
    const found = sheet.rule(rule.id)
    this.verdict = verdictOf(found)
    this.unsure = found.least === UNDETERMINED || found.most === UNDETERMINED
    this.#sheet = sheet
  }

  /** Why, by which answers; worked out when it is read. */
  get reason(): Reason {
    return explain(this.rule.when, this.#sheet)
  }
}

export interface Sign {
  readonly weight: 'strong' | 'supporting' | 'common' | 'against'
  readonly reason: Reason
  readonly said: readonly Said[]
}

export interface CauseFinding {
  readonly rule: Cause
  readonly standing: Standing
  /** The signs that are met; those for it first. */
  readonly signs: readonly Sign[]
  /** The runner's own answers behind the signs for it, each once. */
  readonly for: readonly Said[]
  readonly against: readonly Said[]
}

export interface AdviceFinding {
  readonly rule: Advice
}

/** Advice that fits, and the questions and rules that hold it back. */
export interface Withheld {
  readonly rule: Advice
  readonly because: readonly (QuestionId | RuleId)[]
}

/** An answer that is kept but does not count; with `later`, whether it applies hangs on an answer that is not asked. */
export interface Ignored {
  readonly question: QuestionId
  readonly because: 'does-not-apply' | 'irrelevant' | 'later'
}

export interface Outcome {
  readonly rulebook: string
  readonly next: Step
  /** Only when the interview has ended; partial answers have no urgency of their own. */
  readonly urgency: Urgency | null
  /** Whether to run; null before the interview has ended. */
  readonly canIRun: CanIRun | null
  /** The highest urgency already certain, and the highest still possible. */
  readonly atLeast: Urgency
  readonly atMost: Urgency
  /** Every red flag, the most urgent first, then by id. */
  readonly redFlags: readonly RedFlagFinding[]
  readonly causes: readonly CauseFinding[]
  readonly advice: readonly AdviceFinding[]
  readonly withheld: readonly Withheld[]
  /** Red flags that "not sure" keeps from being met or ruled out. */
  readonly unsettled: readonly RuleId[]
  /** Questions that need no answer, since none could make it more urgent; they are offered. */
  readonly later: readonly QuestionId[]
  readonly ignored: readonly Ignored[]
  readonly places: ReadonlyMap<QuestionId, Place>
}

const made = new WeakMap<Interview, Outcome>()

/** What an interview comes to, made once. */
export function outcomeOf(interview: Interview): Outcome {
  const found = made.get(interview)
  if (found) return found
  const fresh = outcome(interview)
  made.set(interview, fresh)
  return fresh
}

/**
 * What a set of answers comes to. Pure: the same rule book and answers give the same outcome, whatever the order in
 * which they were given. Before the interview has ended there is no urgency, no cause and no advice.
 */
export const assess = (book: RuleBook, answers: Answers): Outcome => outcome(new Interview(book, answers))

function outcome({ book, answers, walk: { step, places, sheet } }: Interview): Outcome {
  const ended = step.kind !== 'ask'
  const redFlags = byUrgency(book.redFlags.map((rule) => new RedFlagFinding(rule, sheet)))
  const range = sheet.urgency()
  return {
    rulebook: book.hash,
    next: step,
    urgency: ended ? range.atLeast : null,
    canIRun: ended ? sheet.canIRun() : null,
    ...range,
    redFlags,
    causes: step.kind === 'review' ? book.causes.flatMap((rule) => findCause(rule, sheet)).sort(byWeight) : [],
    advice: ended ? book.advice.filter((rule) => sheet.rule(rule.id).least === MET).map((rule) => ({ rule })) : [],
    withheld: ended ? book.advice.flatMap((rule) => findWithheld(rule, book.limits, sheet, redFlags)) : [],
    unsettled: redFlags.filter(({ unsure }) => unsure).map(({ rule }) => rule.id),
    later: book.questions.filter(({ id }) => places.get(id) === 'later').map(({ id }) => id),
    ignored: book.questions.flatMap(({ id }) => ignored(id, answers, places.get(id)!)),
    places,
  }
}

function findCause(rule: Cause, sheet: Sheet): CauseFinding[] {
  const standing = sheet.standing(rule)
  if (!standing) return []
  const signs = [
    ...metSigns('strong', rule.strong, sheet),
    ...metSigns('supporting', rule.supporting, sheet),
    ...metSigns('common', rule.common, sheet),
    ...metSigns('against', rule.against, sheet),
  ]
  return [
    { rule, standing, signs, for: saidIn(signs.filter(isFor)), against: saidIn(signs.filter((sign) => !isFor(sign))) },
  ]
}

const saidIn = (signs: readonly Sign[]): Said[] => distinct(signs.flatMap(({ said }) => said))

function metSigns(weight: Sign['weight'], conditions: readonly Condition[], known: Known): Sign[] {
  return conditions
    .filter((condition) => judge(condition, known).least === MET)
    .map((condition) => explain(condition, known))
    .map((reason) => ({ weight, reason, said: distinct(evidence(reason)) }))
}

/** Shown if nothing held it back; `because` names each holder once, the ceiling by the red flags that set it. */
function findWithheld(
  rule: Advice,
  limits: RuleBook['limits'],
  sheet: Sheet,
  redFlags: readonly RedFlagFinding[],
): Withheld[] {
  if (sheet.rule(rule.id).least === MET || judge(rule.shownWhen, sheet).least !== MET) return []
  const { atLeast } = sheet.urgency()
  const ceiling = isAllowed(rule, atLeast, limits)
    ? []
    : redFlags.filter(({ verdict, urgency }) => verdict === 'met' && urgency === atLeast).map((flag) => flag.rule.id)
  const held = neverWhenOf(rule, limits).flatMap((never) => holders(explain(never, sheet)))
  return [{ rule, because: [...new Set([...ceiling, ...held])] }]
}

function ignored(question: QuestionId, answers: Answers, place: Place): Ignored[] {
  if (answers[question] === undefined) return []
  return place === 'does-not-apply' || place === 'irrelevant' || place === 'later' ? [{ question, because: place }] : []
}

/** The rule book holds them in the order of their ids, so each group is in that order too. */
const byUrgency = (findings: readonly RedFlagFinding[]): RedFlagFinding[] =>
  URGENCIES.flatMap((urgency) => findings.filter((finding) => finding.urgency === urgency))

const isFor = ({ weight }: Sign): boolean => weight !== 'against'

/**
 * Standing, then the number of signs for it, then its label, then its id: the rule book holds them in that order, and a
 * sort keeps it.
 */
function byWeight(a: CauseFinding, b: CauseFinding): number {
  return (
    STANDINGS.indexOf(a.standing) - STANDINGS.indexOf(b.standing) ||
    signsFor(b) - signsFor(a) ||
    LABELS.indexOf(a.rule.label) - LABELS.indexOf(b.rule.label)
  )
}

const signsFor = ({ signs }: CauseFinding): number => signs.filter(isFor).length
