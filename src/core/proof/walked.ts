import type { QuestionId } from '#core/basics/id.ts'
import type { Assignments } from '#core/proof/diagram.ts'
import type { RuleBook } from '#core/rulebook/book.ts'
import { isNeverSkipped, lookup } from '#core/rulebook/lookup.ts'
import { STANDINGS } from '#core/rulebook/meaning.ts'
import { fromOn, type Rulings, rulings } from '#core/proof/rails.ts'
import type { SheetSpace } from '#core/proof/sheets.ts'

/** The walk over every sheet at once: what it skips as irrelevant, and what is left of a sheet then. */
export interface Walked {
  /** The sheets that, walked, lie in a set: their answers to skipped questions do not count. */
  readonly through: (set: Assignments) => Assignments
  /** The sheets on which nothing is left to ask; an emergency may end an interview sooner. */
  readonly done: Assignments
}

export function walked(book: RuleBook, space: SheetSpace, all: Rulings): Walked {
  const { d } = space
  const skipped = new Map(
    book.questions
      .filter(({ id }) => !isNeverSkipped(book, id))
      .map(({ id }) => [id, d.and(all.asked(id), irrelevant(book, space, id))]),
  )
  /**
   * Whether a question is skipped depends on what is left of the answers before it, so the last question comes first.
   */
  const through = (set: Assignments) =>
    [...skipped].reverse().reduce((sheets, [id, skips]) => {
      const unanswered = d.fix(sheets, space.unanswered(id))
      return d.or(d.and(skips, unanswered), d.minus(sheets, skips))
    }, set)
  const open = book.questions.map(({ id }) => d.minus(all.asked(id), d.or(space.answered(id), skipped.get(id) ?? 0)))
  return { through, done: d.and(space.valid, through(d.not(d.or(...open)))) }
}

/** Where no answer to a question, nor to those after it, can change a cause or a piece of advice that reads it. */
function irrelevant(book: RuleBook, space: SheetSpace, id: QuestionId): Assignments {
  const { d } = space
  const before = rulings(book, space, { unread: fromOn(book, id) })
  const { causes, advice } = lookup(book).readers.get(id)!
  const ends = [
    ...causes.flatMap((cause) => STANDINGS.map((standing) => before.standing(cause, standing))),
    ...advice.map((piece) => ({ least: before.rule(piece.id).least2, most: before.rule(piece.id).most2 })),
  ]
  return d.and(...ends.map(({ least, most }) => d.or(least, d.not(most))))
}
