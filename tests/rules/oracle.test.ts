import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Answers } from '#core/assessment/answers.ts'
import { compare, sheets, SMALL_CUTS, smallBooks } from '../oracle/brute.ts'
import { disagreements } from '../oracle/second-reading.ts'
import { book, contract, library } from '../support/book.ts'
import { anySheet, calmSheet } from '../support/sheets.ts'

const small = smallBooks(book, SMALL_CUTS)

describe('every sheet of a cut-down rule book, gone through one by one', () => {
  it.each(small.map((one) => [one.name, one] as const))('counts and holds as the proofs say: %s', (_name, one) =>
    expect(compare(one, { library, contract }).wrong).toEqual([]),
  )
})

/** The rules' meaning written a second time, from the design's text; the proofs and the engine share one. */
describe('a second reading of the rules, that knows nothing of the engine', () => {
  it.each(small.map((one) => [one.name, one.book] as const))(
    'says of every sheet what the engine says: %s',
    (_name, one) => expect(disagreements(one, sheets(one.questions))).toEqual([]),
  )
  it('says what the engine says of thousands of sheets of the real rule book', () => {
    const drawn = fc.sample(fc.oneof(anySheet(book), anySheet(book, 4), calmSheet(book), calmSheet(book, 1)), 3000)
    expect(disagreements(book, drawn)).toEqual([])
  })
  it('is not deaf: a weakened rule book is told from the real one', () => {
    const weaker = {
      ...book,
      redFlags: book.redFlags.map((flag) =>
        flag.id === 'cauda-equina' ? { ...flag, urgency: 'same-day' as const } : flag,
      ),
    }
    const numb = { 'nerve-signs': ['numb-between-legs'] } as unknown as Answers
    expect(disagreements(book, [numb], weaker)).toContain(
      'emergency is certain: not the same on {"nerve-signs":["numb-between-legs"]}',
    )
  })
})
