import type { ReactNode } from 'react'
import './opening-row.css'

interface OpeningRowProps {
  readonly title: string
  /** Stands large before the title. */
  readonly number?: number
  /** A quiet line under the title. */
  readonly meta?: ReactNode
  readonly children: ReactNode
}

/** A row of a list that opens into its reasons. The whole row is pressable. */
export function OpeningRow({ title, number, meta, children }: OpeningRowProps) {
  return (
    <details className="opening-row">
      <summary className="opening-row__summary">
        {number === undefined ? null : <span className="opening-row__number tabular" aria-hidden="true">{number}</span>}
        <span className="opening-row__words">
          <h3 className="opening-row__title">{title}</h3>
          {meta ? <span className="opening-row__meta">{meta}</span> : null}
        </span>
        <svg className="opening-row__chevron" viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
          <path d="M3 5.5 8 10.5l5-5" fill="none" stroke="currentColor" strokeWidth="2" strokeLinecap="round" strokeLinejoin="round" />
        </svg>
      </summary>
      <div className="opening-row__body flow">{children}</div>
    </details>
  )
}
