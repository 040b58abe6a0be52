import type { OptionId, QuestionId } from '#core/basics/id.ts'
import { NOT_SURE } from '#core/engine/condition.ts'
import { type Answer, type Answers, readingOf } from '#core/assessment/answers.ts'
import type { Change, ChoiceQuestion, ChoicesQuestion, Question } from '#core/rulebook/book.ts'

/** One answer changed in a way that makes sense to a runner. */
export interface Move {
  readonly question: QuestionId
  readonly answer: Answer
  /**
   * What comes about: the option that begins or becomes the answer, that ends, or the score; nothing when all ticks
   * end.
   */
  readonly turns: OptionId | number | undefined
  /** The part of a sentence that follows "If". */
  readonly says: string
  /** It is the pain getting better: the only way in which an answer to a safety question is ever moved down. */
  readonly eases: boolean
  /** How far the answer moves: options taken or left, or steps on the way of a choice or a scale. */
  readonly size: number
}

/** What the questions say of how their answers can change, by question id. */
export type Changes = Readonly<Record<string, { readonly change?: Change }>>

/** Every way in which an answer can change. An answer that is absent, or not sure, is never the start of an easing. */
export function movesFrom(question: Question, answers: Answers, changes: Changes): Move[] {
  const answer = answers[question.id]
  const change = changes[question.id]?.change
  if (answer === undefined || change === undefined) return []
  if (question.kind === 'choice' && change.kind === 'choice') return choosing(question, answer, change)
  if (question.kind === 'choices' && change.kind === 'choices') return ticking(question, answer, change)
  return question.kind === 'scale' && change.kind === 'scale' ? sliding(question.id, answer, change) : []
}

function choosing(question: ChoiceQuestion, answer: Answer, { becomes }: Extract<Change, { kind: 'choice' }>): Move[] {
  const order = question.options.map(({ id }) => id)
  return order.flatMap((option) => {
    const way = becomes[option]
    const fromHere = way?.from?.includes(answer as OptionId) ?? !(answer === NOT_SURE && way?.eases)
    if (!way || option === answer || !fromHere) return []
    const size = answer === NOT_SURE ? 1 : Math.abs(order.indexOf(option) - order.indexOf(answer as OptionId))
    return [{ question: question.id, answer: option, turns: option, says: way.says, eases: way.eases, size }]
  })
}

function ticking(
  { id, options, none }: ChoicesQuestion,
  answer: Answer,
  { begins, ends, allEnd }: Extract<Change, { kind: 'choices' }>,
): Move[] {
  const { ticked, unsure } = readingOf(answer)
  const given = answer as readonly OptionId[]
  const more = options
    .filter((option) => begins[option.id] !== undefined && !ticked.includes(option.id))
    .map((option): Move => ({
      question: id,
      answer: [...ticked, option.id, ...(unsure ? [NOT_SURE] : [])],
      turns: option.id,
      says: begins[option.id]!,
      eases: false,
      size: 1,
    }))
  // Beside "not sure" a tick that is taken off would not be a no, so nothing is taken off.
  if (unsure || none === undefined) return more
  const less = given
    .filter((option) => ends[option] !== undefined)
    .map((option): Move => ({
      question: id,
      answer: given.filter((other) => other !== option),
      turns: option,
      says: ends[option]!,
      eases: false,
      size: 1,
    }))
  const gone: Move[] =
    allEnd !== undefined && given.length > 0
      ? [{ question: id, answer: [], turns: undefined, says: allEnd, eases: true, size: given.length }]
      : []
  return [...more, ...less, ...gone]
}

function sliding(question: QuestionId, answer: Answer, { rises, falls }: Extract<Change, { kind: 'scale' }>): Move[] {
  const score = readingOf(answer).score
  const to = (n: number, text: string, eases: boolean): Move => ({
    question,
    answer: n,
    turns: n,
    says: text.replace('{n}', String(n)),
    eases,
    size: score === undefined ? n + 1 : Math.abs(n - score),
  })
  const all = Array.from({ length: 11 }, (_, n) => n)
  return [
    ...(rises === undefined ? [] : all.filter((n) => n > (score ?? -1)).map((n) => to(n, rises, false))),
    ...(falls === undefined || score === undefined
      ? []
      : all
          .filter((n) => n < score)
          .reverse()
          .map((n) => to(n, falls, true))),
  ]
}
