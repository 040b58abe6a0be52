import fc from 'fast-check'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { assess } from '#core/assessment/assess.ts'
import { walkProperties } from '#core/contract/about-walk.ts'
import type { Violation } from '#core/proof/world.ts'
import { worldOf } from '#core/proof/world.ts'
import type { QuestionId } from '#core/basics/id.ts'
import type { RedFlag, RuleBook } from '#core/rulebook/book.ts'
import type * as Part from '#core/rulebook/part.ts'
import { book, contract, library } from '../support/book.ts'
import { engineOn } from '../support/engine-on.ts'
import { calmSheet, interview } from '../support/sheets.ts'

/** What is wrongly no reason to ask on; read by the walk and by the prover alike. */
const fault = vi.hoisted(() => ({ overlooks: (_flag: RedFlag, _question: QuestionId): boolean => false }))
vi.mock('#core/rulebook/part.ts', async (load) => {
  const real = await load<typeof Part>()
  const raisedBy = (of: RuleBook, question: QuestionId) =>
    real.raisedBy(of, question).filter((flag) => !fault.overlooks(flag, question))
  return { ...real, raisedBy }
})
afterEach(() => (fault.overlooks = () => false))

const shortWay = walkProperties(contract).find(({ id }) => id === 'a-short-way-loses-no-urgency')!
const violations = (): readonly Violation[] => shortWay.violations(worldOf(book, library))
const drawn = fc.sample(calmSheet(book), { numRuns: 2_000, seed: 20261128 })
/** How many random runners come to another urgency than by the whole interview. */
const lost = (): number =>
  drawn.filter((full) => assess(book, interview(book, full).answers).urgency !== engineOn(book, full).urgency().atLeast)
    .length

describe('a fault in the short way is caught by its proof, and shows on random runners', () => {
  it('without a fault, nothing is found', () => {
    expect(violations()).toEqual([])
    expect(lost()).toBe(0)
  })

  it.each<[string, typeof fault.overlooks, string]>([
    [
      'stop at the first certain same-day',
      ({ urgency, raised }) => (raised?.to ?? urgency) === 'emergency',
      'emergency',
    ],
    [
      'stop at the first certain within-days',
      ({ urgency, raised }) => (raised?.to ?? urgency) === 'same-day',
      'same-day',
    ],
    ['take no raise into account', ({ raised }) => raised !== undefined, 'emergency'],
    ['leave the last safety question out', (_flag, question) => question === 'onset', 'same-day'],
  ])('%s', (_title, overlooks, urgency) => {
    fault.overlooks = overlooks
    const found = violations()
    expect(found.map(({ what }) => what)).toContain(`${urgency} is lost`)
    const [{ sheet }] = found.filter(({ what }) => what === `${urgency} is lost`) as [Violation]
    expect(engineOn(book, sheet).urgency().atLeast).toBe(urgency)
    expect(assess(book, interview(book, sheet).answers).urgency).not.toBe(urgency)
    expect(lost()).toBeGreaterThan(0)
  })
})
