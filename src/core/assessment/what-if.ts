import type { RuleId } from '#core/basics/id.ts'
import { isSettled, MET, UNMET } from '#core/engine/judge.ts'
import { compare } from '#core/assessment/compare.ts'
import type { Interview } from '#core/assessment/interview.ts'
import type { Changes, Move } from '#core/assessment/moves.ts'
import { fewest, Search, shortest, type Tried } from '#core/assessment/search.ts'
import { compareUrgency, type Urgency } from '#core/rulebook/book.ts'
import { partOf } from '#core/rulebook/part.ts'

/**
 * A change of answers, and the urgency that is certain after it. `open`: it brings new questions, so the urgency is
 * this or higher.
 */
export interface UrgencyEffect {
  readonly moves: readonly Move[]
  readonly urgency: Urgency
  readonly open: boolean
}
/** A change of answers after which a cause counts, or counts no more and is at most named, at the same urgency. */
export interface CauseEffect {
  readonly moves: readonly Move[]
  readonly cause: RuleId
}

export interface WhatIf {
  /** The highest urgency first, then in the order of asking. */
  readonly raises: readonly UrgencyEffect[]
  /** The pain getting better; never at `same-day` or above. */
  readonly lowers: readonly UrgencyEffect[]
  readonly adds: readonly CauseEffect[]
  readonly removes: readonly CauseEffect[]
  /** The causes that count and that no change that was tried removes. */
  readonly stays: readonly RuleId[]
}

const NOTHING: WhatIf = { raises: [], lowers: [], adds: [], removes: [], stays: [] }
/** There is no way to talk oneself out of the higher ones. */
const MAY_FALL: readonly Urgency[] = ['within-days', 'routine']

/**
 * The smallest changes of answer that would raise the urgency of a finished interview, lower it, or add or remove a
 * cause, by the same engine. Smallest: the fewest steps; then no shorter way on the same questions that does as much.
 * Nothing for an interview that is not finished, or has stopped at an emergency. See
 * `src/decisions/2026-11-25-what-would-change-this.md`.
 */
export function whatIf({ book, answers, walk }: Interview, changes: Changes): WhatIf {
  if (walk.step.kind !== 'review') return NOTHING
  const urgent = new Search(
    partOf(
      book,
      book.redFlags.map(({ id }) => id),
    ),
    changes,
    answers,
  )
  const causes = book.causes.map(({ id }) => turns(id, new Search(partOf(book, [id]), changes, answers), urgent))
  return {
    raises: raises(urgent),
    lowers: lowers(urgent),
    adds: causes.flatMap(({ adds }) => adds),
    removes: causes.flatMap(({ removes }) => removes),
    stays: causes.flatMap(({ stays }) => stays),
  }
}

const certain = ({ interview }: Tried): Urgency => interview.walk.sheet.urgency().atLeast
const isOpen = ({ interview }: Tried): boolean => interview.walk.step.kind === 'ask'
const effect = (tried: Tried): UrgencyEffect => ({ moves: tried.moves, urgency: certain(tried), open: isOpen(tried) })
const worsens = (move: Move): boolean => !move.eases

function raises(search: Search): UrgencyEffect[] {
  const steps = search.singles(worsens)
  const found = fewest(
    (tried) => compare(search.before.interview, tried.interview).urgency === 'rises',
    steps,
    () => search.pairs(steps, worsens),
  )
  return shortest(found, (one, other) => compareUrgency(certain(one), certain(other)) <= 0)
    .map(effect)
    .toSorted((a, b) => compareUrgency(a.urgency, b.urgency))
}

/**
 * Steps of easing, as few as do it. What they lead to must be final: an interview that is open again may still end
 * higher.
 */
function lowers(search: Search): UrgencyEffect[] {
  if (!MAY_FALL.includes(certain(search.before))) return []
  const steps = search.singles((move) => move.eases)
  const falls = (tried: Tried) => {
    const { urgency, hidden } = compare(search.before.interview, tried.interview)
    return !isOpen(tried) && urgency === 'falls' && hidden.length === 0
  }
  for (let reached = steps; reached.length > 0; reached = search.further(reached, steps)) {
    const found = reached.filter(falls)
    if (found.length > 0)
      return shortest(found, (one, other) => compareUrgency(certain(one), certain(other)) >= 0).map(effect)
  }
  return []
}

/** Only changes that leave the urgency as it is: where that moves, a cause is not what matters. */
function turns(cause: RuleId, search: Search, urgent: Search): Pick<WhatIf, 'adds' | 'removes' | 'stays'> {
  const wasShown = search.before.interview.walk.sheet.rule(cause).least === MET
  const turned = (tried: Tried) =>
    isTurned(tried, cause, wasShown) && certain(urgent.after(tried)) === certain(urgent.before)
  const steps = search.singles(() => true)
  const found = shortest(
    fewest(turned, steps, () => search.pairs(steps, () => true)),
    () => true,
  ).map(({ moves }) => ({ moves, cause }))
  return wasShown
    ? { adds: [], removes: found, stays: found.length > 0 ? [] : [cause] }
    : { adds: found, removes: [], stays: [] }
}

function isTurned({ interview }: Tried, cause: RuleId, wasShown: boolean): boolean {
  const bounds = interview.walk.sheet.rule(cause)
  return isSettled(bounds) && bounds.least === (wasShown ? UNMET : MET)
}
