import type { ReactNode } from 'react'
import { Chevron } from '#ui/chevron.tsx'
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
        {number === undefined ? null : <span className="opening-row__number tabular">{number}</span>}
        <span className="opening-row__words">
          <h3 className="opening-row__title">{title}</h3>
          {meta ? <span className="opening-row__meta">{meta}</span> : null}
        </span>
        <Chevron className="opening-row__chevron" />
      </summary>
      <div className="opening-row__body flow">{children}</div>
    </details>
  )
}
