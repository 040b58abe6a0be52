import type { QuestionId } from '#core/basics/id.ts'
import type { Question, RuleBook } from '#core/rulebook/book.ts'
import { lookup } from '#core/rulebook/lookup.ts'

export function questionOf(book: RuleBook, id: QuestionId): Question {
  const question = lookup(book).question.get(id)
  if (!question) throw new Error(`the rule book has no question "${id}"`)
  return question
}
