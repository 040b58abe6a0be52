import type { QuestionId, RuleId } from '#core/basics/id.ts'
import { type Bounds, bounds, CERTAIN, judge, type Known, MET, OPEN, type Reading, RULED_OUT } from '#core/engine/judge.ts'
import { type Advice, compareUrgency, moreUrgent, type RedFlag, type RuleBook, URGENCIES, type Urgency } from '#core/rulebook/book.ts'
import { lookup } from '#core/rulebook/lookup.ts'
import { standingBounds } from '#core/assessment/standing.ts'

/** A named fact, computed here and not in the rules: the urgency, as far as it is known. Reads like a choice question. */
export const URGENCY_FACT = 'urgency' as QuestionId

export interface UrgencyRange { readonly atLeast: Urgency; readonly atMost: Urgency }

/** What is known while an interview is read, question by question; the rules are judged on what has been set so far. */
export class Sheet implements Known {
  readonly #book: RuleBook
  readonly #readings = new Map<QuestionId, Reading>()
  readonly #judged = new Map<RuleId, Bounds>()
  #range: UrgencyRange | undefined

  constructor(book: RuleBook) {
    this.#book = book
  }

  set(question: QuestionId, reading: Reading): void {
    this.#readings.set(question, reading)
    this.#judged.clear()
    this.#range = undefined
  }

  reading(question: QuestionId): Reading {
    return question === URGENCY_FACT ? { oneOf: this.possibleUrgencies() } : (this.#readings.get(question) ?? 'absent')
  }

  /** A red flag: is it met. A cause: is it likely or possible. Advice: is it shown; it is, or it is not. */
  rule(id: RuleId): Bounds {
    const found = this.#judged.get(id)
    if (found) return found
    const rule = lookup(this.#book).rule.get(id)
    if (!rule) throw new Error(`the rule book has no rule "${id}"`)
    const fresh = rule.kind === 'red-flag' ? judge(rule.when, this) : rule.kind === 'cause' ? isShown(standingBounds(rule, this)) : this.#shown(rule)
    this.#judged.set(id, fresh)
    return fresh
  }

  /** The highest urgency that is already certain, and the highest that further answers could still bring. */
  urgency(): UrgencyRange {
    return (this.#range ??= this.#book.redFlags.reduce<UrgencyRange>((range, flag) => {
      const met = this.rule(flag.id)
      return {
        atLeast: met.least === MET ? moreUrgent(range.atLeast, this.urgencyOf(flag)) : range.atLeast,
        atMost: met.most === MET ? moreUrgent(range.atMost, this.#highestOf(flag)) : range.atMost,
      }
    }, { atLeast: 'self-care', atMost: 'self-care' }))
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
    return URGENCIES.filter((urgency) => compareUrgency(urgency, atLeast) <= 0 && compareUrgency(urgency, atMost) >= 0)
  }

  /** Whether the ceilings let a piece of advice be shown. */
  ceiling(advice: Advice): Bounds {
    const { ceilings } = this.#book.limits
    const lets = this.possibleUrgencies().map((urgency) => ceilings[urgency]?.includes(advice.id) ?? true)
    return bounds(lets.every(Boolean) ? MET : 0, lets.some(Boolean) ? MET : 0)
  }

  neverWhen(advice: Advice) {
    return advice.running ? [...advice.neverWhen, ...this.#book.limits.runningNeverWhen] : advice.neverWhen
  }

  #shown(advice: Advice): Bounds {
    const held = this.neverWhen(advice).map((never) => judge({ kind: 'not', of: never }, this))
    const parts = [judge(advice.shownWhen, this), this.ceiling(advice), ...held]
    return isShown(bounds(Math.min(...parts.map(({ least }) => least)), Math.min(...parts.map(({ most }) => most))), MET)
  }
}

/** Shown or not: there is no third way. What can no longer reach `enough` is not shown. */
function isShown({ least, most }: Bounds, enough = 1): Bounds {
  if (least >= enough) return CERTAIN
  return most >= enough ? OPEN : RULED_OUT
}
