import type { ReactNode } from 'react'
import { Navigate, useLocation, useParams } from 'react-router'
import type { Question } from '#core/rulebook/book.ts'
import { paths } from '#paths'
import { useInterview } from '#state/interview.ts'
import { useRuleBook } from '#state/rulebook.tsx'
import { useSession } from '#state/session.ts'
import { QuestionView } from './question-view.tsx'
import { isReturning, stateFor } from '#state/returning.ts'
import { before, detour } from './way.ts'

/** The question that the address names; anything else is no page. */
export function QuestionPage({ otherwise }: { readonly otherwise: ReactNode }) {
  const { id } = useParams()
  const question = useRuleBook().questions.find((one) => one.id === id)
  return question ? <Asked question={question} /> : otherwise
}

/** The question, or, where it cannot be asked yet or any more, the page that stands in for it. */
function Asked({ question }: { readonly question: Question }) {
  const interview = useInterview()
  const epoch = useSession((session) => session.epoch)
  const { key, state } = useLocation()
  const returning = isReturning(state)
  const instead = detour(interview, question.id, key === 'default')
  if (instead !== undefined) return <Navigate to={instead} replace state={stateFor(returning)} />
  const back = returning ? paths.review : before(interview, question.id)
  return <QuestionView key={`${question.id} ${epoch}`} question={question} returning={returning} back={back} />
}
