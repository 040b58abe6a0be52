import type { QuestionId } from '#core/basics/id.ts'
import { type Assignments, NOTHING } from '#core/proof/diagram.ts'
import type { Answers } from '#core/assessment/answers.ts'
import { assess } from '#core/assessment/assess.ts'
import { compareUrgency, type Question, type RuleBook, URGENCIES, type Urgency } from '#core/rulebook/book.ts'
import { type Rulings, rulings } from '#core/proof/rails.ts'
import { sheetSpace } from '#core/proof/sheets.ts'

/**
 * Sheets whose urgency goes from one level to another: how many, exactly, the smallest of them, and which of its
 * answers matter.
 */
export interface Shift {
  readonly from: Urgency
  readonly to: Urgency
  readonly count: bigint
  readonly sheet: Answers
  readonly because: Answers
}

export interface SheetsDiff {
  /** How many finished sheets were compared. */
  readonly count: bigint
  readonly rises: bigint
  readonly falls: bigint
  /** The rises first, the most sheets first. */
  readonly shifts: readonly Shift[]
  /** What only one of the books asks: the sheets hold all of it, and each book reads what it knows. */
  readonly onlyBefore: readonly string[]
  readonly onlyAfter: readonly string[]
}

/** Questions whose kind has changed: no sheet answers both. */
export interface Incomparable {
  readonly kinds: readonly QuestionId[]
}

/**
 * On how many sheets the urgency differs between two rule books, over every sheet on which just those questions are
 * answered that one book or the other asks.
 */
export function diffSheets(before: RuleBook, after: RuleBook): SheetsDiff | Incomparable {
  const kinds = before.questions
    .filter(({ id, kind }) => after.questions.some((other) => other.id === id && other.kind !== kind))
    .map(({ id }) => id)
  if (kinds.length > 0) return { kinds }
  const questions = union(before.questions, after.questions)
  const space = sheetSpace({ ...after, questions })
  const { d } = space
  const [was, is] = [rulings(before, space), rulings(after, space)]
  const asks = (book: RuleBook, all: Rulings, id: QuestionId) =>
    book.questions.some((question) => question.id === id) ? all.asked(id) : NOTHING
  const finished = d.and(
    space.valid,
    ...questions.map(({ id }) => {
      const asked = d.or(asks(before, was, id), asks(after, is, id))
      return d.or(d.and(asked, space.answered(id)), d.and(d.not(asked), d.not(space.answered(id))))
    }),
  )
  const exactly = (all: Rulings, urgency: Urgency): Assignments => {
    const higher = URGENCIES[URGENCIES.indexOf(urgency) - 1]
    return d.minus(all.certain(urgency), higher ? all.certain(higher) : NOTHING)
  }
  const shifts = URGENCIES.flatMap((from) =>
    URGENCIES.filter((to) => to !== from).flatMap((to): Shift[] => {
      const moved = d.and(finished, exactly(was, from), exactly(is, to))
      const sheet = space.smallest(moved)
      return sheet ? [{ from, to, count: d.count(moved), sheet, because: whatMatters(sheet, before, after) }] : []
    }),
  )
  const total = (some: readonly Shift[]) => some.reduce((sum, { count }) => sum + count, 0n)
  const [up, down] = [shifts.filter(isRise), shifts.filter((shift) => !isRise(shift))]
  return {
    count: d.count(finished),
    rises: total(up),
    falls: total(down),
    shifts: [...mostFirst(up), ...mostFirst(down)],
    onlyBefore: only(before, after),
    onlyAfter: only(after, before),
  }
}

const isRise = ({ from, to }: Shift): boolean => compareUrgency(to, from) < 0
const mostFirst = (shifts: readonly Shift[]): Shift[] =>
  shifts.toSorted((a, b) => (a.count > b.count ? -1 : a.count < b.count ? 1 : 0))

/** Every question of both, in the later order, and every option of each. */
function union(before: readonly Question[], after: readonly Question[]): Question[] {
  const all = after.map((question) => {
    const earlier = before.find(({ id }) => id === question.id)
    return earlier ? withOptionsOf(question, earlier) : question
  })
  for (const [place, question] of before.entries()) {
    if (all.some(({ id }) => id === question.id)) continue
    const neighbour = all.findIndex(({ id }) => id === before[place - 1]?.id)
    all.splice(neighbour + 1, 0, question)
  }
  return all
}

function withOptionsOf(question: Question, earlier: Question): Question {
  if (question.kind === 'scale' || earlier.kind === 'scale') return question
  const options = [
    ...question.options,
    ...earlier.options.filter(({ id }) => !question.options.some((option) => option.id === id)),
  ]
  if (question.kind === 'choice') return { ...question, options }
  const none = question.none ?? (earlier.kind === 'choices' ? earlier.none : undefined)
  return { ...question, options, ...(none !== undefined && { none }) }
}

/** Questions and options of one book that the other does not have. */
function only(book: RuleBook, other: RuleBook): string[] {
  return book.questions.flatMap((question) => {
    const found = other.questions.find(({ id }) => id === question.id)
    if (!found) return [question.id]
    if (question.kind === 'scale' || found.kind === 'scale') return []
    return question.options
      .filter(({ id }) => !found.options.some((option) => option.id === id))
      .map(({ id }) => `${question.id}: ${id}`)
  })
}

/** The answers without which the two books would no longer differ so; the engine tries each. */
function whatMatters(sheet: Answers, before: RuleBook, after: RuleBook): Answers {
  const certain = (book: RuleBook, answers: Answers) => assess(book, answers).atLeast
  const [from, to] = [certain(before, sheet), certain(after, sheet)]
  return Object.keys(sheet).reduce<Answers>((kept, id) => {
    const { [id as QuestionId]: _left, ...rest } = kept
    return certain(before, rest) === from && certain(after, rest) === to ? rest : kept
  }, sheet)
}
