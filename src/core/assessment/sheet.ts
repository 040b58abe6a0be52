import type { QuestionId, RuleId } from '#core/basics/id.ts'
import type { Named } from '#core/engine/condition.ts'
import { type Bounds, isSettled, judge, type Known, MET, type Reading } from '#core/engine/judge.ts'
import {
  CAN_I_RUN,
  type CanIRun,
  type Cause,
  type RedFlag,
  type RuleBook,
  URGENCIES,
  type Urgency,
} from '#core/rulebook/book.ts'
import { isSafetyQuestion } from '#core/rulebook/lookup.ts'
import { type Meanings, meaningsOf, type Standing, STANDINGS, type Term } from '#core/rulebook/meaning.ts'

export interface UrgencyRange {
  readonly atLeast: Urgency
  readonly atMost: Urgency
}

/** What is known while an interview is read, question by question; the rules are judged on what has been set so far. */
export class Sheet implements Known {
  readonly #book: RuleBook
  readonly #meanings: Meanings
  readonly #readings = new Map<QuestionId, Reading>()
  /** What was judged. What is urgent is kept apart: only an answer to a safety question can change it. */
  readonly #urgent = new Map<Term, Bounds>()
  readonly #others = new Map<Term, Bounds>()

  constructor(book: RuleBook) {
    this.#book = book
    this.#meanings = meaningsOf(book)
  }

  set(question: QuestionId, reading: Reading): void {
    this.#readings.set(question, reading)
    this.#others.clear()
    if (isSafetyQuestion(this.#book, question)) this.#urgent.clear()
  }

  reading(question: QuestionId): Reading {
    return this.#readings.get(question) ?? 'absent'
  }

  named(named: Named): Bounds {
    return this.#judge(this.#meanings.of(named))
  }

  /** A red flag: is it met. A cause: is it shown. Advice: is it shown. */
  rule(rule: RuleId): Bounds {
    return this.named({ kind: 'rule', rule })
  }

  /** The highest urgency that is already certain, and the highest that further answers could still bring. */
  urgency(): UrgencyRange {
    const highest = (end: 'least' | 'most') =>
      URGENCIES.find((urgency) => this.#judge(this.#meanings.reaches(urgency))[end] === MET)!
    return { atLeast: highest('least'), atMost: highest('most') }
  }

  /** The urgency that a red flag has, or would have if it were met. */
  urgencyOf({ urgency, raised }: RedFlag): Urgency {
    return raised && judge(raised.when, this).least === MET ? raised.to : urgency
  }

  /** The highest urgency that a red flag could still ask for; nothing where it can be met no more. */
  couldReach({ id, urgency, raised }: RedFlag): Urgency | undefined {
    if (this.rule(id).most !== MET) return undefined
    return raised && judge(raised.when, this).most === MET ? raised.to : urgency
  }

  /** Whether to run, once nothing is left to ask: the first line that fits, and the strictest when none does. */
  canIRun(): CanIRun {
    return this.#meanings.canIRun.find(({ term }) => this.#judge(term).least === MET)?.answer ?? CAN_I_RUN[0]
  }

  /** How a cause stands for certain; nothing when it is not shown. */
  standing(cause: Cause): Standing | undefined {
    return STANDINGS.find((standing) => this.#stands(cause, standing).least === MET)
  }

  /** Whether no further answer can change how a cause stands. */
  isSettled(cause: Cause): boolean {
    return STANDINGS.every((standing) => isSettled(this.#stands(cause, standing)))
  }

  #stands(cause: Cause, standing: Standing): Bounds {
    return this.#judge(this.#meanings.stands(cause, standing))
  }

  #judge(term: Term): Bounds {
    const memory = term.urgent ? this.#urgent : this.#others
    const found = memory.get(term)
    if (found) return found
    const fresh = judge(term.means, this)
    memory.set(term, fresh)
    return fresh
  }
}
