import type { Assignments } from '#core/proof/diagram.ts'
import { type RuleBook, URGENCIES } from '#core/rulebook/book.ts'
import { STANDINGS } from '#core/rulebook/meaning.ts'
import type { Rulings } from '#core/proof/rails.ts'
import type { SheetSpace } from '#core/proof/sheets.ts'

/** Below self-care there is nothing to lose. */
export const URGENT = URGENCIES.filter((urgency) => urgency !== 'self-care')

/** One thing that a runner is told, and the sheets on which it is. */
export interface Told {
  readonly what: string
  readonly on: Assignments
}

/**
 * All of an outcome: the urgency, the red flags that are met, the causes with their standing, the advice. An emergency
 * names no cause.
 */
export function toldBy(book: RuleBook, { d }: SheetSpace, { rule, certain, standing }: Rulings): Told[] {
  const calm = d.not(certain('emergency'))
  return [
    ...[...book.redFlags, ...book.advice].map(({ id }) => ({ what: id as string, on: rule(id).least2 })),
    ...book.causes.flatMap((cause) =>
      STANDINGS.map((name) => ({ what: `${cause.id} ${name}`, on: d.and(calm, standing(cause, name).least) })),
    ),
    ...URGENT.map((urgency) => ({ what: `${urgency} or above`, on: certain(urgency) })),
  ]
}
