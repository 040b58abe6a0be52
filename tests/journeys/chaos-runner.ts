import type { Answer } from '#core/assessment/answers.ts'
import { NOT_SURE } from '#core/engine/condition.ts'
import type { Question } from '#core/rulebook/book.ts'
import { book, sheet } from './knowledge.ts'
import type { Dice } from './chance.ts'

/** How often a list has a tick, by question: the lists that stop the questions seldom, so that most journeys go on. */
const TICKS: Readonly<Record<string, number>> = { 'nerve-signs': 0.02, 'emergency-signs': 0.015 }

function answerOf({ happens, pick, some, roll }: Dice, question: Question): Answer {
  if (happens(0.08)) return question.kind === 'choices' ? [NOT_SURE] : NOT_SURE
  switch (question.kind) {
    case 'scale':
      return Math.floor(roll() * 11)
    case 'choice':
      return pick(question.options).id
    case 'choices': {
      const ticked = some(question.options, TICKS[question.id] ?? 0.15).map(({ id }) => id)
      return ticked.length === 0 && question.none === undefined ? [pick(question.options).id] : ticked
    }
  }
}

/** A runner who has an answer ready for every question, and gives the same one however often it is asked. */
export const anyRunner = (luck: Dice) =>
  sheet(Object.fromEntries(book.questions.map((question) => [question.id, answerOf(luck, question)])))
