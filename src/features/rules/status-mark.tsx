import type { Status } from '#core/cases/evidence.ts'
import { rulesWords } from '#words/rules.ts'
import './status-mark.css'

const ORDER = Object.keys(rulesWords.statuses) as Status[]

/** Whether a rule has come as far as this. */
export const hasReached = (status: Status, step: Status): boolean => ORDER.indexOf(step) <= ORDER.indexOf(status)

/** How far a rule is proven: one bar for each step it has reached, and the word. */
export function StatusMark({ status }: { readonly status: Status }) {
  return (
    <span className="status-mark">
      <svg viewBox="0 0 22 12" width="22" height="12" aria-hidden="true">
        {ORDER.map((step, at) => (
          <rect
            key={step}
            x={at * 6 + 0.75}
            y={7.5 - at * 2.2}
            width="3"
            height={3.75 + at * 2.2}
            rx="0.5"
            className={hasReached(status, step) ? 'status-mark__bar status-mark__bar--reached' : 'status-mark__bar'}
          />
        ))}
      </svg>
      {rulesWords.statuses[status].name}
    </span>
  )
}
