import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Answers } from '#core/assessment/answers.ts'
import type { QuestionId } from '#core/basics/id.ts'
import type { RuleBook } from '#core/rulebook/book.ts'
import { compare, sheets, SMALL_CUTS, smallBooks } from '../oracle/brute.ts'
import { disagreements } from '../oracle/second-reading.ts'
import { book, contract, evidence, library } from '../support/book.ts'
import { anySheet, calmSheet } from '../support/sheets.ts'

const calm = evidence.runners.find(({ id }) => id === 'easy-week')!.answers
/** Conditions in which every "not ruled out" is taken for "met". */
const deaf = (value: unknown): unknown =>
  JSON.parse(JSON.stringify(value), (_key, one: { kind?: string; of?: unknown }) =>
    one?.kind === 'notRuledOut' ? one.of : one,
  )
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
  it('says what the engine says when nobody will ask a question', () => {
    const drawn = fc.sample(fc.oneof(anySheet(book), calmSheet(book, 1)), 60)
    expect(book.questions.flatMap(({ id }) => disagreements(book, drawn, book, id))).toEqual([])
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
  it.each<[string, RuleBook, object, string]>([
    [
      'a common sign that weighs as a change does',
      {
        ...book,
        causes: book.causes.map((cause) =>
          cause.id === 'hard-surface' ? { ...cause, supporting: [...cause.supporting, ...cause.common] } : cause,
        ),
      },
      { surface: 'hard' },
      'hard-surface stands at possible or better',
    ],
    [
      'a label that no longer caps a cause',
      {
        ...book,
        causes: book.causes.map((cause) => (cause.id === 'posture' ? { ...cause, label: 'limited' as const } : cause)),
      },
      { 'daily-load': ['slouched-posture', 'long-sitting'] },
      'posture stands at possible or better',
    ],
    [
      'a line on running that is gone',
      { ...book, canIRun: book.canIRun.filter(({ answer }) => answer !== 'ask-first') },
      { ...calm, 'pain-course': 'getting-worse' },
      'can I run: not-until-seen',
    ],
  ])('is not deaf to %s', (_what, other, answers, what) =>
    expect(disagreements(book, [answers as Answers], other)).toContainEqual(expect.stringContaining(what)),
  )
  it('is not deaf to "not ruled out" that is read as "met", where nobody will ask', () => {
    const other = { ...book, canIRun: deaf(book.canIRun) as RuleBook['canIRun'] }
    expect(disagreements(book, [calm], other, 'medical-history' as QuestionId)).toContainEqual(
      expect.stringContaining('can I run: ask-first'),
    )
  })
})
