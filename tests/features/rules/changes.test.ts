import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { NO_ANSWERS } from '#core/assessment/answers.ts'
import { assess } from '#core/assessment/assess.ts'
import { changesBetween } from '#features/rules/try/changes.ts'
import { book, library } from '../../support/book.ts'
import { runnerWith } from '../../support/runner.ts'
import { anySheet, sheetOf } from '../../support/sheets.ts'

const between = (before: Parameters<typeof assess>[1], after: Parameters<typeof assess>[1]) =>
  changesBetween(assess(book, before), assess(book, after), { book, library }).map(({ text }) => text)

describe('what a change of answers did', () => {
  it('is nothing when nothing changed', () => {
    fc.assert(
      fc.property(anySheet(book), (answers) => {
        expect(between(answers, answers)).toEqual([])
      }),
      { numRuns: 30 },
    )
  })
  it('names the urgency first, then each red flag, cause and advice that came or went', () => {
    const texts = between(runnerWith({}), runnerWith({ 'leg-symptoms': ['foot-drop'] }))
    expect(texts[0]).toBe('How soon: now \u201cUrgent\u201d, before \u201cSelf-care\u201d')
    expect(texts).toContain(`Now met: ${library.redFlags['new-foot-drop']!.title}`)
    expect(texts).toContain(`No longer shown: ${library.advice['re-check']!.title}`)
  })
  it('tells how a cause stands', () => {
    const title = library.causes['unsuitable-shoes']!.title
    expect(between(runnerWith({}), runnerWith({ shoes: ['too-stiff'] }))).toContain(`Now fits in part: ${title}`)
    const changed = runnerWith({ shoes: ['too-stiff'], 'recent-changes': ['shoes'] })
    expect(between(runnerWith({ shoes: ['too-stiff'] }), changed)).toContain(`Now fits well: ${title}`)
    expect(between(changed, runnerWith({ shoes: ['worn-out'] }))).toContain(`Now named, as a common trait: ${title}`)
    expect(between(runnerWith({ shoes: ['too-stiff'] }), runnerWith({}))).toContain(`No longer shown: ${title}`)
  })
  it('tells what "not sure" opens, and what it holds back', () => {
    const texts = between(
      runnerWith({ 'pain-severity': 3 }),
      runnerWith({ 'pain-severity': 3, 'painkiller-cautions': ['not-sure'] }),
    )
    expect(texts).toContain(`Now held back: ${library.advice['painkillers']!.title}`)
    expect(between(runnerWith({}), runnerWith({ 'leg-symptoms': ['not-sure'] }))).toContain(
      `Now open: ${library.redFlags['new-foot-drop']!.title}`,
    )
  })
  it('says on partial answers between what the result will lie, never a single self-care', () => {
    expect(between(NO_ANSWERS, sheetOf({ 'leg-symptoms': ['foot-drop'] }))[0]).toMatch(
      /now between \u201cUrgent\u201d and \u201cEmergency\u201d, before between \u201cSelf-care\u201d and \u201cEmergency\u201d$/,
    )
  })
})
