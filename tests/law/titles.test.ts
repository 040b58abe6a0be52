import { readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { referencesIn, titleFault, titlesIn } from './titles.ts'
import { root } from '../support/source-files.ts'

const FAULTS = 'tests/journeys/FAULTS.md'
const table = (): string => readFileSync(path.join(root, FAULTS), 'utf8')

describe('the table of faults', () => {
  test('names forty faults', () => {
    const numbers = [...table().matchAll(/^\| (\d+) \|/gm)].map(([, number]) => Number(number))
    expect(numbers).toEqual(Array.from({ length: 40 }, (_, at) => at + 1))
  })

  test('names only tests that exist', () => {
    const references = referencesIn(FAULTS)
    expect(references.length).toBeGreaterThan(60)
    expect(references.map(titleFault).filter(Boolean)).toEqual([])
  })

  test('says of each fault by which test it is tried, or why it is not applicable yet', () => {
    const rows = table()
      .split('\n')
      .filter((line) => /^\| \d/.test(line))
    expect(rows.filter((row) => !row.includes('`tests/') && !row.includes('**Not applicable yet**'))).toEqual([])
  })
})

describe('a title', () => {
  const file = {
    path: 'tests/x.test.ts',
    text: "test(`a ${'b'} c`, () => {})\ndescribe('group', () => { it('in it', () => {}); test.each([1])('each %s', () => {}) })\nother('no test')",
  }

  test('is found as it is written, with an ellipsis for what is filled in', () => {
    expect(titlesIn(file)).toEqual(['a … c', 'group', 'in it', 'each %s'])
  })

  test.each([
    "test.skip('a', () => {})",
    "test.fixme('a', () => {})",
    "test.todo('a')",
    "it.skip('a', () => {})",
    "test.fails('a', () => {})",
    "test.skipIf(true)('a', () => {})",
    "test.describe.skip('group', () => { test('a', () => {}) })",
    "test('a', () => { test.skip(slow, 'too slow') })",
    "test('a', () => { test.fixme() })",
  ])('of a test that does not run is none: %s', (text) => {
    expect(titlesIn({ path: 'tests/x.test.ts', text: `${text}\ntest('b', () => {})` })).toEqual(['b'])
  })

  test.each(['tests/nowhere.test.ts: a title', 'tests/law/titles.test.ts: no such title', 'tests/law/titles.test.ts'])(
    'that is none is refused: %s',
    (reference) => {
      expect(titleFault(reference)).toBeDefined()
    },
  )

  test('that is one is taken', () => {
    expect(titleFault('tests/law/titles.test.ts: that is one is taken')).toBeUndefined()
  })
})
