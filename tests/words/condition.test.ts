import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { walk } from '#core/assessment/walk.ts'
import { ALWAYS, atoms, type Condition } from '#core/engine/condition.ts'
import { judge } from '#core/engine/judge.ts'
import { conditionsOf, lookup } from '#core/rulebook/lookup.ts'
import { conditionLine, flattened, type Line } from '#words/condition.ts'
import { book, library } from '../support/book.ts'
import { anySheet } from '../support/sheets.ts'
import { all, any, not, rule } from '../support/small-book.ts'

const books = { book, library }
const ofRules = [...lookup(book).rule.values()].flatMap((one) =>
  conditionsOf(one, book.limits).map((condition) => [one.id, condition] as const),
)
const ofQuestions = book.questions.flatMap(({ id, askedIf }) => (askedIf ? [[id, askedIf] as const] : []))
const everyCondition: readonly (readonly [string, Condition])[] = [...ofRules, ...ofQuestions]
const lines = (condition: Condition) => flattened(conditionLine(condition, books))
const every = (line: Line): Line[] => [line, ...line.of.flatMap(every)]

/** Ids that could not be taken for a word: those with a hyphen, but for the name of an urgency. */
const ids = [
  ...lookup(book).rule.keys(),
  ...lookup(book).question.keys(),
  ...book.questions.flatMap((question) => ('options' in question ? question.options.map(({ id }) => id) : [])),
  'not-sure',
  'same-day',
  'within-days',
].filter((id) => id.includes('-'))

describe('every condition of the rule book, in plain words,', () => {
  it('shows no id', () => {
    for (const [owner, condition] of everyCondition) {
      const text = lines(condition)
        .map((line) => line.text)
        .join(' ')
      expect(
        ids.filter((id) => new RegExp(`(?<![\\w-])${id}(?![\\w-])`).test(text)),
        owner,
      ).toEqual([])
      expect(text, owner).not.toMatch(/undefined|\bnull\b|\[object/)
    }
  })

  it('keeps sentences of 20 words or fewer', () => {
    for (const [owner, condition] of everyCondition)
      for (const { text } of lines(condition))
        expect(text.split(' ').length, `${owner}: ${text}`).toBeLessThanOrEqual(20)
  })

  it('names every rule that it looks at, and nothing that it does not', () => {
    for (const [owner, condition] of everyCondition) {
      const named = atoms(condition).flatMap((atom) => (atom.kind === 'rule' ? [atom.rule] : []))
      expect(
        every(conditionLine(condition, books)).flatMap((line) => line.rule ?? []),
        owner,
      ).toEqual(named)
    }
  })

  it('says of each line what is true of it: a list of answers holds just when one of the answers under it does', () => {
    const lists = everyCondition
      .flatMap(([, condition]) => every(conditionLine(condition, books)))
      .filter(
        ({ condition, of }) =>
          of.length > 0 &&
          (condition.kind === 'is' || condition.kind === 'includes') &&
          lookup(book).question.has(condition.question),
      )
    expect(lists.length).toBeGreaterThan(20)
    fc.assert(
      fc.property(anySheet(book), (answers) => {
        const { sheet } = walk(book, answers)
        for (const { condition, of } of lists)
          expect(judge({ kind: 'any', of: of.map((line) => line.condition) }, sheet)).toEqual(judge(condition, sheet))
      }),
      { numRuns: 60 },
    )
  })

  it('stands over the same verdict as the condition itself', () => {
    fc.assert(
      fc.property(anySheet(book), (answers) => {
        const { sheet } = walk(book, answers)
        for (const [owner, condition] of everyCondition)
          expect(judge(conditionLine(condition, books).condition, sheet), owner).toEqual(judge(condition, sheet))
      }),
      { numRuns: 40 },
    )
  })
})

describe('the words of a condition', () => {
  const flag = rule('neck-pain')
  const other = rule('under-18')

  it('say "always" of what is always met', () => expect(lines(ALWAYS)).toEqual([{ text: 'Always', depth: 0 }]))
  it('leave out a group of one', () => expect(lines(all(flag))).toEqual(lines(flag)))
  it('turn "not any" into "none of these", and "not all" into "not all of these"', () => {
    expect(lines(not(any(flag, other))).map(({ text, depth }) => `${depth} ${text.slice(0, 13)}`)).toEqual([
      '0 None of these',
      '1 The red flag ',
      '1 The red flag ',
    ])
    expect(lines(not(all(flag, other)))[0]!.text).toBe('Not all of these:')
    expect(lines(not(flag)).map(({ text }) => text)).toEqual(['Not this:', lines(flag)[0]!.text])
  })
})
