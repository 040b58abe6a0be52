import type { ReactNode } from 'react'
import { type Rule, type Urgency, URGENCIES } from '#core/rulebook/book.ts'
import { rulesWords } from '#words/rules.ts'
import type { OpenBook, Entry } from '../entry.ts'
import { RuleRow } from './rule-row.tsx'
import { UrgencyName } from '../urgency-name.tsx'
import './rule-groups.css'

interface RuleGroupsProps {
  readonly entries: readonly Entry[]
  readonly books: OpenBook
}

/** Red flags, the most urgent first; then causes; then advice. A group without a rule is left out. */
export function RuleGroups({ entries, books }: RuleGroupsProps) {
  const ofKind = (kind: Rule['kind']) => entries.filter(({ rule }) => rule.kind === kind)
  return (
    <>
      <Group kind="red-flag" count={ofKind('red-flag').length}>
        {URGENCIES.map((urgency) => (
          <Level
            key={urgency}
            urgency={urgency}
            entries={ofKind('red-flag').filter(({ urgencies }) => urgencies[0] === urgency)}
            books={books}
          />
        ))}
      </Group>
      {(['cause', 'advice'] as const).map((kind) => (
        <Group key={kind} kind={kind} count={ofKind(kind).length}>
          <Rows entries={ofKind(kind)} books={books} />
        </Group>
      ))}
    </>
  )
}

function Group({
  kind,
  count,
  children,
}: {
  readonly kind: Rule['kind']
  readonly count: number
  readonly children: ReactNode
}) {
  if (count === 0) return null
  return (
    <section className="rule-group">
      <h3 className="rule-group__heading">
        {rulesWords.kinds[kind].many} <Count of={count} />
      </h3>
      {children}
    </section>
  )
}

function Level({ urgency, entries, books }: RuleGroupsProps & { readonly urgency: Urgency }) {
  if (entries.length === 0) return null
  return (
    <section className="rule-level">
      <h4 className="rule-level__heading">
        <UrgencyName urgency={urgency} /> <Count of={entries.length} />
      </h4>
      <Rows entries={entries} books={books} />
    </section>
  )
}

const Count = ({ of }: { readonly of: number }) => <span className="rule-group__count tabular">{of}</span>

const Rows = ({ entries, books }: RuleGroupsProps) => (
  <ul className="rule-rows">
    {entries.map((entry) => (
      <li key={entry.rule.id}>
        <RuleRow entry={entry} books={books} />
      </li>
    ))}
  </ul>
)
