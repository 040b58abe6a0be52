import { useState } from 'react'
import { useSession } from '#state/session.ts'
import { Button } from '#ui/button.tsx'
import { announceNewView } from '#ui/new-view.ts'
import { frameWords } from '#words/frame.ts'
import './status.css'

const FATES = {
  none: null,
  read: null,
  partly: frameWords.partly,
  older: frameWords.older,
  unreadable: frameWords.unreadable,
  newer: frameWords.newer,
  'too-old': frameWords.tooOld,
  cleared: frameWords.clearedElsewhere,
} as const

/** What happened to the answers, said once and heard without taking the focus. */
export function Status() {
  const cleared = useSession((session) => session.cleared)
  const stuck = useSession((session) => session.stuck)
  const kept = useSession((session) => session.kept)
  const fate = useSession((session) => session.fate)
  const messages = [
    cleared ? frameWords.cleared : null,
    stuck ? frameWords.notCleared : null,
    kept ? null : frameWords.notKept,
    FATES[fate],
  ].filter((message) => message !== null)
  const [hidden, hide] = useState<readonly string[]>([])
  const put = (message: string) => {
    hide([...hidden, message])
    announceNewView() // what stood below has moved up under the finger
  }
  const shown = messages.filter((message) => message === frameWords.cleared || !hidden.includes(message))
  return (
    <div className="status" role="status">
      {shown.map((message) => (
        <div className="status__line" key={message}>
          <p>{message}</p>
          {message !== frameWords.cleared && (
            <Button look="quiet" onClick={() => put(message)}>
              {frameWords.hide}
            </Button>
          )}
        </div>
      ))}
    </div>
  )
}
