import { useState } from 'react'
import { Chevron } from '#ui/chevron.tsx'
import { EvidenceLabel } from '#ui/evidence-label.tsx'
import { rulesWords } from '#words/rules.ts'
import { ConditionGroups } from '../condition-groups.tsx'
import type { OpenBook, Entry } from '../entry.ts'
import { RuleLink } from '../rule-link.tsx'
import { StatusMark } from '../status-mark.tsx'
import './rule-row.css'

const words = rulesWords.list

/** A rule of the list: opens into what it says and what it looks at, and leads to the whole of it. */
export function RuleRow({ entry, books }: { readonly entry: Entry; readonly books: OpenBook }) {
  const [open, setOpen] = useState(false)
  const { rule, title, says, label, urgencies, evidence } = entry
  return (
    <details className="rule-row" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary className="rule-row__summary">
        <span className="rule-row__title">{title}</span>
        <span className="rule-row__meta">
          {urgencies[1] === undefined ? null : <span>{words.raised(books.book.urgencies[urgencies[1]].name)}</span>}
          {rule.kind === 'red-flag' ? null : <EvidenceLabel label={label} />}
          {rule.kind === 'advice' && rule.running ? <span>{words.running}</span> : null}
          <StatusMark status={evidence.status} />
        </span>
        <Chevron className="rule-row__chevron" />
      </summary>
      {open ? (
        <div className="rule-row__body">
          <p>{says}</p>
          <ConditionGroups rule={rule} books={books} level={4} />
          <p>
            <RuleLink id={rule.id} library={books.library}>
              {words.whole}
            </RuleLink>
          </p>
        </div>
      ) : null}
    </details>
  )
}
