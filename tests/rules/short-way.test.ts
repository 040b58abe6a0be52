import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Answers } from '#core/assessment/answers.ts'
import { assess } from '#core/assessment/assess.ts'
import { walk } from '#core/assessment/walk.ts'
import { compareUrgency, type RuleBook, SHORT_FROM, type Urgency } from '#core/rulebook/book.ts'
import { isSafetyQuestion } from '#core/rulebook/lookup.ts'
import { book } from '../support/book.ts'
import { engineOn } from '../support/engine-on.ts'
import { anySheet, calmSheet, interview, qid } from '../support/sheets.ts'

const SHEETS = 2_000
const drawn = fc.sample(fc.oneof(calmSheet(book), calmSheet(book), anySheet(book, 0)), {
  numRuns: SHEETS,
  seed: 20261128,
})

/** The urgency once every question has its answer, be it asked on the way or not. */
const wholeUrgency = (of: RuleBook, full: Answers): Urgency => engineOn(of, full).urgency().atLeast
const ends = drawn.map((full) => {
  const { answers, asked } = interview(book, full)
  return { full, answers, asked, outcome: assess(book, answers) }
})
const short = ends.filter(({ outcome }) => outcome.next.kind === 'review' && outcome.later.length > 0)

describe('on thousands of random sheets of the real rule book', () => {
  it('the short way ends with the urgency of the whole interview, no lower and no higher', () => {
    expect(ends.filter(({ full, outcome }) => outcome.urgency !== wholeUrgency(book, full))).toEqual([])
  })

  it('many of them go the short way, to within days and to the same day', () => {
    expect(short.length).toBeGreaterThan(SHEETS / 4)
    expect(new Set(short.map(({ outcome }) => outcome.urgency))).toEqual(new Set(['within-days', 'same-day']))
  })

  it('the answer to any one question that was left for later changes no urgency, and answers to all of them change none either', () => {
    for (const { full, answers, outcome } of short.slice(0, 150)) {
      for (const id of outcome.later)
        expect(assess(book, { ...answers, [id]: full[id]! }).atLeast, id).toBe(outcome.urgency)
      const added = Object.fromEntries(outcome.later.map((id) => [id, full[id]!]))
      expect(assess(book, { ...answers, ...added }).atLeast).toBe(outcome.urgency)
    }
  })

  it('who adds all that was left for later comes to an end again, with what the whole interview tells', () => {
    for (const { full } of short.slice(0, 150)) {
      let { answers } = interview(book, full)
      for (let [next] = assess(book, answers).later; next; [next] = assess(book, answers).later) {
        answers = { ...answers, [next]: full[next]! }
        answers = { ...answers, ...openedBy(answers, full) }
      }
      const [added, whole] = [assess(book, answers), assess(book, full)]
      expect([added.next.kind, added.urgency, added.canIRun]).toEqual([whole.next.kind, whole.urgency, whole.canIRun])
      expect(added.causes).toEqual(whole.causes)
    }
  })

  it('the list on painkillers, answered or not, changes no urgency and nothing that is asked', () => {
    const onDemand = book.questions.filter((question) => question.onDemand).map(({ id }) => id)
    expect(onDemand).not.toEqual([])
    for (const { full, answers, outcome } of ends.slice(0, 500)) {
      const more = Object.fromEntries(onDemand.map((id) => [id, full[id]!]))
      const after = assess(book, { ...answers, ...more })
      expect([after.urgency, after.next, after.later]).toEqual([outcome.urgency, outcome.next, outcome.later])
    }
  })

  it('below within-days every safety question that applies has its answer at the end', () => {
    for (const { answers, outcome } of ends) {
      if (compareUrgency(outcome.urgency!, SHORT_FROM) <= 0) continue
      const missing = book.questions.filter(
        ({ id }) =>
          isSafetyQuestion(book, id) && outcome.places.get(id) !== 'does-not-apply' && answers[id] === undefined,
      )
      expect(missing).toEqual([])
    }
  })

  it('nothing of the running is asked of a runner who must be seen', () => {
    for (const { asked } of short) expect(asked.filter((id) => !isSafetyQuestion(book, id))).toEqual([])
  })

  it('a runner with fever is asked only what could still make it an emergency', () => {
    const calm = Object.fromEntries(
      ['nerve-signs', 'emergency-signs', 'leg-symptoms', 'medical-history'].map((id) => [id, [] as never[]]),
    )
    const fever = { ...calm, 'illness-signs': ['fever-or-shivering'] } as unknown as Answers
    const { step, places } = walk(book, fever)
    expect(step.kind).toBe('ask')
    expect(places.get(qid('pain-course'))).toBe('later')
    expect(places.get(qid('shoes'))).toBe('later')
  })
})

/** What the added answers opened, each answered in its turn. */
function openedBy(answers: Answers, full: Answers): Answers {
  let all = answers
  for (let { step } = walk(book, all); step.kind === 'ask'; { step } = walk(book, all))
    all = { ...all, [step.question]: full[step.question]! }
  return all
}
