import { expect, test } from 'vitest'
import { BONES } from '#features/intake/progress.tsx'
import { book } from '../../support/book.ts'

test('the spine has a bone for every question of the interview; with more questions the plain bar would show', () => {
  const interview = book.questions.filter(({ onDemand }) => !onDemand)
  expect(interview.length).toBeLessThanOrEqual(BONES)
})
