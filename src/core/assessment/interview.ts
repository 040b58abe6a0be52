import type { Answers } from '#core/assessment/answers.ts'
import { type Walk, walk } from '#core/assessment/walk.ts'
import type { RuleBook } from '#core/rulebook/book.ts'

/**
 * A rule book and answers to it, walked once, when somebody first asks for it, so that every part of a page can ask.
 * `outcomeOf` tells what it comes to, made once as well.
 */
export class Interview {
  readonly book: RuleBook
  readonly answers: Answers
  #walk: Walk | undefined

  constructor(book: RuleBook, answers: Answers) {
    this.book = book
    this.answers = answers
  }

  get walk(): Walk {
    return (this.#walk ??= walk(this.book, this.answers))
  }
}
