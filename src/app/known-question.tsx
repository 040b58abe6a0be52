import { useParams } from 'react-router'
import { QuestionPage } from '#features/intake/routes.tsx'
import { useRuleBook } from '#state/rulebook.tsx'
import { NotFoundPage } from './not-found.tsx'

/** A question of the interview, by the id in the address; any other id is no page. */
export function KnownQuestion() {
  const { id } = useParams()
  return useRuleBook().questions.some((question) => question.id === id) ? <QuestionPage /> : <NotFoundPage />
}
