import { useEffect, useState } from 'react'
import { Navigate } from 'react-router'
import { outcomeOf } from '#core/assessment/assess.ts'
import { dayOf } from '#core/basics/day.ts'
import { paths } from '#paths'
import { useInterview } from '#state/interview.ts'
import { useLibrary } from '#state/rulebook.tsx'
import { useSession } from '#state/session.ts'
import { shownAt } from '#state/shown-at.ts'
import { ResultView } from './result-view.tsx'

/**
 * The result of a finished interview. Reached too early, it leads to what is still open; at an emergency, to that page.
 */
export function ResultRoute() {
  const interview = useInterview()
  const outcome = outcomeOf(interview)
  if (outcome.next.kind === 'ask') return <Navigate to={paths.question(outcome.next.question)} replace />
  if (outcome.next.kind === 'stop' || outcome.urgency === null) return <Navigate to={paths.emergency} replace />
  return <Finished interview={interview} outcome={outcome} urgency={outcome.urgency} />
}

type FinishedProps = Pick<Parameters<typeof ResultView>[0], 'interview' | 'outcome' | 'urgency'>

function Finished(props: FinishedProps) {
  const library = useLibrary()
  const sawEnd = useSession((session) => session.sawEnd)
  const { answers } = props.interview
  const [today] = useState(() => dayOf(shownAt(answers)))
  useEffect(() => sawEnd(answers), [sawEnd, answers])
  return <ResultView {...props} library={library} today={today} appVersion={import.meta.env.VITE_APP_VERSION} />
}
