import type { Verdict } from '#core/engine/reason.ts'
import { rulesWords } from '#words/rules.ts'
import './verdict-mark.css'

/** A tick, a cross, or a question mark; each told apart by its shape. */
const MARKS: Readonly<Record<Verdict, string>> = {
  met: 'm3 8.5 3.5 3.5L13 4.5',
  unmet: 'm4.5 4.5 7 7m0-7-7 7',
  undetermined: 'M5.5 6a2.5 2.5 0 1 1 3.6 2.2C8.3 8.7 8 9.2 8 10m0 2.6v.1',
}

/** How a condition stands, as a mark with its word for those who hear the page. */
export function VerdictMark({ verdict }: { readonly verdict: Verdict }) {
  return (
    <span className={`verdict-mark verdict-mark--${verdict}`}>
      <svg viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
        <path
          d={MARKS[verdict]}
          fill="none"
          stroke="currentColor"
          strokeWidth="2"
          strokeLinecap="round"
          strokeLinejoin="round"
        />
      </svg>
      <span className="visually-hidden">{rulesWords.verdicts[verdict]} </span>
    </span>
  )
}
