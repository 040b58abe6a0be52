import type { Status } from '#core/cases/evidence.ts'
import type { Label, Rule, Urgency } from '#core/rulebook/book.ts'
import { conditionLine, flattened } from '#words/condition.ts'
import { conditionGroups } from '../conditions.ts'
import type { OpenBook, Entry } from '../entry.ts'

/** What a reader looks for. An empty text asks for nothing. */
export interface Filter {
  readonly words: string
  readonly kind: Rule['kind'] | ''
  readonly urgency: Urgency | ''
  readonly label: Label | ''
  readonly status: Status | ''
}

export const NO_FILTER: Filter = { words: '', kind: '', urgency: '', label: '', status: '' }

/** An entry with all its words, made small, for the search. */
export interface Indexed {
  readonly entry: Entry
  readonly text: string
}

export function indexed(entries: readonly Entry[], books: OpenBook): Indexed[] {
  return entries.map((entry) => {
    const conditions = conditionGroups(entry.rule, books.book).flatMap((group) => group.conditions)
    const told = conditions.flatMap((condition) => flattened(conditionLine(condition, books))).map(({ text }) => text)
    const sources = entry.claims.flatMap(({ says, source }) => {
      const { title, by, in: within, year } = books.library.sources[source]!
      return [says, title, by, within ?? '', year ?? '']
    })
    return {
      entry,
      text: plain([entry.title, entry.says, entry.clinical ?? '', entry.rule.id, ...told, ...sources].join(' ')),
    }
  })
}

/** The entries that fit every part of a filter; each of the words stands somewhere in what is told of the rule. */
export function fitting(all: readonly Indexed[], { words, kind, urgency, label, status }: Filter): Entry[] {
  const wanted = plain(words)
    .split(/\s+/)
    .filter((word) => word !== '')
  return all
    .filter(
      ({ entry, text }) =>
        (kind === '' || entry.rule.kind === kind) &&
        (urgency === '' || entry.urgencies.includes(urgency)) &&
        (label === '' || entry.label === label || entry.claims.some((claim) => claim.label === label)) &&
        (status === '' || entry.evidence.status === status) &&
        wanted.every((word) => text.includes(word)),
    )
    .map(({ entry }) => entry)
}

/** Small letters without accents or quotation marks. */
const plain = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/[\u0300-\u036f\u201c\u201d"]/g, '')
    .toLowerCase()
