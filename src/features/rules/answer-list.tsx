import type { WholeBook } from '#core/rulebook/book.ts'
import type { Answers } from '#core/assessment/answers.ts'
import { answerText } from '#words/answer-text.ts'
import './answer-list.css'

/** A sheet, as questions and the answers to them; in the order of asking, and only what is answered. */
export function AnswerList({
  answers,
  books: { book, library },
}: {
  readonly answers: Answers
  readonly books: WholeBook
}) {
  return (
    <dl className="answer-list">
      {[...book.questions, ...book.outside].map((question) => {
        const answer = answers[question.id]
        return answer === undefined ? null : (
          <div key={question.id}>
            <dt>{library.questions[question.id]!.short}</dt>
            <dd>{answerText(question, answer).join('; ')}</dd>
          </div>
        )
      })}
    </dl>
  )
}
