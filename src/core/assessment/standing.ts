import { type Bounds, bounds, judge, type Known, MET } from '#core/engine/judge.ts'
import type { Condition } from '#core/engine/condition.ts'
import type { Cause } from '#core/rulebook/book.ts'

export type Standing = 'likely' | 'possible'

const NOT_SHOWN = 0
const POSSIBLE = 1
const LIKELY = 2

/** The standing that a number of signs gives a cause. Undetermined signs are not counted. */
function rank(cause: Cause, strong: number, supporting: number, against: number): number {
  const by = strong > 0 || supporting >= 2 ? LIKELY : supporting === 1 ? POSSIBLE : NOT_SHOWN
  const lowered = against > 0 ? Math.max(by - 1, NOT_SHOWN) : by
  const most = cause.label === 'contradicted' || cause.label === 'unsupported' ? POSSIBLE : LIKELY
  return Math.min(lowered, most)
}

/** The lowest and highest standing that further answers can leave: 0 not shown, 1 possible, 2 likely. */
export function standingBounds(cause: Cause, known: Known): Bounds {
  const strong = count(cause.strong, known)
  const supporting = count(cause.supporting, known)
  const against = count(cause.against, known)
  return bounds(
    rank(cause, strong.certain, supporting.certain, against.possible),
    rank(cause, strong.possible, supporting.possible, against.certain),
  )
}

/** How many signs are met for certain, and how many may still be. */
function count(signs: readonly Condition[], known: Known): { certain: number; possible: number } {
  let certain = 0
  let possible = 0
  for (const sign of signs) {
    const { least, most } = judge(sign, known)
    if (least === MET) certain += 1
    if (most === MET) possible += 1
  }
  return { certain, possible }
}

export const standingOf = ({ least }: Bounds): Standing | undefined =>
  least === LIKELY ? 'likely' : least === POSSIBLE ? 'possible' : undefined
