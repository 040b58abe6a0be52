import { useId, useMemo, useState } from 'react'
import { useLocation } from 'react-router'
import { rulesWords } from '#words/rules.ts'
import { entriesOf, type OpenBook } from '../entry.ts'
import { FilterForm } from './filter-form.tsx'
import { type Filter, fitting, indexed, NO_FILTER } from './filter.ts'
import { RuleGroups } from './rule-groups.tsx'
import { RulesPage } from '../rules-page.tsx'
import './list-page.css'

const words = rulesWords.list

/** What was looked for, by its place in the history: whoever comes back from a rule finds the list as it was. */
const kept = new Map<string, Filter>()

/** Every rule, to search and to open. */
export function ListPage(books: OpenBook) {
  const { book, library, evidence } = books
  const { key } = useLocation()
  const [filter, setFilter] = useState(kept.get(key) ?? NO_FILTER)
  const change = (next: Filter) => {
    kept.set(key, next)
    setFilter(next)
  }
  const id = useId()
  const all = useMemo(
    () => indexed(entriesOf({ book, library, evidence }), { book, library, evidence }),
    [book, library, evidence],
  )
  const shown = fitting(all, filter)
  const reviewed = all.filter(({ entry }) => entry.evidence.status === 'reviewed').length
  return (
    <RulesPage title={words.title} lead={words.lead}>
      <p className="list-page__facts tabular">
        {words.holds(book.redFlags.length, book.causes.length, book.advice.length)}{' '}
        {reviewed === 0 ? words.unreviewed : words.reviewed(reviewed, all.length)} {words.version(book.hash)}
      </p>
      <FilterForm filter={filter} onChange={change} count={words.count(shown.length, all.length)} />
      <section className="list-page__rules" aria-labelledby={id}>
        <h2 className="visually-hidden" id={id}>
          {words.results}
        </h2>
        {shown.length === 0 ? <p>{words.none}</p> : <RuleGroups entries={shown} books={books} />}
      </section>
    </RulesPage>
  )
}
