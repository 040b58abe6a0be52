import fc from 'fast-check'
import type { OptionId, QuestionId } from '#core/basics/id.ts'
import type { Answer, Answers } from '#core/assessment/answers.ts'
import { walk } from '#core/assessment/walk.ts'
import type { Question, RuleBook } from '#core/rulebook/book.ts'

export const qid = (id: string) => id as QuestionId
export const sheetOf = (answers: Readonly<Record<string, string | number | readonly string[]>>): Answers =>
  answers as Answers

/** Any answer that a question takes; about one in six is or holds "not sure". */
export function anyAnswer(question: Question): fc.Arbitrary<Answer> {
  const notSure = 'not-sure' as OptionId
  if (question.kind === 'scale')
    return fc.oneof(
      { weight: 6, arbitrary: fc.integer({ min: 0, max: 10 }) },
      { weight: 1, arbitrary: fc.constant(notSure) },
    )
  const options = question.options.map(({ id }) => id)
  if (question.kind === 'choice') return fc.constantFrom(...options, notSure)
  const least = question.none === undefined ? 1 : 0
  return fc.oneof(
    { weight: question.none === undefined ? 0 : 5, arbitrary: fc.constant([]) },
    { weight: 6, arbitrary: fc.subarray(options, { minLength: least }) },
    { weight: 2, arbitrary: fc.subarray(options, { minLength: 0 }).map((ticked) => [...ticked, notSure]) },
  )
}

/** Any sheet: each question answered in any way, or left out with the given weight against an answer's 4. */
export function anySheet(book: RuleBook, absent = 1): fc.Arbitrary<Answers> {
  const entries = book.questions.map(
    (question) =>
      [
        question.id,
        fc.oneof({ weight: 4, arbitrary: anyAnswer(question) }, { weight: absent, arbitrary: fc.constant(undefined) }),
      ] as const,
  )
  return fc
    .record(Object.fromEntries(entries))
    .map((sheet) => Object.fromEntries(Object.entries(sheet).filter(([, answer]) => answer !== undefined)) as Answers)
}

/** Sheets that mostly carry no emergency, so that the rest of the interview is reached. */
export function calmSheet(book: RuleBook, absent = 0): fc.Arbitrary<Answers> {
  return anySheet(book, absent).chain((sheet) =>
    fc
      .subarray(
        [
          'nerve-signs',
          'emergency-signs',
          'illness-signs',
          'medical-history',
          'leg-symptoms',
          'daily-function',
          'bone-signs',
        ].map(qid),
      )
      .map((quiet) => {
        const none = ['nerve-signs', 'emergency-signs', ...quiet].filter((id) =>
          book.questions.some((question) => question.id === id && question.kind === 'choices'),
        )
        return { ...sheet, ...Object.fromEntries(none.map((id) => [id, []])) }
      }),
  )
}

/**
 * Goes through the interview as a runner would: answers what is asked from a full sheet, and returns what was answered,
 * in order.
 */
export function interview(book: RuleBook, from: Answers): { answers: Answers; asked: QuestionId[] } {
  let answers: Answers = {}
  const asked: QuestionId[] = []
  for (;;) {
    const { step } = walk(book, answers)
    if (step.kind !== 'ask') return { answers, asked }
    asked.push(step.question)
    if (asked.length > book.questions.length) throw new Error(`the interview does not end: ${asked.join(', ')}`)
    const answer = from[step.question]
    if (answer === undefined) return { answers, asked }
    answers = { ...answers, [step.question]: answer }
  }
}
