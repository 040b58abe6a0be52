import type { OptionId, QuestionId } from '../../src/core/basics/id.ts'
import type { QuestionShape } from '../../src/core/compiled/columns.ts'
import type { Atom, Condition } from '../../src/core/engine/condition.ts'
import { type Dice, dice } from './dice.ts'

/** An answer as the app keeps it: an option, the ticked options, or a number from 0 to 10. */
export type Answer = string | readonly string[] | number
/** A question that is not there was not answered. */
export type Answers = Readonly<Record<string, Answer>>
export interface Change {
  readonly question: string
  readonly answer: Answer
}

/** `fixed`: 20 questions, whatever the number of rules. `growing`: a question for every four rules, at least 20. */
export type Family = 'fixed' | 'growing'
export interface Shape {
  readonly family: Family
  readonly rules: number
}
export interface Rules extends Shape {
  readonly questions: readonly QuestionShape[]
  readonly conditions: readonly Condition[]
}

export const questionCount = ({ family, rules }: Shape): number => (family === 'fixed' ? 20 : Math.max(20, rules / 4))

/**
 * Rules of the kinds that the real rule book has, drawn by a seed. Kinds of question, number of options, share of each
 * atom and depth follow it; but three in four of its rules look at one answer alone, and a set of 100,000 such rules
 * would mostly repeat itself, so here one in three does. No two rules are alike: nothing is to be had from finding
 * repeats.
 */
export function drawRules(shape: Shape, seed = 1): Rules {
  const rolled = dice(seed)
  const questions = Array.from({ length: questionCount(shape) }, (_, at) => drawQuestion(at, rolled))
  const conditions: Condition[] = []
  const seen = new Set<string>()
  while (conditions.length < shape.rules) {
    const condition = drawCondition(questions, rolled)
    const key = JSON.stringify(condition)
    if (seen.has(key)) continue
    seen.add(key)
    conditions.push(condition)
  }
  return { ...shape, questions, conditions }
}

/** In twenty: ten lists, eight choices, two scales. */
function drawQuestion(at: number, rolled: Dice): QuestionShape {
  const kind = at % 10 === 9 ? 'scale' : at % 2 === 0 ? 'choices' : 'choice'
  const count = kind === 'scale' ? 0 : kind === 'choice' ? rolled.from(3, 6) : rolled.from(3, 11)
  return {
    id: `q${at}` as QuestionId,
    kind,
    options: Array.from({ length: count }, (_, option) => `o${option}` as OptionId),
  }
}

function drawCondition(questions: readonly QuestionShape[], rolled: Dice): Condition {
  const kind = rolled.pick(SHAPES)
  if (kind === 'atom') return drawPart(questions, rolled)
  return {
    kind,
    of: Array.from({ length: rolled.pick(PARTS) }, () =>
      rolled.chance(0.2) ? drawGroup(kind, questions, rolled) : drawPart(questions, rolled),
    ),
  }
}

const SHAPES = ['atom', 'atom', 'atom', 'all', 'all', 'all', 'all', 'any', 'any'] as const
const PARTS = [2, 2, 2, 3, 3, 4] as const

const drawGroup = (outside: 'all' | 'any', questions: readonly QuestionShape[], rolled: Dice): Condition => ({
  kind: outside === 'all' ? 'any' : 'all',
  of: Array.from({ length: rolled.from(2, 3) }, () => drawPart(questions, rolled)),
})

function drawPart(questions: readonly QuestionShape[], rolled: Dice): Condition {
  const atom = drawAtom(rolled.pick(questions), rolled)
  return rolled.chance(0.1) ? { kind: 'not', of: atom } : atom
}

function drawAtom({ id: question, kind, options }: QuestionShape, rolled: Dice): Atom {
  if (kind === 'scale') return { kind: rolled.chance(0.75) ? 'atLeast' : 'atMost', question, value: rolled.from(1, 9) }
  if (kind === 'choice') return { kind: 'is', question, options: rolled.some(options, rolled.pick(NAMED_OF_A_CHOICE)) }
  if (!rolled.chance(0.1))
    return { kind: 'includes', question, options: rolled.some(options, rolled.pick(NAMED_OF_A_LIST)) }
  const named = rolled.some(options, rolled.from(3, options.length))
  return { kind: 'atLeastOf', question, options: named, count: rolled.from(2, Math.min(4, named.length)) }
}

const NAMED_OF_A_CHOICE = [1, 1, 1, 1, 1, 1, 2, 2, 2, 3] as const
const NAMED_OF_A_LIST = [1, 1, 1, 1, 1, 1, 1, 2, 3, 5] as const

/** Sheets on which each question is answered with the given chance; a quarter of a list is ticked. */
export function drawSheets(
  { questions }: Pick<Rules, 'questions'>,
  count: number,
  answered: number,
  seed = 2,
): Answers[] {
  const rolled = dice(seed)
  return Array.from({ length: count }, () =>
    Object.fromEntries(
      questions.filter(() => rolled.chance(answered)).map((question) => [question.id, drawAnswer(question, rolled)]),
    ),
  )
}

/** So many times another answer and back again, so that each is a change however often the list is gone through. */
export function drawChanges({ questions }: Pick<Rules, 'questions'>, from: Answers, count: number, seed = 3): Change[] {
  const rolled = dice(seed)
  return Array.from({ length: count }, () => {
    const question = rolled.pick(questions)
    const stands = from[question.id]!
    let answer = drawAnswer(question, rolled)
    while (JSON.stringify(answer) === JSON.stringify(stands)) answer = drawAnswer(question, rolled)
    return [
      { question: question.id, answer },
      { question: question.id, answer: stands },
    ]
  }).flat()
}

/** The sheets that stand after each of the changes. */
export function after(from: Answers, changes: readonly Change[]): Answers[] {
  let now = from
  return changes.map(({ question, answer }) => (now = { ...now, [question]: answer }))
}

function drawAnswer({ kind, options }: QuestionShape, rolled: Dice): Answer {
  if (kind === 'scale') return rolled.from(0, 10)
  return kind === 'choice' ? rolled.pick(options) : options.filter(() => rolled.chance(0.25))
}
