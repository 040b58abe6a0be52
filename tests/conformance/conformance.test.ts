import { describe, expect, test } from 'vitest'
import { choice, type Mapped, not, sheet, ticked } from './row.ts'
import { conform, type Fate, wrongIn } from './conform.ts'
import { mapEnableWhen } from './enable-when.ts'
import { results, written } from './report.ts'

const suites = conform()

describe.each(suites)('$fixture.title', ({ fixture, fates }) => {
  test('every row that our conditions can say comes out as published', () => {
    expect(fates.filter(({ wrong }) => wrong.length > 0)).toEqual([])
    expect(fates.filter(({ notApplicable }) => notApplicable === undefined).length).toBeGreaterThan(10)
  })

  test('every row has an id of its own, and the suite its source, licence and commits', () => {
    expect(new Set(fates.map((fate) => fate.case)).size).toBe(fates.length)
    expect(fixture.source).toMatch(/^https:\/\//)
    expect(fixture.licence).not.toBe('')
    expect(fixture.files.every(({ commit }) => /^[0-9a-f]{40}$/.test(commit))).toBe(true)
  })
})

test('a row that does not hold is found by the judge and by the compiled engine, and one that needs another answer than published', () => {
  const condition = not(choice('pain', 'yes'))
  expect(wrongIn({ condition, sheets: [sheet([['pain', ticked('yes')]])], verdicts: ['met'] })).toHaveLength(2)
  expect(wrongIn({ condition, sheets: [sheet([['pain', 'absent']])], verdicts: ['unmet'] })).toHaveLength(2)
  expect(
    wrongIn({ condition, sheets: [sheet([['pain', 'absent']])], verdicts: ['undetermined'], missing: [] }),
  ).toHaveLength(1)
  expect(
    wrongIn({ condition, sheets: [sheet([['pain', 'absent']])], verdicts: ['undetermined'], missing: ['pain'] }),
  ).toEqual([])
})

describe('an "exists" row', () => {
  const mapped = (answer: boolean, answers: number[], expected: boolean) =>
    mapEnableWhen({ when: [{ operator: 'exists', answer, answers }], expected }) as Mapped

  test('asks the same whatever its answers are', () => {
    for (const answer of [true, false])
      expect(
        new Set([[], [5], [123]].map((answers) => JSON.stringify(mapped(answer, answers, false).condition))).size,
      ).toBe(1)
  })
  test('fails where it expects the opposite of what is so', () => {
    expect([wrongIn(mapped(true, [5], true)), wrongIn(mapped(false, [5], false))]).toEqual([[], []])
    expect(
      [wrongIn(mapped(true, [5], false)), wrongIn(mapped(false, [5], true)), wrongIn(mapped(true, [], true))].map(
        (wrong) => wrong.length,
      ),
    ).toEqual([2, 2, 2])
  })
})

test('where an answer is missing, RESULTS.md says how many rows pass as "undetermined", and which', () => {
  const fates: Fate[] = [
    { case: 'a', wrong: [], lenient: 'undetermined' },
    { case: 'b', wrong: [], lenient: 'unmet' },
    { case: 'c', wrong: [] },
  ]
  const said = results([{ fixture: { title: 'Some', source: '', licence: '', files: [], note: '' }, fates }])
  expect(said).toContain('| Some | 3 | 1 | 3 | 3 |')
  expect(said).toContain('"Undetermined" in 1: `a`. "Unmet" in 1: `b`.')
})

test('RESULTS.md says what the code says: write it again with npm run conformance', () => {
  expect(written()).toBe(results(suites))
})
