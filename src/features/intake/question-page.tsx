import { Navigate, useLocation, useParams } from 'react-router'
import type { QuestionId } from '#core/basics/id.ts'
import { paths } from '#paths'
import { useRuleBook } from '#state/rulebook.tsx'
import { useSession } from '#state/session.ts'
import { questionOf } from './answer-text.ts'
import { QuestionView } from './question-view.tsx'
import { isReturning, stateFor } from './returning.ts'
import { before, detour } from './way.ts'

/** One question, or, where it cannot be asked yet or any more, the page that stands in for it. */
export function QuestionPage() {
  const book = useRuleBook()
  const answers = useSession((session) => session.answers)
  const epoch = useSession((session) => session.epoch)
  const { key, state } = useLocation()
  const returning = isReturning(state)
  const id = useParams()['id'] as QuestionId
  const instead = detour(book, answers, id, key === 'default')
  if (instead !== undefined) return <Navigate to={instead} replace state={stateFor(returning)} />
  const back = returning ? paths.review : before(book, answers, id)
  return <QuestionView key={`${id} ${epoch}`} question={questionOf(book, id)} returning={returning} back={back} />
}
