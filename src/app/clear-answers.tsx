import { useEffect, useRef } from 'react'
import { useLocation, useNavigate } from 'react-router'
import { paths } from '#paths'
import { useSession } from '#state/session.ts'
import { Button } from '#ui/button.tsx'
import { announceNewView } from '#ui/new-view.ts'
import { frameWords } from '#words/frame.ts'
import './clear-answers.css'

/** Clears every answer, after asking once, and leads to the start. */
export function ClearAnswers() {
  const dialog = useRef<HTMLDialogElement>(null)
  const navigate = useNavigate()
  const { pathname } = useLocation()
  const clear = useSession((session) => session.clear)
  const wanted = useRef(false)
  // Only once the start is on the screen: the view that was there before must not look for its answers.
  useEffect(() => {
    if (!wanted.current || pathname !== paths.start) return
    wanted.current = false
    clear()
  }, [pathname, clear])

  const confirm = () => {
    dialog.current?.close()
    if (pathname === paths.start) return clear()
    wanted.current = true
    void navigate(paths.start)
  }
  const ask = () => {
    dialog.current?.showModal()
    announceNewView()
  }
  return (
    <>
      <Button look="quiet" onClick={ask}>
        {frameWords.clear}
      </Button>
      <dialog className="clear-answers" ref={dialog} onClose={announceNewView} aria-labelledby="clear-answers">
        <h2 className="clear-answers__heading" id="clear-answers">
          {frameWords.clearHeading}
        </h2>
        <p>{frameWords.clearMeaning}</p>
        <p>{frameWords.clearHistory}</p>
        <div className="clear-answers__ways">
          {/* First, so that it has the focus: an Enter held too long must not clear. */}
          <Button look="secondary" onClick={() => dialog.current?.close()}>
            {frameWords.clearNo}
          </Button>
          <Button onClick={confirm}>{frameWords.clearYes}</Button>
        </div>
      </dialog>
    </>
  )
}
