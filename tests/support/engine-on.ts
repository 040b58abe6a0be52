import { type Answers, readingOf } from '#core/assessment/answers.ts'
import { Sheet } from '#core/assessment/sheet.ts'
import { walk } from '#core/assessment/walk.ts'
import type { RuleBook } from '#core/rulebook/book.ts'

/** What the engine says of one sheet when nothing is skipped as irrelevant. */
export function engineOn(book: RuleBook, answers: Answers): Sheet {
  const sheet = new Sheet(book)
  const { places } = walk(book, answers)
  for (const { id } of book.questions) {
    const place = places.get(id)
    const answer = answers[id]
    sheet.set(
      id,
      place === 'does-not-apply' ? 'off' : place === 'waiting' || answer === undefined ? 'absent' : readingOf(answer),
    )
  }
  return sheet
}
