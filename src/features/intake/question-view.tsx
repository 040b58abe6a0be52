import { type FormEvent, useRef, useState } from 'react'
import { useNavigate } from 'react-router'
import type { Answer } from '#core/assessment/answers.ts'
import { compare } from '#core/assessment/compare.ts'
import type { Question } from '#core/rulebook/book.ts'
import { paths } from '#paths'
import { interviewOf } from '#state/interview.ts'
import { useRuleBook } from '#state/rulebook.tsx'
import { answered, useSession } from '#state/session.ts'
import { BackLink } from '#ui/back-link.tsx'
import { Button } from '#ui/button.tsx'
import { Details } from '#ui/details.tsx'
import { ErrorSummary } from '#ui/error-summary.tsx'
import { Page } from '#ui/page.tsx'
import { intakeWords } from '#words/intake.ts'
import { hidesSigns } from './change.ts'
import { errorFor, firstControl, QuestionField } from './question-field.tsx'
import { chooseByKey } from './shortcuts.ts'
import { stateFor } from '#state/returning.ts'
import { nextAfter } from './way.ts'
import './question-view.css'

interface QuestionViewProps {
  readonly question: Question
  readonly returning: boolean
  readonly back: string
}

/** The form of one question: what is chosen here becomes an answer only with "Continue". */
export function QuestionView({ question, returning, back }: QuestionViewProps) {
  const given = useSession((session) => session.answers[question.id])
  const resumed = useSession((session) => Object.keys(session.answers).length > 0)
  const [chosen, choose] = useState<Answer | undefined>(given)
  const [attempts, setAttempts] = useState(0)
  const proceed = useProceed(question, returning)
  const error = attempts > 0 ? errorFor(question) : undefined

  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (chosen === undefined) setAttempts(attempts + 1)
    else proceed(chosen)
  }
  const firstWrong = attempts > 0 ? firstControl(question) : ''
  return (
    <Page
      title={question.heading}
      error={error !== undefined}
      resumed={resumed}
      wide
      before={<BackLink to={back}>{intakeWords.back}</BackLink>}
    >
      {error !== undefined && (
        <ErrorSummary heading={intakeWords.errorHeading} message={error} control={firstWrong} attempt={attempts} />
      )}
      <form className="question" noValidate onSubmit={submit} onKeyDown={chooseByKey}>
        <QuestionField question={question} error={error} value={chosen} onChange={choose} />
        <div className="question__foot">
          <Button type="submit">{intakeWords.proceed}</Button>
          <p className="question__keys" aria-hidden="true">
            {intakeWords.keys}
          </p>
          <Details summary={intakeWords.why}>
            <p>{question.why}</p>
          </Details>
        </div>
      </form>
    </Page>
  )
}

/**
 * Takes the answer and goes one step, once. A failure while weighing it is thrown into the view, where it is caught.
 */
function useProceed(question: Question, returning: boolean) {
  const book = useRuleBook()
  const navigate = useNavigate()
  const sent = useRef(false)
  const [, fail] = useState<never>()
  return (answer: Answer) => {
    if (sent.current) return
    sent.current = true
    try {
      const session = useSession.getState()
      const later = interviewOf(book, answered(session.answers, question.id, answer))
      const hides = hidesSigns(compare(interviewOf(book, session.answers), later))
      if (hides) session.propose({ question: question.id, answer })
      else session.answer(question.id, answer)
      const onward = returning || session.answers[question.id] === undefined
      void navigate(hides ? paths.changed : nextAfter(later, question.id, onward), { state: stateFor(returning) })
    } catch (error) {
      fail(() => {
        throw error
      })
    }
  }
}
