import type { ReactNode } from 'react'
import './details.css'

/** A line that opens into more. */
export function Details({ summary, children }: { readonly summary: ReactNode; readonly children: ReactNode }) {
  return (
    <details className="details">
      <summary className="details__summary">
        <span>{summary}</span>
      </summary>
      <div className="details__body flow">{children}</div>
    </details>
  )
}
