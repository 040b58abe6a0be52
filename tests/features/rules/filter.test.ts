import { describe, expect, it } from 'vitest'
import { entriesOf } from '#features/rules/entry.ts'
import { type Filter, fitting, indexed, NO_FILTER } from '#features/rules/list/filter.ts'
import { book, evidence, library } from '../../support/book.ts'

const books = { book, library, evidence }
const entries = entriesOf(books)
const all = indexed(entries, books)
const find = (part: Partial<Filter>) => fitting(all, { ...NO_FILTER, ...part }).map(({ rule }) => String(rule.id))

describe('the search', () => {
  it('finds every rule by its title, whatever the letters', () => {
    for (const { rule, title } of entries) expect(find({ words: title.toUpperCase() })).toContain(rule.id)
  })
  it('finds a rule by a sign it looks at, by a source, and by a word for clinicians', () => {
    expect(find({ words: 'hopping' })).toContain('bone-stress-injury')
    expect(find({ words: 'frandsen' })).toContain('resuming-too-quickly')
    expect(find({ words: 'NG65' })).toContain('inflammatory-back-pain')
    expect(find({ words: 'aortic dissection' })).toEqual(['heart-or-aorta'])
  })
  it('wants every word, in any order', () =>
    expect(find({ words: '  crack   bone stress ' })).toContain('bone-stress-injury'))
  it('finds all without a word, and none by a word that no rule has', () =>
    expect([find({}).length, find({ words: 'zeppelin' }).length]).toEqual([entries.length, 0]))
})

describe('the filter', () => {
  it('parts the rules by kind, and none is lost', () => {
    expect([
      find({ kind: 'red-flag' }).length,
      find({ kind: 'cause' }).length,
      find({ kind: 'advice' }).length,
    ]).toEqual([book.redFlags.length, book.causes.length, book.advice.length])
  })
  it('finds a red flag by its urgency and by the one that it can rise to', () => {
    expect(find({ urgency: 'within-days' })).toContain('bone-stress-injury')
    expect(find({ urgency: 'same-day' })).toContain('bone-stress-injury')
    expect(find({ urgency: 'emergency' })).not.toContain('bone-stress-injury')
  })
  it('finds by evidence label and by status', () => {
    expect(find({ label: 'contradicted', kind: 'cause' })).toEqual(['heel-strike'])
    expect([find({ status: 'exercised' }).length, find({ status: 'reviewed' }).length]).toEqual([entries.length, 0])
  })
  it('joins its parts', () =>
    expect(find({ words: 'foot', kind: 'red-flag', urgency: 'same-day' })).toEqual(
      expect.arrayContaining(['new-foot-drop']),
    ))
})
