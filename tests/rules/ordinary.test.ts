import { expect, test } from 'vitest'
import { assess } from '#core/assessment/assess.ts'
import { book } from '../support/book.ts'
import { ordinaryRunners } from '../support/ordinary.ts'

test('of 600 ordinary runners at least 440 may look after it themselves, and none needs help today', () => {
  const outcomes = ordinaryRunners(book, 600, 20261128).map((answers) => assess(book, answers))
  const count = (urgency: string) => outcomes.filter((outcome) => outcome.urgency === urgency).length
  expect(count('self-care')).toBeGreaterThanOrEqual(440)
  expect(count('same-day') + count('emergency')).toBe(0)
  expect(outcomes.every(({ next, canIRun }) => next.kind === 'review' && canIRun !== null)).toBe(true)
})
