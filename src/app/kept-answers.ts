import { type Answers, readingOf } from '#core/assessment/answers.ts'
import { NOT_SURE } from '#core/engine/condition.ts'
import type { Question, RuleBook } from '#core/rulebook/book.ts'

/** The answers as plain text, question by question, to be copied before anything else is tried. */
export function keptAnswers({ questions, outside }: RuleBook, answers: Answers): string {
  return [...questions, ...outside]
    .filter(({ id }) => answers[id] !== undefined)
    .map(
      (question) =>
        `${question.heading}\n${lines(question, answers)
          .map((line) => `  - ${line}`)
          .join('\n')}`,
    )
    .join('\n\n')
}

function lines(question: Question, answers: Answers): string[] {
  const { ticked, unsure, score } = readingOf(answers[question.id]!)
  const options = question.kind === 'scale' ? [] : question.options
  const said = ticked
    .filter((option) => option !== NOT_SURE)
    .map((option) => options.find(({ id }) => id === option)?.label ?? option)
  if (score !== undefined) said.push(String(score))
  if (unsure) said.push(question.notSure)
  return said.length > 0 ? said : [question.kind === 'choices' ? (question.none ?? '') : '']
}
