import type { QuestionId, RuleId } from '#core/basics/id.ts'
import type { Condition } from '#core/engine/condition.ts'
import {
  type Bounds,
  bounds,
  CERTAIN,
  judge,
  type Known,
  MET,
  OPEN,
  type Reading,
  RULED_OUT,
} from '#core/engine/judge.ts'
import {
  type Advice,
  compareUrgency,
  moreUrgent,
  type RedFlag,
  type Rule,
  type RuleBook,
  URGENCIES,
  type Urgency,
} from '#core/rulebook/book.ts'
import { isSafetyQuestion, type Lookup, lookup } from '#core/rulebook/lookup.ts'
import { standingBounds } from '#core/assessment/standing.ts'

/**
 * A named fact, computed here and not in the rules: the urgency, as far as it is known. Reads like a choice question.
 */
export const URGENCY_FACT = 'urgency' as QuestionId

export interface UrgencyRange {
  readonly atLeast: Urgency
  readonly atMost: Urgency
}

/** What is known while an interview is read, question by question; the rules are judged on what has been set so far. */
export class Sheet implements Known {
  readonly #book: RuleBook
  readonly #rules: Lookup['rule']
  readonly #readings = new Map<QuestionId, Reading>()
  /** Kept apart: only an answer to a safety question can change them. */
  readonly #redFlags = new Map<RuleId, Bounds>()
  readonly #judged = new Map<RuleId, Bounds>()
  #range: UrgencyRange | undefined
  #possible: readonly Urgency[] | undefined

  constructor(book: RuleBook) {
    this.#book = book
    this.#rules = lookup(book).rule
  }

  set(question: QuestionId, reading: Reading): void {
    this.#readings.set(question, reading)
    this.#judged.clear()
    if (!isSafetyQuestion(this.#book, question)) return
    this.#redFlags.clear()
    this.#range = undefined
    this.#possible = undefined
  }

  reading(question: QuestionId): Reading {
    return question === URGENCY_FACT ? { oneOf: this.possibleUrgencies() } : (this.#readings.get(question) ?? 'absent')
  }

  /** A red flag: is it met. A cause: is it likely or possible. Advice: is it shown; it is, or it is not. */
  rule(id: RuleId): Bounds {
    const found = this.#redFlags.get(id) ?? this.#judged.get(id)
    if (found) return found
    const rule = this.#rules.get(id)
    if (!rule) throw new Error(`the rule book has no rule "${id}"`)
    const fresh = this.#judge(rule)
    const memory = rule.kind === 'red-flag' ? this.#redFlags : this.#judged
    memory.set(id, fresh)
    return fresh
  }

  #judge(rule: Rule): Bounds {
    switch (rule.kind) {
      case 'red-flag':
        return judge(rule.when, this)
      case 'cause':
        return isShown(standingBounds(rule, this))
      case 'advice':
        return this.#shown(rule)
    }
  }

  /** The highest urgency that is already certain, and the highest that further answers could still bring. */
  urgency(): UrgencyRange {
    if (this.#range) return this.#range
    let atLeast: Urgency = 'self-care'
    let atMost: Urgency = 'self-care'
    for (const flag of this.#book.redFlags) {
      const { least, most } = this.rule(flag.id)
      if (least === MET) atLeast = moreUrgent(atLeast, this.urgencyOf(flag))
      if (most === MET) atMost = moreUrgent(atMost, this.#highestOf(flag))
    }
    return (this.#range = { atLeast, atMost })
  }

  /** The urgency that a red flag has, or would have if it were met. */
  urgencyOf({ urgency, raised }: RedFlag): Urgency {
    return raised && judge(raised.when, this).least === MET ? raised.to : urgency
  }

  #highestOf({ urgency, raised }: RedFlag): Urgency {
    return raised && judge(raised.when, this).most === MET ? raised.to : urgency
  }

  possibleUrgencies(): readonly Urgency[] {
    const { atLeast, atMost } = this.urgency()
    return (this.#possible ??= URGENCIES.filter(
      (urgency) => compareUrgency(urgency, atLeast) <= 0 && compareUrgency(urgency, atMost) >= 0,
    ))
  }

  /** Whether the ceilings let a piece of advice be shown. */
  ceiling(advice: Advice): Bounds {
    const { ceilings } = this.#book.limits
    const lets = this.possibleUrgencies().map((urgency) => ceilings[urgency]?.includes(advice.id) ?? true)
    return bounds(lets.every(Boolean) ? MET : 0, lets.some(Boolean) ? MET : 0)
  }

  /** What holds a piece of advice back, its own and what holds all running advice. */
  neverWhen(advice: Advice): readonly Condition[] {
    return advice.running ? [...advice.neverWhen, ...this.#book.limits.runningNeverWhen] : advice.neverWhen
  }

  #shown(advice: Advice): Bounds {
    const wanted = judge(advice.shownWhen, this)
    const allowed = this.ceiling(advice)
    const held = judge({ kind: 'any', of: this.neverWhen(advice) }, this)
    return isShown(
      bounds(
        Math.min(wanted.least, allowed.least, MET - held.most),
        Math.min(wanted.most, allowed.most, MET - held.least),
      ),
      MET,
    )
  }
}

/** Shown or not: there is no third way. What can no longer reach `enough` is not shown. */
function isShown({ least, most }: Bounds, enough = 1): Bounds {
  if (least >= enough) return CERTAIN
  return most >= enough ? OPEN : RULED_OUT
}
