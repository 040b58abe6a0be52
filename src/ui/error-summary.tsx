import { useEffect, useId, useLayoutEffect, useRef, type MouseEvent } from 'react'
import { announceNewView } from './new-view.ts'
import './error-summary.css'

interface ErrorSummaryProps {
  readonly heading: string
  /** Each with the id of the control that it leads to: the first of its group. */
  readonly errors: readonly { readonly message: string; readonly control: string }[]
  /** How often the form was sent with a mistake: the summary takes the focus each time. */
  readonly attempt: number
}

/** Says what is wrong at the top of the page, takes the focus, and leads to the control. */
export function ErrorSummary({ heading, errors, attempt }: ErrorSummaryProps) {
  const box = useRef<HTMLDivElement>(null)
  const id = useId()
  useLayoutEffect(announceNewView, [attempt])
  useEffect(() => box.current?.focus(), [attempt])
  return (
    <div className="error-summary" ref={box} tabIndex={-1} role="group" aria-labelledby={id}>
      <h2 className="error-summary__heading" id={id}>
        {heading}
      </h2>
      <ul className="error-summary__list">
        {errors.map(({ message, control }) => (
          <li key={control}>
            <a href={`#${control}`} onClick={(event) => lead(event, control)}>
              {message}
            </a>
          </li>
        ))}
      </ul>
    </div>
  )
}

/**
 * Scrolls to the question, not only to its first answer, and puts the focus on that answer. No entry in the history.
 */
function lead(event: MouseEvent, control: string): void {
  const target = document.getElementById(control)
  if (!target) return
  event.preventDefault()
  target.closest('fieldset')?.querySelector('legend')?.scrollIntoView?.()
  target.focus({ preventScroll: true })
}
