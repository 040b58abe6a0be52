import type { Assignments } from '#core/proof/diagram.ts'
import { exercise } from '#core/cases/exercise.ts'
import type { Contract } from '#core/contract/contract.ts'
import { propertiesOf } from '#core/contract/properties.ts'
import { proofsIn } from '#core/proof/prove.ts'
import type { Properties } from '#core/proof/property.ts'
import { type SheetSpace, sheetSpace } from '#core/proof/sheets.ts'
import { type World, worldOf } from '#core/proof/world.ts'
import type { Library, RuleBook } from '#core/rulebook/book.ts'
import type { RawBook } from '#core/rulebook/rawfile.ts'
import { type Fault, isWhole } from './plant.ts'

interface Real {
  readonly book: RuleBook
  readonly library: Library
  readonly raw: RawBook
  readonly contract: Contract
}

/** What became of a fault: what shows it first, or that it makes no difference. */
export interface Caught {
  readonly fault: Fault
  /** A rule that others name is gone: the rule book is not sound. */
  readonly unsound: boolean
  /** The first property that fails. */
  readonly proof: string | undefined
  /** The files of worked cases that come out otherwise. */
  readonly cases: readonly string[]
  /**
   * Every interview ends in the same place and with the same outcome; looked into only when nothing catches the fault.
   */
  readonly changesNothing: boolean
}
export const isHandled = ({ unsound, proof, cases, changesNothing }: Caught): boolean =>
  unsound || proof !== undefined || cases.length > 0 || changesNothing

/**
 * Judges planted faults, one after the other, by proofs and worked cases and then by whether they change an outcome at
 * all.
 */
export function faultJudge({ book, library, raw, contract }: Real): (fault: Fault) => Caught {
  const properties = propertiesOf(contract)
  let space: SheetSpace | undefined
  let real: readonly Assignments[] = []
  return (fault) => {
    if (!isWhole(fault.book)) return { fault, unsound: true, proof: undefined, cases: [], changesNothing: false }
    if (!space || space.d.size > 4_000_000) {
      space = sheetSpace(book)
      real = outcomesOf(worldOf(book, library, space))
    }
    const world = worldOf(fault.book, library, fault.kind === 'option lost' ? sheetSpace(fault.book) : space)
    const cases = [...new Set(exercise(fault.book, raw).map(({ path }) => path))]
    const proof = firstFailing(world, properties)
    return {
      fault,
      unsound: false,
      proof,
      cases,
      changesNothing: proof === undefined && cases.length === 0 && sameSets(outcomesOf(world), real),
    }
  }
}

function firstFailing(world: World, properties: Properties): string | undefined {
  for (const { id, holds } of proofsIn(world, properties)) if (!holds) return id
  return undefined
}

/** Where every interview ends, and all that is told there. Equal sets, equal outcomes. */
function outcomesOf({ told, walked, space, rulings, book }: World): Assignments[] {
  const { d } = space
  const stops = d.and(space.valid, walked.through(rulings.certain('emergency')))
  const ended = d.or(walked.done, stops)
  return [
    walked.done,
    stops,
    ...book.questions.map(({ id }) => d.and(space.valid, rulings.asked(id))),
    ...[...told, ...rulings.canIRun].map(({ on }) => d.and(ended, walked.through(on))),
  ]
}

const sameSets = (some: readonly Assignments[], others: readonly Assignments[]) =>
  some.length === others.length && some.every((set, place) => set === others[place])
