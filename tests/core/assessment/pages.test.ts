import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Answers } from '#core/assessment/answers.ts'
import { assess } from '#core/assessment/assess.ts'
import { Interview } from '#core/assessment/interview.ts'
import { missingOn, offers, pageOf, progress, shownOn } from '#core/assessment/pages.ts'
import { book } from '../../support/book.ts'
import { calmSheet, interview, qid, sheetOf } from '../../support/sheets.ts'

/** The answers of a runner who fills in page after page, and reads on after an emergency sign to the end of its page. */
function pageByPage(full: Answers): Answers {
  let now = new Interview(book, {})
  for (let { step } = now.walk; step.kind === 'ask'; { step } = now.walk)
    for (const id of pageOf(book, step.question).questions)
      if (now.answers[id] === undefined && now.walk.places.get(id) === 'asked')
        now = new Interview(book, { ...now.answers, [id]: full[id] })
  return now.answers
}

describe('asked together', () => {
  it('the questions come to what they come to one by one', () => {
    fc.assert(
      fc.property(calmSheet(book), (full) => {
        const [one, other] = [assess(book, pageByPage(full)), assess(book, interview(book, full).answers)]
        expect([one.urgency, one.canIRun, one.next]).toEqual([other.urgency, other.canIRun, other.next])
        if (one.next.kind === 'review') expect(one.causes).toEqual(other.causes)
      }),
      { numRuns: 1_000 },
    )
  })

  it('every question of the interview stands on just one page', () => {
    const paged = book.pages.flatMap(({ questions }) => questions)
    expect(paged).toEqual(book.questions.map(({ id }) => id))
  })

  it('a question that an answer above it opens is shown with that answer, and not before', () => {
    const page = pageOf(book, qid('mileage-ramp'))
    const calm = interview(book, {
      ...sheetOf({ 'nerve-signs': [], 'emergency-signs': [], 'illness-signs': [], 'leg-symptoms': [] }),
      ...sheetOf({ 'medical-history': [], age: '35-44', 'pain-place': ['lower-back'], 'daily-function': [] }),
      ...sheetOf({ 'bone-signs': [], 'pain-duration': '1-to-6-weeks', 'pain-severity': 2, 'pain-course': 'same' }),
      ...sheetOf({ onset: 'after-run', 'running-background': 'regular' }),
    }).answers
    const shown = (more: Answers) => shownOn(new Interview(book, { ...calm, ...more }), page, false)
    expect(shown({})).not.toContain('mileage-ramp')
    expect(shown(sheetOf({ 'recent-changes': ['distance'] }))).toContain('mileage-ramp')
    expect(shown(sheetOf({ 'recent-changes': ['shoes'] }))).not.toContain('mileage-ramp')
    expect(missingOn(new Interview(book, calm), page)).toEqual(['recent-changes', 'longest-run-jump'])
  })

  it('after a short way, what a clinician asks is offered first, then the running; on the way it counts as fallen away', () => {
    const now = new Interview(
      book,
      sheetOf({
        'nerve-signs': [],
        'emergency-signs': [],
        'illness-signs': ['fever-or-shivering'],
        'leg-symptoms': [],
        'medical-history': [],
        age: '35-44',
      }),
    )
    expect(now.walk.step).toEqual({ kind: 'review' })
    const { clinician, running } = offers(now)
    expect([clinician?.questions[0], running?.questions[0]]).toEqual(['pain-place', 'running-background'])
    expect(shownOn(now, clinician!, true)).toEqual(['pain-place'])
    const { pages, told, questions } = progress(now, book.pages[0]!)
    expect([pages, told]).toEqual([4, questions])
  })
})
