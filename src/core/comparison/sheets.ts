import type { QuestionId } from '#core/basics/id.ts'
import { type Assignments, NOTHING } from '#core/proof/diagram.ts'
import type { Answers } from '#core/assessment/answers.ts'
import { walk } from '#core/assessment/walk.ts'
import { type RuleShift, shiftOf, toldOtherwise } from '#core/comparison/rule-shifts.ts'
import { whatMatters } from '#core/comparison/what-matters.ts'
import { compareUrgency, type Question, type RuleBook, URGENCIES, type Urgency } from '#core/rulebook/book.ts'
import { type Rulings, rulings } from '#core/proof/rails.ts'
import { type SheetSpace, sheetSpace } from '#core/proof/sheets.ts'

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
  /** Each cause and each piece of advice by itself, the most sheets first. */
  readonly rules: readonly RuleShift[]
  /** On how many sheets any of this differs. Where that is too much work it is not exact: at least so many. */
  readonly any: { readonly count: bigint; readonly exact: boolean }
  /** What only one of the books asks: the sheets hold all of it, and each book reads what it knows. */
  readonly onlyBefore: readonly string[]
  readonly onlyAfter: readonly string[]
}

/** Questions whose kind has changed: no sheet answers both. */
export interface Incomparable {
  readonly kinds: readonly QuestionId[]
}

/**
 * On how many sheets the urgency, a cause or advice differs between two rule books, over every sheet on which just those questions are
 * answered that one book or the other asks.
 */
export function diffSheets(before: RuleBook, after: RuleBook, mostNodes = MOST_NODES): SheetsDiff | Incomparable {
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
  const certain = (answers: Answers) => [before, after].map((book) => walk(book, answers).sheet.urgency().atLeast)
  const exactly = (all: Rulings, urgency: Urgency): Assignments => {
    const higher = URGENCIES[URGENCIES.indexOf(urgency) - 1]
    return d.minus(all.certain(urgency), higher ? all.certain(higher) : NOTHING)
  }
  const urgent: Assignments[] = []
  const shifts = URGENCIES.flatMap((from) =>
    URGENCIES.filter((to) => to !== from).flatMap((to): Shift[] => {
      const moved = d.and(finished, exactly(was, from), exactly(is, to))
      const sheet = space.smallest(moved)
      urgent.push(moved)
      return sheet ? [{ from, to, count: d.count(moved), sheet, because: whatMatters(sheet, certain) }] : []
    }),
  )
  const otherwise = toldOtherwise({ book: before, rulings: was }, { book: after, rulings: is }, space, finished)
  const total = (some: readonly Shift[]) => some.reduce((sum, { count }) => sum + count, 0n)
  const [up, down] = [shifts.filter(isRise), shifts.filter((shift) => !isRise(shift))]
  return {
    count: d.count(finished),
    rises: total(up),
    falls: total(down),
    shifts: [...mostFirst(up), ...mostFirst(down)],
    rules: mostFirst(otherwise.flatMap((rule) => shiftOf(rule, [before, after], space))),
    any: anyOf([...urgent, ...otherwise.map(({ sheets }) => sheets)], space, mostNodes),
    onlyBefore: only(before, after),
    onlyAfter: only(after, before),
  }
}

const isRise = ({ from, to }: Shift): boolean => compareUrgency(to, from) < 0
const mostFirst = <T extends { readonly count: bigint }>(shifts: readonly T[]): T[] =>
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

/** The number of new nodes at which a union is given up: some seconds, and some hundred MB. */
const MOST_NODES = 5_000_000

/** On how many sheets of any of these sets; the number of the largest where joining them is too much work. */
function anyOf(sets: readonly Assignments[], { d }: SheetSpace, mostNodes: number): SheetsDiff['any'] {
  const counted = mostFirst([...new Set(sets)].map((set) => ({ set, count: d.count(set) })))
  const most = d.size + mostNodes
  let all = NOTHING
  for (const { set } of counted) {
    if (d.size >= most) return { count: counted[0]!.count, exact: false }
    all = d.or(all, set)
  }
  return { count: d.count(all), exact: true }
}
