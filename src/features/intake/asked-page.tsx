import type { ReactNode } from 'react'
import { Navigate, useLocation, useParams } from 'react-router'
import { pageOf } from '#core/assessment/pages.ts'
import type { AskedTogether } from '#core/rulebook/book.ts'
import { lookup } from '#core/rulebook/lookup.ts'
import { paths } from '#paths'
import { errandIn, stateFor } from '#state/errand.ts'
import { useInterview } from '#state/interview.ts'
import { useRuleBook } from '#state/rulebook.tsx'
import { useSession } from '#state/session.ts'
import { AskedView } from './asked-view.tsx'
import { before, detour } from './way.ts'

/** The page with the question that the address names; anything else is no page. */
export function AskedPage({ otherwise }: { readonly otherwise: ReactNode }) {
  const { id = '' } = useParams()
  const book = useRuleBook()
  const question = lookup(book).question.get(id)
  const page = question && pageOf(book, question.id)
  return page ? <Asked page={page} at={id} /> : otherwise
}

/** The page, or, where it cannot be asked yet or any more, the one that stands in for it. */
function Asked({ page, at }: { readonly page: AskedTogether; readonly at: string }) {
  const interview = useInterview()
  const epoch = useSession((session) => session.epoch)
  const { key, state } = useLocation()
  const errand = errandIn(state)
  const instead = detour(interview, page, key === 'default')
  if (instead !== undefined) return <Navigate to={instead} replace state={stateFor(errand)} />
  const back = { none: before(interview, page), returning: paths.review, adding: paths.result }[errand]
  return <AskedView key={`${page.questions[0]!} ${epoch}`} page={page} at={at} errand={errand} back={back} />
}
