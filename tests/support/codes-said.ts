import { type Answers, readingOf } from '#core/assessment/answers.ts'
import type { QuestionId } from '#core/basics/id.ts'
import { NOT_SURE } from '#core/engine/condition.ts'
import type { RuleBook } from '#core/rulebook/book.ts'

/** The codes that an answer sheet has at each question. */
export const codesSaid =
  (of: RuleBook, answers: Answers) =>
  (linkId: string): string[] => {
    const question = [...of.questions, ...of.outside].find(({ id }) => id === linkId)
    const answer = answers[linkId as QuestionId]
    if (!question || answer === undefined) return []
    const { ticked, unsure, score } = readingOf(answer)
    const codes = [...ticked, ...(score === undefined ? [] : [String(score)]), ...(unsure ? [NOT_SURE] : [])]
    return codes.length === 0 ? ['none'] : codes
  }
