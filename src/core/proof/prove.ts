import { NOTHING } from '#core/engine/diagram.ts'
import { type RuleBook, URGENCIES, type Urgency } from '#core/rulebook/book.ts'
import { PROPERTIES } from '#core/proof/properties.ts'
import { Missing } from '#core/proof/sheets.ts'
import { type Violation, type World, worldOf } from '#core/proof/world.ts'

export interface Proof { readonly id: string; readonly says: string; readonly holds: boolean; readonly violations: readonly Violation[] }

export interface Proofs {
  readonly proofs: readonly Proof[]
  /** Exact numbers of sheets, as decimal text: all there are, and those on which just the questions that apply are answered. */
  readonly counts: {
    readonly sheets: string
    readonly finished: string
    readonly urgency: Readonly<Record<Urgency, string>>
    readonly causes: Readonly<Record<string, string>>
  }
  /** Red flags that are never the only reason for an urgency: another one always asks for as much. */
  readonly outranked: readonly string[]
}

/** Proves every property over every sheet of a rule book. Each violation carries the smallest sheet that shows it. */
export function prove(book: RuleBook): Proofs {
  const world = worldOf(book)
  return { proofs: PROPERTIES.map((property) => proofOf(property, world)), counts: countsOf(world), outranked: outrankedIn(world) }
}

function proofOf({ id, says, violations }: (typeof PROPERTIES)[number], world: World): Proof {
  try {
    const found = violations(world)
    return { id, says, holds: found.length === 0, violations: found }
  } catch (error) {
    if (!(error instanceof Missing)) throw error
    return { id, says, holds: false, violations: [{ what: error.message, sheet: {} }] }
  }
}

function countsOf({ book, space, rulings, finished, certain }: World): Proofs['counts'] {
  const { d } = space
  const just = d.and(finished, ...book.questions.map(({ id }) => d.or(rulings.asked(id), d.not(space.answered(id)))))
  const exactly = (urgency: Urgency) => {
    const higher = URGENCIES[URGENCIES.indexOf(urgency) - 1]
    return d.minus(certain(urgency), higher ? certain(higher) : NOTHING)
  }
  const count = (set: number) => String(d.count(d.and(just, set)))
  return {
    sheets: String(d.count(space.valid)),
    finished: String(d.count(just)),
    urgency: Object.fromEntries(URGENCIES.map((urgency) => [urgency, count(exactly(urgency))])) as Record<Urgency, string>,
    causes: Object.fromEntries(book.causes.map((cause) => [cause.id, count(rulings.standing(cause, 1).least)])),
  }
}

function outrankedIn({ book, space, rulings, finished }: World): string[] {
  const { d } = space
  return book.redFlags.filter((flag) => {
    const alone = URGENCIES.slice(0, -1).some((urgency) => {
      const asks = (one: typeof flag) => {
        const enough = (named: Urgency) => URGENCIES.indexOf(named) <= URGENCIES.indexOf(urgency)
        if (enough(one.urgency)) return rulings.rule(one.id).least2
        return one.raised && enough(one.raised.to) ? d.and(rulings.rule(one.id).least2, rulings.judge(one.raised.when).least2) : NOTHING
      }
      return d.and(finished, asks(flag), d.not(d.or(...book.redFlags.filter((other) => other !== flag).map(asks)))) !== NOTHING
    })
    return !alone
  }).map(({ id }) => id)
}
