import { useNavigate } from 'react-router'
import { paths } from '#paths'
import { useInterview } from '#state/interview.ts'
import { useSession } from '#state/session.ts'
import { Button, ButtonLink } from '#ui/button.tsx'
import { startWords } from '#words/start.ts'
import { pathOf } from './way.ts'

/** Begin; or, with answers from before, go on with them or start afresh. */
export function StartActions() {
  const interview = useInterview()
  const navigate = useNavigate()
  const { book, answers } = interview
  const clear = useSession((session) => session.clear)
  const first = book.questions[0]
  const count = book.questions.filter(({ id }) => answers[id] !== undefined).length
  if (!first) return null
  if (count === 0) {
    return (
      <div className="start__actions">
        <ButtonLink to={paths.question(first.id)}>{startWords.begin}</ButtonLink>
        <p className="start__note">{startWords.time}</p>
      </div>
    )
  }
  const afresh = () => {
    clear()
    void navigate(paths.question(first.id))
  }
  return (
    <div className="start__actions">
      <p>{startWords.saved(count)}</p>
      <div className="start__ways">
        <ButtonLink to={pathOf(interview.book, interview.walk.step)}>{startWords.goOn}</ButtonLink>
        <Button look="secondary" onClick={afresh}>
          {startWords.afresh}
        </Button>
      </div>
      <p className="start__note">{startWords.afreshMeaning}</p>
    </div>
  )
}
