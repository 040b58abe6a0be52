import type { OptionId, QuestionId } from '#core/basics/id.ts'
import { NOT_SURE } from '#core/engine/condition.ts'
import { type Assignments, Diagrams } from '#core/proof/diagram.ts'
import { type Answer, type Answers, readingOf } from '#core/assessment/answers.ts'
import type { Question, RuleBook } from '#core/rulebook/book.ts'

/**
 * Every answer sheet there can be, as assignments. A choice or a scale is one variable: not answered, each value, not
 * sure. A list is one variable (not answered, answered, answered with "not sure") and one for each option. The variables
 * stand in the order of asking, all of a question together: taken in turn, the first of each question, then the second of
 * each, the proofs make twenty times as many nodes.
 */
export interface SheetSpace {
  readonly d: Diagrams
  /**
   * The assignments that are sheets: nothing is ticked in a list that was not answered, and no list that needs a tick
   * is empty.
   */
  readonly valid: Assignments
  readonly answered: (question: QuestionId) => Assignments
  readonly unsure: (question: QuestionId) => Assignments
  /** The option is ticked, or is the choice. */
  readonly has: (question: QuestionId, option: OptionId) => Assignments
  readonly score: (question: QuestionId, passes: (score: number) => boolean) => Assignments
  readonly variablesOf: (question: QuestionId) => readonly number[]
  /** What makes a question not answered. */
  readonly unanswered: (question: QuestionId) => Change
  /** The assignment for a sheet. */
  readonly assignment: (sheet: Answers) => readonly number[]
  /** A sheet with some variables set otherwise. */
  readonly changed: (sheet: Answers, change: Change) => Answers
  /** The sheet in a set with the fewest answers, ticks and doubts; nothing when the set is empty. */
  readonly smallest: (set: Assignments) => Answers | undefined
  readonly count: (set: Assignments) => bigint
}

/** The values that some variables are given; the others stay. */
export type Change = ReadonlyMap<number, number>

/** What a property speaks of is not in the rule book, so it cannot be shown. */
export class Missing extends Error {}

const ABSENT = 0
const PLAIN = 1
const DOUBT = 2

export function sheetSpace(book: RuleBook): SheetSpace {
  const domains: number[] = []
  const first = new Map<QuestionId, number>()
  const questions = new Map(book.questions.map((question) => [question.id, question]))
  for (const question of book.questions) {
    first.set(question.id, domains.length)
    domains.push(...domainsOf(question))
  }
  const d = new Diagrams(domains)
  const at = (id: QuestionId) => first.get(find(id).id)!
  const find = (id: QuestionId) => {
    const question = questions.get(id)
    if (!question) throw new Missing(`the rule book asks no question "${id}"`)
    return question
  }
  const answered = (id: QuestionId) => d.where(at(id), (value) => value !== ABSENT)
  const unsure = (id: QuestionId) => d.where(at(id), (value) => value === doubtOf(find(id)))
  const has = (id: QuestionId, option: OptionId) => {
    const question = find(id)
    if (question.kind === 'scale') throw new Error(`${id} has no options`)
    const place = question.options.findIndex((one) => one.id === option)
    if (place < 0) throw new Error(`${id} has no option ${option}`)
    return question.kind === 'choice'
      ? d.where(at(id), (value) => value === place + 1)
      : d.where(at(id) + 1 + place, (value) => value === 1)
  }
  const valid = d.and(
    ...book.questions.map((question) => {
      if (question.kind !== 'choices') return d.not(0)
      const ticked = d.or(...question.options.map(({ id }) => has(question.id, id)))
      const empty =
        question.none === undefined
          ? d.and(
              d.where(at(question.id), (value) => value === PLAIN),
              d.not(ticked),
            )
          : 0
      return d.and(d.or(answered(question.id), d.not(ticked)), d.not(empty))
    }),
  )
  const sheet = (assignment: readonly number[]) =>
    Object.fromEntries(
      book.questions.flatMap((question) => {
        const answer = answerOf(
          question,
          assignment.slice(at(question.id), at(question.id) + domainsOf(question).length),
        )
        return answer === undefined ? [] : [[question.id, answer]]
      }),
    ) as Answers
  const variablesOf = (id: QuestionId) => domainsOf(find(id)).map((_, offset) => at(id) + offset)
  const assignment = (answers: Answers) =>
    book.questions.flatMap((question) => valuesOf(question, answers[question.id]))
  return {
    d,
    valid,
    answered,
    unsure,
    has,
    assignment,
    changed: (answers, change) => sheet(assignment(answers).map((value, variable) => change.get(variable) ?? value)),
    score: (id, passes) =>
      d.where(at(id), (value) => value !== ABSENT && value !== doubtOf(find(id)) && passes(value - 1)),
    variablesOf,
    unanswered: (id) => new Map(variablesOf(id).map((variable) => [variable, ABSENT])),
    smallest: (set) => {
      const found = d.cheapest(d.and(set, valid), (_variable, value) => (value === ABSENT ? 0 : 1 + value / 100))
      return found && sheet(found)
    },
    count: (set) => d.count(d.and(set, valid)),
  }
}

function domainsOf(question: Question): number[] {
  switch (question.kind) {
    case 'scale':
      return [13]
    case 'choice':
      return [question.options.length + 2]
    case 'choices':
      return [3, ...question.options.map(() => 2)]
  }
}

const doubtOf = (question: Question): number => (question.kind === 'choices' ? DOUBT : domainsOf(question)[0]! - 1)

function valuesOf(question: Question, answer: Answer | undefined): number[] {
  if (answer === undefined) return domainsOf(question).map(() => ABSENT)
  const { ticked, unsure, score } = readingOf(answer)
  if (question.kind === 'choices')
    return [unsure ? DOUBT : PLAIN, ...question.options.map(({ id }) => (ticked.includes(id) ? 1 : 0))]
  if (unsure) return [doubtOf(question)]
  return [question.kind === 'scale' ? score! + 1 : question.options.findIndex(({ id }) => id === ticked[0]) + 1]
}

function answerOf(question: Question, [value, ...ticks]: readonly number[]): Answer | undefined {
  if (value === ABSENT) return undefined
  if (question.kind === 'choices')
    return [
      ...question.options.filter((_, place) => ticks[place] === 1).map(({ id }) => id),
      ...(value === DOUBT ? [NOT_SURE] : []),
    ]
  if (value === doubtOf(question)) return NOT_SURE
  return question.kind === 'scale' ? value! - 1 : question.options[value! - 1]!.id
}
