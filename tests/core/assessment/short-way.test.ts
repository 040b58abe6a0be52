import { describe, expect, it } from 'vitest'
import { walk } from '#core/assessment/walk.ts'
import { assess } from '#core/assessment/assess.ts'
import { qid, sheetOf } from '../../support/sheets.ts'
import { flag, includes, is, smallBook } from '../../support/small-book.ts'

const book = smallBook()
const on = (answers: Parameters<typeof sheetOf>[0]) => walk(book, sheetOf(answers))
const placesOn = (answers: Parameters<typeof sheetOf>[0]) => Object.fromEntries(on(answers).places)

describe('once someone must be seen within days', () => {
  it('nothing is asked that could not make it sooner', () => {
    expect(on({ danger: ['fever'] }).step).toEqual({ kind: 'review' })
    expect(placesOn({ danger: ['fever'] })).toMatchObject({ where: 'later', severity: 'later', shoes: 'later' })
  })
  it('a question whose "asked if" waits for one of these is left as well', () =>
    expect(placesOn({ danger: ['fever'] })['hop']).toBe('later'))
  it('an answer to one of these counts, and shows what it opens', () => {
    const places = placesOn({ danger: ['fever'], where: 'leg' })
    expect([places['where'], places['hop']]).toEqual(['asked', 'later'])
    const { redFlags } = assess(book, sheetOf({ danger: ['fever'], where: 'leg' }))
    expect(redFlags.find(({ rule }) => rule.id === 'place')?.verdict).toBe('met')
  })
  it('what could still make it sooner is asked, and so is what decides whether that is asked', () => {
    const late = smallBook({
      redFlags: [
        flag('fever', 'within-days', includes('danger', 'fever')),
        flag('bone', 'same-day', includes('hop', 'hurts')),
      ],
    })
    const { step, places } = walk(late, sheetOf({ danger: ['fever'] }))
    expect(step).toEqual({ kind: 'ask', question: 'where' })
    expect(places.get(qid('hop'))).toBe('waiting')
    expect(walk(late, sheetOf({ danger: ['fever'], where: 'back', severity: 2 })).step).toEqual({ kind: 'review' })
  })
  it('a red flag that is ruled out already is no reason to ask', () => {
    const both = smallBook({
      redFlags: [
        flag('fever', 'within-days', includes('danger', 'fever')),
        flag('leg-and-numb', 'emergency', { kind: 'all', of: [includes('danger', 'numb'), is('where', 'leg')] }),
      ],
    })
    expect(walk(both, sheetOf({ danger: ['fever'] })).step).toEqual({ kind: 'review' })
    expect(walk(both, sheetOf({ danger: ['fever', 'numb'] })).step).toEqual({ kind: 'ask', question: 'where' })
  })
  it('at less than that, everything is asked', () =>
    expect(on({ danger: [], where: 'leg' }).step).toEqual({ kind: 'ask', question: 'severity' }))
  it('an answer to what waits for one of these does not count, and is told', () => {
    const { ignored, later, redFlags } = assess(book, sheetOf({ danger: ['fever'], hop: ['hurts'] }))
    expect(ignored).toEqual([{ question: 'hop', because: 'later' }])
    expect(later).toContain('hop')
    expect(redFlags.find(({ rule }) => rule.id === 'bone')?.verdict).toBe('undetermined')
    expect(assess(book, sheetOf({ danger: ['fever'], where: 'leg', hop: ['hurts'] })).ignored).toEqual([])
  })
  it('what was not asked is named, and is not told as open', () => {
    const { later, unsettled } = assess(book, sheetOf({ danger: ['fever'] }))
    expect(later).toEqual(['where', 'severity', 'hop', 'shoes', 'ground'])
    expect(unsettled).toEqual([])
  })
})

describe('a question on demand', () => {
  const offering = smallBook({
    questions: book.questions.map((question) =>
      question.id === 'cautions' ? { ...question, onDemand: true } : question,
    ),
  })
  const calm = { danger: [], where: 'back', severity: 4, shoes: [], ground: 'hard' } as const
  const advice = (answers: Parameters<typeof sheetOf>[0]) =>
    assess(offering, sheetOf(answers)).advice.map(({ rule }) => rule.id)
  it('is never asked, and offered where it applies', () => {
    const { step, places } = walk(offering, sheetOf(calm))
    expect(step).toEqual({ kind: 'review' })
    expect(places.get(qid('cautions'))).toBe('on-demand')
    expect(walk(offering, sheetOf({ ...calm, severity: 2 })).places.get(qid('cautions'))).toBe('does-not-apply')
  })
  it('without an answer holds back what rests on it, and its answer counts', () => {
    expect(advice(calm)).not.toContain('tablets')
    expect(advice({ ...calm, cautions: [] })).toContain('tablets')
    expect(advice({ ...calm, cautions: ['ulcer'] })).not.toContain('tablets')
  })
})
