import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readingOf } from '#core/assessment/answers.ts'
import { sift } from '#core/assessment/sift.ts'
import type { ChoicesQuestion } from '#core/rulebook/book.ts'
import { editionOf } from '#core/rulebook/lookup.ts'
import { book as real } from '../../support/book.ts'
import { anySheet } from '../../support/sheets.ts'
import { smallBook } from '../../support/small-book.ts'

const book = smallBook()

test('of kept answers those that fit are taken, and the others are named', () => {
  expect(sift(book, { danger: [], where: 'moon', severity: 4, gone: 'x' })).toEqual({
    answers: { danger: [], severity: 4 },
    left: ['where', 'gone'],
    again: [],
    doubted: [],
  })
})

test('a key that means something to the language is no question', () => {
  const raw = JSON.parse('{"__proto__":{"where":"leg"},"constructor":"x","toString":1,"severity":2}') as object
  const { answers, left } = sift(book, raw)
  expect(Object.entries(answers)).toEqual([['severity', 2]])
  expect(left).toEqual(['__proto__', 'constructor', 'toString'])
  expect(({} as Record<string, unknown>)['where']).toBeUndefined()
})

describe('answers of an older edition are never a no to what was not asked', () => {
  const lists = real.questions.filter(({ kind }) => kind === 'choices') as ChoicesQuestion[]
  const grown = (question: ChoicesQuestion) => question.options.some(({ since = 1 }) => since > 1)
  const old = ({ options }: ChoicesQuestion) => options.filter(({ since = 1 }) => since === 1).map(({ id }) => id)

  test('the real rule book has gained options since its first edition, the lung and the tummy among them', () => {
    expect(editionOf(real)).toBe(2)
    expect(lists.filter(grown).map(({ id }) => String(id))).toEqual(
      expect.arrayContaining(['emergency-signs', 'illness-signs', 'leg-symptoms', 'medical-history']),
    )
  })

  test.each(lists.filter(({ none }) => none !== undefined).map((question) => [question.id, question] as const))(
    'a "none" of "%s" is asked again just where the list has grown',
    (id, question) => {
      const { answers, again, doubted } = sift(real, { [id]: [] }, 1)
      expect({ answers, again, doubted }).toEqual(
        grown(question) ? { answers: {}, again: [id], doubted: [] } : { answers: { [id]: [] }, again: [], doubted: [] },
      )
    },
  )

  test('ticks stay, and of what has come since the runner is not sure', () => {
    for (const question of lists) {
      const [tick] = old(question)
      const { answers, again, doubted } = sift(real, { [question.id]: [tick!] }, 1)
      expect(answers).toEqual({ [question.id]: grown(question) ? [tick, 'not-sure'] : [tick] })
      expect({ again, doubted }).toEqual({ again: [], doubted: grown(question) ? [question.id] : [] })
    }
  })

  test('a choice of an old answer is asked again where another has come since; a choice of that one stays', () => {
    expect(sift(real, { onset: 'gradually' }, 1)).toMatchObject({ answers: {}, again: ['onset'] })
    expect(sift(real, { onset: 'minor-fall-cough-or-lift' }, 1).answers).toEqual({
      onset: 'minor-fall-cough-or-lift',
    })
  })

  test('no atom that a new answer could meet is unmet afterwards, whatever was answered', () => {
    fc.assert(
      fc.property(anySheet(real), (sheet) => {
        const { answers } = sift(real, sheet, 1)
        for (const question of real.questions) {
          const answer = answers[question.id]
          if (!('options' in question) || answer === undefined) continue
          const { ticked, unsure } = readingOf(answer)
          const unticked = question.options.filter(({ id, since = 1 }) => since > 1 && !ticked.includes(id))
          if (question.kind === 'choices' && unticked.length > 0) expect(unsure, question.id).toBe(true)
        }
      }),
    )
  })

  test('of this edition all stays as it was said', () => {
    fc.assert(
      fc.property(anySheet(real), (sheet) => {
        expect(sift(real, sheet)).toEqual({ answers: sheet, left: [], again: [], doubted: [] })
      }),
      { numRuns: 50 },
    )
  })
})
