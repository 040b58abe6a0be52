import { NOT_SURE } from '#core/engine/condition.ts'
import { type Answer, type Answers, readingOf } from '#core/assessment/answers.ts'
import { assess } from '#core/assessment/assess.ts'
import type { Question, RuleBook } from '#core/rulebook/book.ts'

/** A sheet in the words of the questionnaire, one line for each answer. */
export function sheetLines(book: RuleBook, answers: Answers): string[] {
  const lines = book.questions.flatMap((question) => {
    const answer = answers[question.id]
    return answer === undefined ? [] : [`${question.heading} ${wordsFor(question, answer)}`]
  })
  return lines.length > 0 ? lines : ['No question is answered.']
}

function wordsFor(question: Question, answer: Answer): string {
  const { ticked, unsure, score } = readingOf(answer)
  if (score !== undefined) return String(score)
  const labels =
    question.kind === 'scale' ? [] : question.options.filter(({ id }) => ticked.includes(id)).map(({ label }) => label)
  const rest = unsure
    ? [question.notSure]
    : labels.length === 0 && question.kind === 'choices'
      ? [question.none ?? 'Nothing ticked']
      : []
  return [...labels, ...rest].join(' + ')
}

/**
 * A file for `rules/cases/runners/`: a whole interview and what comes of it now, so that it passes until the rules are
 * mended. Nothing for answers on which the interview goes on.
 */
export function caseFile(book: RuleBook, title: string, answers: Answers): object | undefined {
  const outcome = assess(book, answers)
  if (outcome.next.kind === 'ask') return undefined
  const ids = (list: readonly { readonly rule: { readonly id: string } }[]) => list.map(({ rule }) => rule.id)
  return {
    title,
    story: 'Made by a proof that failed. What is expected here is what comes out now; write what should come out.',
    answers: Object.fromEntries(
      Object.entries(answers).map(([id, answer]) => [
        id,
        Array.isArray(answer) && answer.length === 1 && answer[0] === NOT_SURE ? NOT_SURE : answer,
      ]),
    ),
    expect: {
      urgency: outcome.urgency,
      canIRun: outcome.canIRun,
      redFlags: ids(outcome.redFlags.filter(({ verdict }) => verdict === 'met')),
      unsettled: outcome.unsettled,
      causes: outcome.causes.map(({ rule, standing }) => ({ rule: rule.id, standing })),
      advice: ids(outcome.advice),
      withheld: ids(outcome.withheld),
      ignored: outcome.ignored.map(({ question }) => question),
    },
  }
}
