import type { Answer } from '#core/assessment/answers.ts'
import type { OptionId } from '#core/basics/id.ts'
import { NOT_SURE } from '#core/engine/condition.ts'
import type { Question } from '#core/rulebook/book.ts'

const words = { notSure: 'Not sure', none: 'None of these', outOfTen: (score: number) => `${score} out of 10` } as const

/** An answer in the words the runner pressed: a line for each tick. */
export function answerText(question: Question, answer: Answer): string[] {
  if (typeof answer === 'number') return [words.outOfTen(answer)]
  const ticked = typeof answer === 'string' ? [answer] : answer
  return ticked.length > 0 ? ticked.map((option) => optionText(question, option)) : [words.none]
}

export function optionText(question: Question, option: OptionId): string {
  if (option === NOT_SURE || question.kind === 'scale') return words.notSure
  return question.options.find(({ id }) => id === option)?.label ?? option
}
