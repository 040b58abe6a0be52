import type { RuleBook } from '#core/rulebook/book.ts'
import { lookup } from '#core/rulebook/lookup.ts'
import { Claims } from '#ui/claims.tsx'
import { EvidenceLabel } from '#ui/evidence-label.tsx'
import { Part } from '#ui/part.tsx'
import { rulesWords } from '#words/rules.ts'
import { Authors } from './authors.tsx'
import { ConditionGroups } from '../condition-groups.tsx'
import { type OpenBook, type Entry, entryOf } from '../entry.ts'
import { ReadsAndNamed } from './reads.tsx'
import { RuleText } from './rule-text.tsx'
import { RulesPage } from '../rules-page.tsx'
import { StatusSteps } from './status-steps.tsx'
import { UrgencyName } from '../urgency-name.tsx'
import { WorkedCases } from './worked-cases.tsx'
import './rule-page.css'

const words = rulesWords.rule

/** A rule as it stands: what it says, what it looks at, what it rests on, and how far it is proven. */
export function RulePage({ id, ...books }: OpenBook & { readonly id: string }) {
  const { book, library } = books
  const entry = entryOf(lookup(book).rule.get(id)!, books)
  const { rule, nth, of, title, claims, evidence } = entry
  const name = words.nth(rulesWords.kinds[rule.kind].one, nth, of)
  return (
    // The title of the document stands in the browser's history: it says which rule by its number, never by what ails.
    <RulesPage title={name} heading={title} caption={<Caption book={book} entry={entry} name={name} />}>
      <div className="rule-page">
        <Part heading={rule.kind === 'red-flag' ? words.why : words.says}>
          <RuleText entry={entry} library={library} />
        </Part>
        <Part heading={words.looksAt}>
          <ConditionGroups rule={rule} books={books} level={3} />
          <p className="quiet rule-page__note">{words.unknown}</p>
        </Part>
        <ReadsAndNamed rule={rule} books={books} />
        <Part heading={words.claims}>
          {claims.length > 0 ? <Claims claims={claims} library={library} bare /> : <p>{words.noClaims}</p>}
        </Part>
        <Part heading={words.status}>
          <StatusSteps evidence={evidence} />
        </Part>
        <WorkedCases id={id} evidence={evidence} books={books} />
        <Authors rule={rule} hash={evidence.hash} />
      </div>
    </RulesPage>
  )
}

function Caption({
  book,
  entry: {
    rule,
    label,
    urgencies: [urgency, raised],
  },
  name,
}: {
  readonly book: RuleBook
  readonly entry: Entry
  readonly name: string
}) {
  return (
    <p className="rule-caption">
      <span className="rule-caption__name tabular">{name}</span>
      {urgency ? (
        <UrgencyName urgency={urgency}>
          {raised ? `, ${rulesWords.list.raised(book.urgencies[raised].name)}` : ''}
        </UrgencyName>
      ) : (
        <EvidenceLabel label={label} />
      )}
      {rule.kind === 'advice' && rule.running ? <span>{rulesWords.list.running}</span> : null}
    </p>
  )
}
