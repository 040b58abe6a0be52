import type { QuestionId } from '#core/basics/id.ts'
import { type Assignments, NOTHING } from '#core/proof/diagram.ts'
import { type RedFlag, type RuleBook, SHORT_FROM, URGENCIES } from '#core/rulebook/book.ts'
import { isNeverSkipped, lookup } from '#core/rulebook/lookup.ts'
import { raisedBy } from '#core/rulebook/part.ts'
import { STANDINGS } from '#core/rulebook/meaning.ts'
import { fromOn, type Rulings, rulings } from '#core/proof/rails.ts'
import type { SheetSpace } from '#core/proof/sheets.ts'

/** The walk over every sheet at once: what it skips as irrelevant, and what is left of a sheet then. */
export interface Walked {
  /** The sheets that, walked, lie in a set: their answers to skipped questions do not count. */
  readonly through: (set: Assignments) => Assignments
  /** The sheets that, with only what must be asked answered, lie in a set. */
  readonly shortly: (set: Assignments) => Assignments
  /** The sheets on which nothing is left to ask; an emergency may end an interview sooner. */
  readonly done: Assignments
}

export function walked(book: RuleBook, space: SheetSpace, all: Rulings): Walked {
  const { d } = space
  const asking = book.questions.filter(({ onDemand }) => !onDemand).map(({ id }) => id)
  const skipped = new Map(
    asking
      .filter((id) => !isNeverSkipped(book, id))
      .map((id) => [id, d.and(all.asked(id), irrelevant(book, space, id))]),
  )
  const later = new Map(asking.map((id) => [id, d.and(all.asked(id), cannotRaise(book, space, id))]))
  /** Whether a question is left out depends on what is left of the answers before it, so the last question comes first. */
  const without = (left: ReadonlyMap<QuestionId, Assignments>) => (set: Assignments) =>
    [...left].reverse().reduce((sheets, [id, out]) => {
      const unanswered = d.fix(sheets, space.unanswered(id))
      return d.or(d.and(out, unanswered), d.minus(sheets, out))
    }, set)
  const through = without(skipped)
  const open = asking.map((id) =>
    d.minus(all.asked(id), d.or(space.answered(id), skipped.get(id) ?? NOTHING, later.get(id)!)),
  )
  return { through, shortly: without(later), done: d.and(space.valid, through(d.not(d.or(...open)))) }
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

/** Where the short way has begun before a question, and no answer to it can bring a higher urgency than is certain. */
function cannotRaise(book: RuleBook, space: SheetSpace, id: QuestionId): Assignments {
  const { d } = space
  const before = rulings(book, space, { unread: fromOn(book, id) })
  const flags = raisedBy(book, id)
  const couldReach = ({ id: flag, urgency, raised }: RedFlag, above: number) => {
    const mayBeMet = before.rule(flag).most2
    if (URGENCIES.indexOf(urgency) < above) return mayBeMet
    return raised && URGENCIES.indexOf(raised.to) < above ? d.and(mayBeMet, before.judge(raised.when).most2) : NOTHING
  }
  const short = URGENCIES.slice(0, URGENCIES.indexOf(SHORT_FROM) + 1)
  return d.or(
    ...short.map((urgency, at) => {
      const exactly = d.minus(before.certain(urgency), at === 0 ? NOTHING : before.certain(short[at - 1]!))
      return d.minus(exactly, d.or(NOTHING, ...flags.map((flag) => couldReach(flag, at))))
    }),
  )
}
