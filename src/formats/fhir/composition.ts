import { FINDINGS, LOINC_NOTICE } from './names.ts'
import type { Composition, Entry, Reference, Section } from './r4.ts'
import type { ToldNote, ToldSection } from './told-note.ts'
import { list, narrative, paragraphs, table } from './xhtml.ts'

interface Parts {
  readonly date: string
  readonly told: ToldNote
  readonly device: Entry
  readonly observed: Readonly<Record<'outcome' | 'signs' | 'facts', readonly Entry[]>>
  readonly answers: readonly Entry[]
}

/** What a human reads first: every section in words, each with the coded part that says the same. */
export function compositionOf({ date, told, device, observed, answers }: Parts): Composition {
  const sectionOf = ({ holds, title, lines = [], rows = [] }: ToldSection): Section =>
    withEntries({ title, text: narrative(table(rows) + list(lines)) }, holds === 'other' ? [] : observed[holds])
  return {
    resourceType: 'Composition',
    text: narrative(paragraphs([told.title, ...told.foreword])),
    status: 'final',
    type: { coding: [{ system: FINDINGS, code: 'summary' }], text: told.title },
    date,
    author: [{ type: 'Patient', display: told.patient }, refer(device)],
    title: told.title,
    section: [
      ...told.sections.map(sectionOf),
      withEntries({ title: told.coded, text: narrative(paragraphs([LOINC_NOTICE])) }, answers),
    ],
  }
}

const withEntries = (section: Section, entries: readonly Entry[]): Section => ({
  ...section,
  ...(entries.length > 0 && { entry: entries.map(refer) }),
})
const refer = ({ fullUrl }: Entry): Reference => ({ reference: fullUrl })
