import { describe, expect, test } from 'vitest'
import { choice, not, sheet, ticked } from './row.ts'
import { conform, wrongIn } from './conform.ts'
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
  expect(wrongIn({ condition, sheets: [sheet([['pain', 'absent']])], verdicts: ['undetermined'], missing: [] })).toHaveLength(1)
  expect(wrongIn({ condition, sheets: [sheet([['pain', 'absent']])], verdicts: ['undetermined'], missing: ['pain'] })).toEqual([])
})

test('RESULTS.md says what the code says: write it again with npm run conformance', () => {
  expect(written()).toBe(results(suites))
})
