import { useId } from 'react'
import type { Status } from '#core/cases/evidence.ts'
import { type Label, LABELS, type Rule, type Urgency, URGENCIES } from '#core/rulebook/book.ts'
import { useRuleBook } from '#state/rulebook.tsx'
import { Button } from '#ui/button.tsx'
import { evidenceWords } from '#words/evidence.ts'
import { rulesWords } from '#words/rules.ts'
import { levelOf } from '#words/urgency.ts'
import { Choose } from '../choose.tsx'
import { type Filter, NO_FILTER } from './filter.ts'
import './filter-form.css'

const words = rulesWords.list
const all = { value: '', name: words.all } as const
const named = <T extends string>(values: readonly T[], name: (value: T) => string) => [
  all,
  ...values.map((value) => ({ value, name: name(value) })),
]

const KINDS = named(Object.keys(rulesWords.kinds) as Rule['kind'][], (kind) => rulesWords.kinds[kind].many)
const EVIDENCE = named<Label>(LABELS, (label) => evidenceWords[label].name)
const STATUSES = named(Object.keys(rulesWords.statuses) as Status[], (status) => rulesWords.statuses[status].name)

interface FilterFormProps {
  readonly filter: Filter
  readonly onChange: (filter: Filter) => void
  readonly count: string
}

/** What to look for. How many rules fit is said as it changes, without moving the focus. */
export function FilterForm({ filter, onChange, count }: FilterFormProps) {
  const id = useId()
  const { urgencies } = useRuleBook()
  const howSoon = named<Urgency>(
    URGENCIES.filter((urgency) => urgency !== 'self-care'),
    (urgency) => levelOf(urgencies[urgency]),
  )
  const set = (part: Partial<Filter>) => onChange({ ...filter, ...part })
  return (
    <form className="filter-form" role="search" aria-label={words.search} onSubmit={(event) => event.preventDefault()}>
      <div className="filter-form__words">
        <label className="choose__label" htmlFor={id}>
          {words.search}
        </label>
        <p className="filter-form__hint" id={`${id}-hint`}>
          {words.searchHint}
        </p>
        <input
          className="choose__text"
          id={id}
          type="search"
          aria-describedby={`${id}-hint`}
          value={filter.words}
          onChange={(event) => set({ words: event.currentTarget.value })}
          autoComplete="off"
          spellCheck={false}
        />
      </div>
      <div className="filter-form__choices">
        <Choose label={words.kind} value={filter.kind} options={KINDS} onChange={(kind) => set({ kind })} />
        <Choose
          label={words.urgency}
          value={filter.urgency}
          options={howSoon}
          onChange={(urgency) => set({ urgency })}
        />
        <Choose label={words.label} value={filter.label} options={EVIDENCE} onChange={(label) => set({ label })} />
        <Choose label={words.status} value={filter.status} options={STATUSES} onChange={(status) => set({ status })} />
      </div>
      <div className="filter-form__end">
        <p className="filter-form__count tabular" role="status">
          {count}
        </p>
        <Button look="quiet" onClick={() => onChange(NO_FILTER)}>
          {words.reset}
        </Button>
      </div>
    </form>
  )
}
