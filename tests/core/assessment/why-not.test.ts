import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readingOf } from '#core/assessment/answers.ts'
import { assess } from '#core/assessment/assess.ts'
import { causesNotShown, saidAgainst } from '#core/assessment/why-not.ts'
import { book } from '../../support/book.ts'
import { runnerWith } from '../../support/runner.ts'
import { calmSheet, interview } from '../../support/sheets.ts'

const finished = calmSheet(book).map((full) => interview(book, full).answers).filter((answers) => assess(book, answers).next.kind === 'review')

describe('why a cause is not listed', () => {
  it('is said of each cause that is not shown, and of no other', () => {
    fc.assert(fc.property(finished, (answers) => {
      const shown = assess(book, answers).causes.map(({ rule }) => rule.id)
      expect([...shown, ...causesNotShown(book, answers).map(({ rule }) => rule.id)].sort()).toEqual(book.causes.map(({ id }) => id).sort())
    }), { numRuns: 200 })
  })
  it('is what speaks against it where a sign is met, and else what was said to the questions that it reads', () => {
    fc.assert(fc.property(finished, (answers) => {
      for (const cause of causesNotShown(book, answers)) {
        if (cause.for.length > 0) expect(cause.against.length).toBeGreaterThan(0)
        expect(cause.heard.length).toBeGreaterThan(0)
        for (const { question, said, unsure, asked } of cause.heard) {
          const reading = answers[question] === undefined ? undefined : readingOf(answers[question])
          if (!asked) expect([said, unsure]).toEqual([[], false])
          else expect([said.length, unsure]).toEqual([reading!.score === undefined ? reading!.ticked.length : 1, reading!.unsure])
        }
      }
    }), { numRuns: 200 })
  })
})

describe('which answers hold advice back', () => {
  const against = (id: string, answers: Parameters<typeof runnerWith>[0]) => saidAgainst(book, runnerWith(answers), id as never)
  it('an answer that the advice names', () => expect(against('painkillers', { 'pain-severity': 4, 'painkiller-cautions': ['water-tablets'] })).toEqual([{ question: 'painkiller-cautions', answer: 'water-tablets' }]))
  it('the answers behind a red flag that it names', () => {
    expect(against('strengthen', { 'pain-place': ['tailbone'], 'bone-signs': ['hopping-hurts'] })).toEqual([{ question: 'pain-place', answer: 'tailbone' }, { question: 'bone-signs', answer: 'hopping-hurts' }])
  })
  it('none where other advice, or "not sure", is what holds it', () => {
    expect(against('keep-running-can-be-fine', { 'run-days': 'every-day' })).toEqual([])
    expect(against('use-heat', { 'leg-symptoms': ['not-sure'] })).toEqual([])
  })
  it('none of what is no advice', () => expect(against('hard-surface', {})).toEqual([]))
})
