import { expect, test } from 'vitest'
import { lengthOf } from '#core/assessment/length.ts'
import { nextOffer, offers, pageOf } from '#core/assessment/pages.ts'
import { Interview } from '#core/assessment/interview.ts'
import { qid, sheetOf } from '../../support/sheets.ts'
import { smallBook } from '../../support/small-book.ts'

const small = smallBook()
const [first, ...others] = small.questions.map(({ id }) => id)
const book = smallBook({ pages: [{ questions: [first!] }, { title: 'The rest of it', questions: others }] })
const calm = sheetOf({ danger: [], where: 'back', severity: 2, shoes: ['stiff', 'not-sure'], ground: 'hard' })

test('of an interview, the questions that stood on its pages are counted, with a tap for each tick and each step', () => {
  const { urgency, questions, pages, taps, words } = lengthOf(book, calm)
  expect([urgency, questions, pages]).toEqual(['self-care', ['danger', 'where', 'severity', 'shoes', 'ground'], 2])
  // Begin; none, back, 2, two of shoes, hard; Continue twice; See my result.
  expect(taps).toBe(1 + 6 + 2 + 1)
  expect(words).toBeGreaterThan(20)
})

test('at an emergency there is no result to ask for', () => {
  expect(lengthOf(book, sheetOf({ danger: ['numb'] }))).toMatchObject({ urgency: 'emergency', pages: 1, taps: 3 })
})

test('a runner who has no answer to a question that is asked has no length', () => {
  expect(() => lengthOf(book, sheetOf({ danger: [] }))).toThrow('there is no answer to where')
})

test('what is offered after a short way comes page by page, first what a clinician asks and then the running', () => {
  const short = new Interview(small, sheetOf({ danger: ['fever'] }))
  const { clinician, running } = offers(short)
  expect([clinician?.questions, running?.questions]).toEqual([['where'], ['shoes']])
  expect(nextOffer(short, clinician!)?.questions).toEqual(['severity'])
  expect(nextOffer(short, pageOf(small, qid('hop')))).toBeUndefined()
  expect(nextOffer(short, running!)?.questions).toEqual(['ground'])
  const whole = new Interview(small, calm)
  expect(offers(whole)).toEqual({ clinician: undefined, running: undefined })
})
