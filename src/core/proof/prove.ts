import type { Assignments } from '#core/proof/diagram.ts'
import { type Cause, URGENCIES, type Urgency } from '#core/rulebook/book.ts'
import { listed, type Listings } from '#core/proof/listings.ts'
import type { Properties, Property, Theme } from '#core/proof/property.ts'
import { Missing } from '#core/proof/sheets.ts'
import { fault, type Violation, type World } from '#core/proof/world.ts'

export interface Proof {
  readonly id: string
  readonly theme: Theme
  readonly says: string
  readonly holds: boolean
  readonly violations: readonly Violation[]
}

/** Plain data: it can be printed as JSON and read back. */
export interface Proofs {
  readonly proofs: readonly Proof[]
  /**
   * Exact numbers of sheets, as decimal text: all there are, and those on which just the questions that apply are
   * answered.
   */
  readonly counts: {
    readonly sheets: string
    readonly finished: string
    readonly urgency: Readonly<Record<Urgency, string>>
    /** On which each cause is shown; an emergency names none. */
    readonly causes: Readonly<Record<string, string>>
  }
  /** What is not a fault, but a clinician should know of. */
  readonly listings: Listings
}

/** Proves properties over every sheet of a rule book. Each violation carries the smallest sheet that shows it. */
export const prove = (world: World, properties: Properties): Proofs => ({
  proofs: [...proofsIn(world, properties)],
  counts: countsOf(world),
  listings: listed(world),
})

/** The proofs one by one, each made when it is asked for. */
export function* proofsIn(world: World, properties: Properties): Generator<Proof> {
  for (const [theme, about] of Object.entries(properties)) {
    for (const property of about) {
      const violations = attempt(property, world)
      yield { id: property.id, theme: theme as Theme, says: property.says, holds: violations.length === 0, violations }
    }
  }
}

function attempt(property: Property, world: World): readonly Violation[] {
  try {
    return property.violations(world)
  } catch (error) {
    if (!(error instanceof Missing)) throw error
    return [fault(error.message)]
  }
}

function countsOf({ book, space, rulings, finished, exactly, certain }: World): Proofs['counts'] {
  const { d } = space
  const just = d.and(finished, ...book.questions.map(({ id }) => d.or(rulings.asked(id), d.not(space.answered(id)))))
  const count = (set: Assignments) => String(d.count(d.and(just, set)))
  const shown = (cause: Cause) => d.minus(rulings.standing(cause, 'named').least, certain('emergency'))
  return {
    sheets: String(d.count(space.valid)),
    finished: String(d.count(just)),
    urgency: Object.fromEntries(URGENCIES.map((urgency) => [urgency, count(exactly(urgency))])) as Record<
      Urgency,
      string
    >,
    causes: Object.fromEntries(book.causes.map((cause) => [cause.id, count(shown(cause))])),
  }
}
