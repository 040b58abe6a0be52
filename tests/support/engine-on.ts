import { type Answer, type Answers, readingOf } from '#core/assessment/answers.ts'
import { Sheet } from '#core/assessment/sheet.ts'
import { type Place, walk } from '#core/assessment/walk.ts'
import type { Reading } from '#core/engine/judge.ts'
import type { RuleBook } from '#core/rulebook/book.ts'

/** What the engine says of one sheet when nothing is skipped as irrelevant. */
export function engineOn(book: RuleBook, answers: Answers): Sheet {
  const sheet = new Sheet(book)
  const { places } = walk(book, answers)
  for (const { id } of book.questions) sheet.set(id, readingOn(places.get(id)!, answers[id]))
  return sheet
}

/** What is known of a question: one that is left for later with an answer waits for another that is left for later. */
function readingOn(place: Place, answer: Answer | undefined): Reading {
  if (place === 'does-not-apply') return 'off'
  if (place === 'on-demand' && answer === undefined) return 'unasked'
  return place === 'waiting' || place === 'later' || answer === undefined ? 'absent' : readingOf(answer)
}
