import type { QuestionId } from '#core/basics/id.ts'
import type { Answers } from '#core/assessment/answers.ts'
import { Interview } from '#core/assessment/interview.ts'
import { type Changes, type Move, movesFrom } from '#core/assessment/moves.ts'
import type { RuleBook } from '#core/rulebook/book.ts'

/** The interview that some steps lead to. */
export interface Tried {
  readonly moves: readonly Move[]
  readonly interview: Interview
}

/** Where no single step does it, more are taken together; a search that would try more than so many is not begun. */
const MOST_TRIES = 300

/** Tries out changes of answer, a step at a time: one option more or less, another choice, another score. */
export class Search {
  readonly before: Tried
  readonly #book: RuleBook
  readonly #changes: Changes

  constructor(book: RuleBook, changes: Changes, answers: Answers) {
    this.#book = book
    this.#changes = changes
    this.before = { moves: [], interview: new Interview(book, answers) }
  }

  /** Every single step that passes. */
  singles(passes: (move: Move) => boolean): Tried[] {
    return this.#moves(this.before)
      .filter(passes)
      .map((move) => this.#take(this.before, move))
  }

  /** Every two steps that pass; in one list both may be ticks. None when there are too many. */
  pairs(singles: readonly Tried[], passes: (move: Move) => boolean): Tried[] {
    return this.#takeAll(
      singles.flatMap((one) =>
        this.#moves(one)
          .filter((move) => passes(move) && this.#comesAfter(one.moves[0]!, move))
          .map((move) => ({ one, move })),
      ),
    )
  }

  /** Each change with one of the steps more, on a later question. None when there are too many. */
  further(reached: readonly Tried[], steps: readonly Tried[]): Tried[] {
    const last = (one: Tried) => steps.findLastIndex(({ moves }) => moves[0]!.question === one.moves.at(-1)!.question)
    return this.#takeAll(
      reached.flatMap((one) => steps.slice(last(one) + 1).map(({ moves }) => ({ one, move: moves[0]! }))),
    )
  }

  /**
   * What a change that was tried elsewhere comes to here; nothing is tried anew when it moves no question of this part.
   */
  after({ moves, interview: { answers } }: Tried): Tried {
    const touched = moves.some(({ question }) => this.#book.questions.some(({ id }) => id === question))
    return touched ? { moves, interview: new Interview(this.#book, answers) } : this.before
  }

  /** Of the questions whose answers count. */
  #moves({ interview: { answers, walk } }: Tried): Move[] {
    return this.#book.questions
      .filter(({ id }) => walk.places.get(id) === 'asked')
      .flatMap((question) => movesFrom(question, answers, this.#changes))
  }

  #take({ moves, interview: { answers } }: Tried, move: Move): Tried {
    const changed = { ...answers, [move.question]: move.answer }
    return { moves: [...moves, move], interview: new Interview(this.#book, changed) }
  }

  #takeAll(ways: readonly { readonly one: Tried; readonly move: Move }[]): Tried[] {
    return ways.length > MOST_TRIES ? [] : ways.map(({ one, move }) => this.#take(one, move))
  }

  /** Each pair once, and a choice or a scale is not moved twice. */
  #comesAfter(first: Move, second: Move): boolean {
    const place = (question: QuestionId) => this.#book.questions.findIndex(({ id }) => id === question)
    if (first.question !== second.question) return place(first.question) < place(second.question)
    return (
      Array.isArray(second.answer) &&
      typeof first.turns === 'string' &&
      typeof second.turns === 'string' &&
      first.turns < second.turns
    )
  }
}

/** Those that pass, of single steps if any does, else of pairs. */
export function fewest(
  passes: (tried: Tried) => boolean,
  singles: readonly Tried[],
  pairs: () => readonly Tried[],
): Tried[] {
  const found = singles.filter(passes)
  return found.length > 0 ? found : pairs().filter(passes)
}

/** Without those that a shorter way on the same questions matches. */
export function shortest(found: readonly Tried[], doesAsMuch: (one: Tried, other: Tried) => boolean): Tried[] {
  const questions = ({ moves }: Tried) => moves.map(({ question }) => question).join()
  const length = ({ moves }: Tried) => moves.reduce((sum, { size }) => sum + size, 0)
  return found.filter(
    (other) =>
      !found.some(
        (one) => questions(one) === questions(other) && length(one) < length(other) && doesAsMuch(one, other),
      ),
  )
}
