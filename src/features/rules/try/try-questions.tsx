import { useState } from 'react'
import type { Answer, Answers } from '#core/assessment/answers.ts'
import type { Outcome } from '#core/assessment/assess.ts'
import type { QuestionId } from '#core/basics/id.ts'
import type { Question } from '#core/rulebook/book.ts'
import { lookup } from '#core/rulebook/lookup.ts'
import { AnswerField } from '#ui/answer-field.tsx'
import { Button } from '#ui/button.tsx'
import { answerText } from '#words/answer-text.ts'
import { trialWords as words } from '#words/trial.ts'
import { ChangeList } from './change-list.tsx'
import type { OpenBook } from '../entry.ts'
import type { Trial } from './trial.ts'
import './try-questions.css'

interface TryQuestionsProps {
  readonly answers: Answers
  readonly outcome: Outcome
  readonly last: Trial['last']
  readonly books: OpenBook
  readonly onChange: (question: QuestionId, answer: Answer | undefined) => void
}

/** Every question of the interview, closed over its answer; each opens to change it. */
export function TryQuestions({ books, ...rest }: TryQuestionsProps) {
  const { book } = books
  return (
    <section className="try-questions" aria-label={words.questions}>
      {book.sections.map(({ id, title, questions }) => (
        <div key={id} className="try-questions__section">
          <h2 className="try-questions__heading">{title}</h2>
          {questions.map((question) => (
            <TryQuestion key={question} question={lookup(book).question.get(question)!} books={books} {...rest} />
          ))}
        </div>
      ))}
    </section>
  )
}

function TryQuestion({
  question,
  answers,
  outcome,
  last,
  books,
  onChange,
}: TryQuestionsProps & { readonly question: Question }) {
  const [open, setOpen] = useState(false)
  const { id, heading, hint } = question
  const answer = answers[id]
  const { short } = books.library.questions[id]!
  const place = outcome.places.get(id)!
  return (
    <details
      className={place === 'asked' ? 'try-question' : 'try-question try-question--off'}
      onToggle={(event) => setOpen(event.currentTarget.open)}
    >
      <summary className="try-question__summary">
        <span className="try-question__name">{short}</span>
        <span className="try-question__answer">
          {answer === undefined ? words.noAnswer : answerText(question, answer).join('; ')}
        </span>
        {place === 'asked' ? null : <span className="try-question__place">{words.places[place]}</span>}
      </summary>
      {open ? (
        <div className="try-question__body">
          <fieldset>
            <legend className="try-question__heading">{heading}</legend>
            {hint === undefined ? null : <p className="try-question__hint">{hint}</p>}
            <AnswerField
              name={`try-${id}`}
              question={question}
              value={answer}
              onChange={(next) => onChange(id, next)}
            />
          </fieldset>
          {answer === undefined ? null : (
            <Button look="quiet" onClick={() => onChange(id, undefined)}>
              {words.takeBack}
              <span className="visually-hidden">{words.takeBackOf(short)}</span>
            </Button>
          )}
          {last?.question === id ? <ChangeList changes={last.changes} /> : null}
        </div>
      ) : null}
    </details>
  )
}
