import type { ReactNode } from 'react'
import './summary-list.css'

export interface SummaryRow {
  readonly id: string
  readonly name: string
  readonly value: ReactNode
  /** A link or a button; names its row in words that are at least heard. */
  readonly action?: ReactNode
  /** Something is to be done about this row. */
  readonly open?: boolean
}

/** Names, values, and what can be done about each. */
export function SummaryList({ rows }: { readonly rows: readonly SummaryRow[] }) {
  return (
    <dl className="summary-list">
      {rows.map(({ id, name, value, action, open }) => (
        <div className={open ? 'summary-list__row summary-list__row--open' : 'summary-list__row'} key={id}>
          <dt className="summary-list__name">{name}</dt>
          <dd className="summary-list__value">{value}</dd>
          {action !== undefined && <dd className="summary-list__action">{action}</dd>}
        </div>
      ))}
    </dl>
  )
}
