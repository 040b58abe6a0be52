import { describe, expect, it } from 'vitest'
import { type Walk, walk } from '#core/assessment/walk.ts'
import { qid, sheetOf } from '../../support/sheets.ts'
import { smallBook } from '../../support/small-book.ts'

const book = smallBook()
const on = (answers: Parameters<typeof sheetOf>[0]) => walk(book, sheetOf(answers))
const place = ({ places }: Walk, question: string) => places.get(qid(question))
const danger = { danger: [], where: 'back', severity: 2 }

describe('the next step', () => {
  it('is the first question when nothing is answered', () =>
    expect(on({}).step).toEqual({ kind: 'ask', question: 'danger' }))
  it('is the first question without an answer, also when later ones were answered ahead', () =>
    expect(on({ danger: [], severity: 9 }).step).toEqual({ kind: 'ask', question: 'where' }))
  it('is to stop at an emergency sign', () =>
    expect(on({ danger: ['numb'] }).step).toEqual({ kind: 'stop', urgency: 'emergency' }))
  it('is to stop at an emergency sign given ahead of an unanswered question', () => {
    const late = smallBook({ questions: [...book.questions].reverse().map((question) => question) })
    expect(walk(late, sheetOf({ danger: ['numb'] })).step.kind).toBe('stop')
  })
  it('is not to stop for less than an emergency', () =>
    expect(on({ danger: ['fever'] }).step).toEqual({ kind: 'review' }))
  it('is to review when every question on the path has an answer', () =>
    expect(on({ ...danger, shoes: [], ground: 'hard' }).step).toEqual({ kind: 'review' }))
})

describe('a question with an "asked if"', () => {
  it('is asked when the condition is met', () =>
    expect(place(on({ danger: [], where: 'leg', severity: 0 }), 'hop')).toBe('asked'))
  it('is asked when enough of the condition is met, whatever else is missing', () =>
    expect(place(on({ where: 'leg' }), 'hop')).toBe('asked'))
  it('does not apply when the condition is unmet', () => expect(place(on(danger), 'hop')).toBe('does-not-apply'))
  it('waits while an answer that decides it is missing', () =>
    expect(place(on({ danger: [], where: 'back' }), 'hop')).toBe('waiting'))
  it('is asked when only "not sure" keeps the condition open', () =>
    expect(place(on({ ...danger, where: 'not-sure' }), 'hop')).toBe('asked'))
  it('does not count while it waits, and counts once it is asked', () => {
    const bone = (answers: Parameters<typeof sheetOf>[0]) => on(answers).sheet.rule('bone' as never)
    expect(bone({ danger: [], where: 'back', hop: ['hurts'] })).toEqual({ least: 0, most: 2 })
    expect(bone({ danger: [], where: 'leg', hop: ['hurts'] })).toEqual({ least: 2, most: 2 })
    expect(bone({ ...danger, hop: ['hurts'] })).toEqual({ least: 0, most: 0 })
  })
  it('that asks whether an advice could still be shown is judged as if its own answer were "none"', () => {
    expect(place(on({ ...danger, shoes: [], ground: 'hard' }), 'cautions')).toBe('does-not-apply')
    expect(place(on({ ...danger, severity: 4, shoes: [], ground: 'hard' }), 'cautions')).toBe('asked')
    expect(place(on({ danger: [], where: 'back', shoes: [], ground: 'hard' }), 'cautions')).toBe('waiting')
    expect(place(on({ ...danger, danger: ['fever'], severity: 4 }), 'cautions')).toBe('does-not-apply')
  })
})

describe('relevance', () => {
  it('skips a question that can no longer change a cause', () => {
    const strong = smallBook({ causes: [{ ...book.causes[0]!, against: [] }] })
    expect(walk(strong, sheetOf({ ...danger, shoes: ['worn'] })).places.get(qid('ground'))).toBe('irrelevant')
    expect(place(on({ ...danger, shoes: ['worn'] }), 'ground')).toBe('asked')
  })
  it('is judged on earlier answers only, so a later answer never makes an earlier question vanish', () => {
    expect(place(on({ ...danger, ground: 'soft' }), 'shoes')).toBe('asked')
  })
  it('never skips a question that a red flag reads', () => {
    const settled = smallBook({ causes: [] })
    const { places } = walk(settled, sheetOf({ danger: [] }))
    expect([...places]).toEqual([
      ['danger', 'asked'],
      ['where', 'asked'],
      ['severity', 'asked'],
      ['hop', 'waiting'],
      ['shoes', 'irrelevant'],
      ['ground', 'irrelevant'],
      ['cautions', 'waiting'],
    ])
  })
})
