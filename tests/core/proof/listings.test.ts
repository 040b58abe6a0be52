import { describe, expect, it } from 'vitest'
import type { QuestionId, RuleId } from '#core/basics/id.ts'
import type { Contract } from '#core/contract/contract.ts'
import { proveBook } from '#core/contract/properties.ts'
import type { Reasons } from '#core/proof/world.ts'
import type { RuleBook } from '#core/rulebook/book.ts'
import { contract } from '../../support/book.ts'
import { atLeast, flag, includes, smallBook } from '../../support/small-book.ts'

const words = { short: '', clinical: '', options: {} }
const reasons = (questions: Reasons['questions'] = {}, redFlags: Reasons['redFlags'] = {}): Reasons => ({
  questions,
  redFlags,
})
/** What the real contract asks, but for what it lets the small book hide. */
const small: Contract = {
  ...contract,
  hidden: { ...contract.hidden, hides: new Map([['hop' as QuestionId, ['bone', 'unsure-hop'] as RuleId[]]]) },
}
const prove = (book: RuleBook, given: Reasons) => proveBook(book, given, small)
/** In what way a property fails in a rule book; nothing when it holds. */
const failures = (book: RuleBook, given: Reasons, property: string) =>
  prove(book, given)
    .proofs.find(({ id }) => id === property)!
    .violations.map(({ what }) => what)

describe('what a clinician should know of a rule book', () => {
  const scores = [
    [0, 1, 2],
    [3, 4],
    [5, 6],
    [7, 8, 9, 10],
  ]
  it('names the answers that no rule tells apart', () => {
    expect(prove(smallBook(), reasons()).listings.alike).toEqual([
      ...scores.map((answers) => ({ question: 'severity', answers })),
      { question: 'hop', answers: ['night', 'none'] },
      { question: 'shoes', answers: ['none', 'not-sure'] },
    ])
  })
  it('asks for a reason for each of them, and for no other', () => {
    const severity = {
      ...words,
      alike: [
        { answers: [2, 1, 0], because: 'Mild.' },
        { answers: [7, 8], because: 'Bad.' },
      ],
    }
    expect(failures(smallBook(), reasons({ severity }), 'what-is-alike-is-listed')).toEqual([
      'severity: no rule tells 3, 4 apart, and no reason is given',
      'severity: no rule tells 5, 6 apart, and no reason is given',
      'severity: no rule tells 7, 8, 9, 10 apart, and no reason is given',
      'hop: no rule tells night, none apart, and no reason is given',
      'shoes: no rule tells none, not-sure apart, and no reason is given',
      'severity: a reason is given for 7, 8, and they are not just the answers that no rule tells apart',
    ])
  })
  it('names the questions that may hide a red flag, and asks for the clinical reason', () => {
    expect(prove(smallBook(), reasons({ hop: { ...words, askedIfReason: 'Only legs hop.' } })).listings.hidden).toEqual(
      [{ question: 'hop', redFlags: ['bone', 'unsure-hop'], because: 'Only legs hop.' }],
    )
    expect(
      failures(
        smallBook(),
        reasons({ hop: { ...words, askedIfReason: 'Only legs hop.' } }),
        'what-hides-a-red-flag-is-listed',
      ),
    ).toEqual([])
    expect(failures(smallBook(), reasons(), 'what-hides-a-red-flag-is-listed')).toEqual([
      'hop can hide bone, unsure-hop, and gives no reason',
    ])
  })
  it('names the red flags that are always outranked, and asks for a reason', () => {
    const doubled = smallBook({
      redFlags: [...smallBook().redFlags, flag('numb-again', 'same-day', includes('danger', 'numb'))],
    })
    const why = { title: '', clinical: '', why: '', claims: [], outrankedReason: 'Said twice.' }
    expect(prove(doubled, reasons()).listings.outranked).toEqual([{ rule: 'numb-again' }])
    expect(failures(doubled, reasons(), 'every-rule-matters')).toEqual([
      'numb-again is always outranked, and gives no reason',
    ])
    expect(failures(doubled, reasons({}, { 'numb-again': why }), 'every-rule-matters')).toEqual([])
    expect(failures(smallBook(), reasons({}, { fever: why }), 'every-rule-matters')).toEqual([
      'fever gives a reason for being outranked, and is not',
    ])
  })
  it('finds an option that changes nothing, and a rule that can never fire', () => {
    expect(failures(smallBook(), reasons(), 'every-option-matters')).toEqual(['hop: night changes nothing'])
    const deaf = smallBook({ redFlags: smallBook().redFlags.filter(({ id }) => id !== 'fever') })
    expect(failures(deaf, reasons(), 'every-option-matters')).toEqual([
      'danger: fever changes nothing',
      'hop: night changes nothing',
    ])
    const never = smallBook({
      redFlags: [
        ...smallBook().redFlags,
        flag('never', 'routine', {
          kind: 'all',
          of: [atLeast('severity', 8), { kind: 'not', of: atLeast('severity', 7) }],
        }),
      ],
    })
    expect(failures(never, reasons(), 'every-rule-can-fire')).toEqual(['never can never be'])
  })
  it('says that a question which a property speaks of is missing', () => {
    expect(prove(smallBook(), reasons()).proofs.find(({ id }) => id === 'more-pain-never-lowers')!.violations).toEqual([
      { what: 'the rule book has no question "pain-severity"', sheet: {}, ofBook: true },
    ])
  })
})
