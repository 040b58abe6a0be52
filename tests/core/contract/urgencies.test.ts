import { describe, expect, it } from 'vitest'
import { propertiesOf } from '#core/contract/properties.ts'
import { sheetSpace } from '#core/proof/sheets.ts'
import { worldOf } from '#core/proof/world.ts'
import { book, contract, library } from '../../support/book.ts'
import { plantable } from '../../rules/plant.ts'

const urgent = propertiesOf(contract).urgency.find(({ id }) => id === 'red-flags-are-as-urgent')!
const KINDS = ['flag weakened', 'raise weakened', 'raise removed', 'rule dropped', 'floor removed']
const lowered = plantable(book).filter(({ kind }) => KINDS.includes(kind))
const space = sheetSpace(book)

describe('how urgent a red flag is', () => {
  it('is written in the contract for every one', () =>
    expect([...contract.urgencies.of.keys()].toSorted()).toEqual(book.redFlags.map(({ id }) => id).toSorted()))

  it.each(lowered.map((fault) => [`${fault.where}: ${fault.kind}, ${fault.what}`, fault] as const))(
    'cannot be lowered without a proof that fails: %s',
    (_title, fault) => {
      let violations: readonly { what: string }[]
      try {
        violations = urgent.violations(worldOf(fault.book, library, space))
      } catch (error) {
        violations = [{ what: (error as Error).message }]
      }
      expect(violations.map(({ what }) => what).join('; ')).toContain(fault.where)
    },
  )

  it('cannot be raised either: an urgency that is too high hides the others', () => {
    const higher = book.redFlags.map((flag) => (flag.urgency === 'routine' ? { ...flag, urgency: 'same-day' } : flag))
    const world = worldOf({ ...book, redFlags: higher as never }, library, space)
    expect(urgent.violations(world).map(({ what }) => what)).toContain(
      'not-settling asks for same-day, and the contract does not',
    )
  })
})
