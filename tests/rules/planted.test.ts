import { afterAll, describe, expect, it } from 'vitest'
import { checkRules } from '#tools/rules.ts'
import { type Caught, faultJudge, isHandled } from './judge-fault.ts'
import { plantable, seeded } from './plant.ts'
import { faultTable } from './fault-table.ts'

const { sound } = checkRules('rules')
const faults = plantable(sound!.book)
const judge = faultJudge(sound!)
const seen: Caught[] = []

/** Two of every kind; `npm run proofs:faults` plants them all. */
describe('a planted fault is caught by a proof or a worked case, or is shown to change nothing', () => {
  afterAll(() => console.log(faultTable(seen)))

  it('there are more than a thousand of them, of every kind', () =>
    expect([faults.length > 1000, new Set(faults.map(({ kind }) => kind)).size]).toEqual([true, 39]))

  it.each(seeded(faults, 2, 20261125).map((fault) => [`${fault.kind}, ${fault.where}: ${fault.what}`, fault] as const))(
    '%s',
    (_title, fault) => {
      const caught = judge(fault)
      seen.push(caught)
      expect(isHandled(caught)).toBe(true)
    },
  )
})
