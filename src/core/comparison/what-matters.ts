import type { QuestionId } from '#core/basics/id.ts'
import type { Answers } from '#core/assessment/answers.ts'

/** The answers without which something else would be told; each is left out in turn to see. */
export function whatMatters(sheet: Answers, told: (answers: Answers) => readonly unknown[]): Answers {
  const before = told(sheet).join()
  return Object.keys(sheet).reduce<Answers>((kept, id) => {
    const { [id as QuestionId]: _left, ...rest } = kept
    return told(rest).join() === before ? rest : kept
  }, sheet)
}
