import { expect, test } from 'vitest'
import { sift } from '#core/assessment/sift.ts'
import { smallBook } from '../../support/small-book.ts'

const book = smallBook()

test('of kept answers those that fit are taken, and the others are named', () => {
  expect(sift(book, { danger: [], where: 'moon', severity: 4, gone: 'x' })).toEqual({
    answers: { danger: [], severity: 4 },
    left: ['where', 'gone'],
  })
})

test('a key that means something to the language is no question', () => {
  const raw = JSON.parse('{"__proto__":{"where":"leg"},"constructor":"x","toString":1,"severity":2}') as object
  const { answers, left } = sift(book, raw)
  expect(Object.entries(answers)).toEqual([['severity', 2]])
  expect(left).toEqual(['__proto__', 'constructor', 'toString'])
  expect(({} as Record<string, unknown>)['where']).toBeUndefined()
})
