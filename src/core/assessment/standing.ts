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
  const count = (signs: readonly Condition[]) => {
    const judged = signs.map((sign) => judge(sign, known))
    return { certain: judged.filter(({ least }) => least === MET).length, possible: judged.filter(({ most }) => most === MET).length }
  }
  const [strong, supporting, against] = [count(cause.strong), count(cause.supporting), count(cause.against)]
  return bounds(rank(cause, strong.certain, supporting.certain, against.possible), rank(cause, strong.possible, supporting.possible, against.certain))
}

export const standingOf = ({ least }: Bounds): Standing | undefined => (least === LIKELY ? 'likely' : least === POSSIBLE ? 'possible' : undefined)
