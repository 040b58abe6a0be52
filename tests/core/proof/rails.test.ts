import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { EVERYTHING } from '#core/proof/diagram.ts'
import { rulings } from '#core/proof/rails.ts'
import { sheetSpace } from '#core/proof/sheets.ts'
import { type Bounds, judge, MET } from '#core/engine/judge.ts'
import { compareUrgency, URGENCIES } from '#core/rulebook/book.ts'
import { meaningsOf, STANDINGS } from '#core/rulebook/meaning.ts'
import { book } from '../../support/book.ts'
import { engineOn } from '../../support/engine-on.ts'
import { anySheet, calmSheet } from '../../support/sheets.ts'

describe('the proofs and the engine', () => {
  it('agree on every rule, standing, urgency and piece of advice, sheet by sheet', () => {
    const space = sheetSpace(book)
    const all = rulings(book, space)
    const { d } = space
    const sets = new Map([...book.redFlags, ...book.causes, ...book.advice].map(({ id }) => [id, all.rule(id)]))
    const standings = book.causes.flatMap((cause) =>
      STANDINGS.map((rank) => ({ cause, rank, ...all.standing(cause, rank) })),
    )
    expect(space.count(EVERYTHING)).toBeGreaterThan(10n ** 38n)
    fc.assert(
      fc.property(fc.oneof(anySheet(book), calmSheet(book), calmSheet(book, 1)), (answers) => {
        const sheet = engineOn(book, answers)
        const assignment = space.assignment(answers)
        const holds = (set: number) => d.contains(set, assignment)
        const agrees = ({ least, most }: Bounds, [least1, least2, most1, most2]: readonly number[]) =>
          holds(least1!) === least >= 1 &&
          holds(least2!) === least >= 2 &&
          holds(most1!) === most >= 1 &&
          holds(most2!) === most >= 2
        const { atLeast, atMost } = sheet.urgency()
        const wrong = [
          ...[...sets]
            .filter(([id, rails]) => !agrees(sheet.rule(id), [rails.least1, rails.least2, rails.most1, rails.most2]))
            .map(([id]) => id),
          ...standings
            .filter(({ cause, rank, least, most }) => {
              const { least: certain, most: possible } = judge(meaningsOf(book).stands(cause, rank).means, sheet)
              return holds(least) !== (certain === MET) || holds(most) !== (possible === MET)
            })
            .map(({ cause }) => `standing of ${cause.id}`),
          ...URGENCIES.filter(
            (urgency) =>
              holds(all.certain(urgency)) !== compareUrgency(atLeast, urgency) <= 0 ||
              holds(all.possible(urgency)) !== compareUrgency(atMost, urgency) <= 0,
          ),
        ]
        expect(wrong).toEqual([])
      }),
      { numRuns: 1000 },
    )
  })
})
