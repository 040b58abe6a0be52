import { describe, expect, it, vi } from 'vitest'
import { assess, outcomeOf } from '#core/assessment/assess.ts'
import { compare, turnsBetween } from '#core/assessment/compare.ts'
import { Interview } from '#core/assessment/interview.ts'
import { causesNotShown, saidAgainst } from '#core/assessment/why-not.ts'
import { walk } from '#core/assessment/walk.ts'
import { sheetOf } from '../../support/sheets.ts'
import { advice, flag, includes, is, smallBook } from '../../support/small-book.ts'

vi.mock('#core/assessment/walk.ts', { spy: true })

const calm = { danger: [], where: 'back', severity: 2, shoes: [], ground: 'hard' }
const interview = (answers: Parameters<typeof sheetOf>[0], book = smallBook()) => new Interview(book, sheetOf(answers))

describe('an interview', () => {
  it('is not walked before anybody asks, and once however many ask', () => {
    vi.mocked(walk).mockClear()
    const now = interview(calm)
    expect(walk).not.toHaveBeenCalled()
    expect(now.walk.step).toEqual({ kind: 'review' })
    expect(outcomeOf(now)).toBe(outcomeOf(now))
    expect([causesNotShown(now), saidAgainst(now, 'warmth' as never), compare(now, now).urgency]).toEqual([
      [],
      [],
      'stays',
    ])
    expect(walk).toHaveBeenCalledTimes(1)
  })
  it('comes to what its answers come to', () => {
    const { places, ...rest } = outcomeOf(interview(calm))
    const { places: others, ...other } = assess(smallBook(), sheetOf(calm))
    expect([rest, [...places]]).toEqual([other, [...others]])
  })
})

describe('what is different between two interviews', () => {
  const between = (before: object, after: object, book = smallBook()) =>
    compare(interview({ ...calm, ...before }, book), interview({ ...calm, ...after }, book))
  it('is whether the urgency that is certain rises, falls or stays', () => {
    expect(between({}, { danger: ['fever'] })).toMatchObject({ from: 'self-care', to: 'same-day', urgency: 'rises' })
    expect(between({ danger: ['fever'] }, { where: 'leg', hop: [] })).toMatchObject({
      from: 'same-day',
      to: 'routine',
      urgency: 'falls',
    })
    expect(between({}, { severity: 3 })).toMatchObject({ from: 'self-care', to: 'self-care', urgency: 'stays' })
  })
  it('is which ticked signs are hidden: asked before and not after, of a question that a red flag reads', () => {
    const hidden = (before: object, after: object) => between(before, after).hidden
    expect(hidden({ where: 'leg', hop: ['hurts', 'night'] }, { hop: ['hurts', 'night'] })).toEqual([
      { question: 'hop', options: ['hurts', 'night'] },
    ])
    expect(hidden({ where: 'leg', hop: ['not-sure'] }, { hop: ['not-sure'] })).toEqual([])
    expect(hidden({ where: 'leg' }, {})).toEqual([])
    expect(hidden({ where: 'leg', hop: ['hurts'] }, { where: 'leg', hop: [] })).toEqual([])
    expect(hidden({ severity: 4, cautions: ['ulcer'] }, { cautions: ['ulcer'] })).toEqual([])
    expect(hidden({ hop: ['hurts'] }, { where: 'leg', hop: ['hurts'] })).toEqual([])
  })
})

describe('how rules stand otherwise', () => {
  const turns = (before: object, after: object, book = smallBook(), later = book) =>
    turnsBetween(assess(book, sheetOf({ ...calm, ...before })), assess(later, sheetOf({ ...calm, ...after }))).map(
      ({ rule, was, is: now }) => [rule.id, was, now],
    )
  it('is nothing where nothing differs', () => expect(turns({}, {})).toEqual([]))
  it('names each rule with how it stood and how it stands, those of the later outcome first', () => {
    expect(turns({ shoes: ['worn'] }, { ground: 'soft' })).toEqual([
      ['warmth', 'held', 'shown'],
      ['gear', 'likely', undefined],
      ['rest', 'shown', undefined],
    ])
    expect(turns({}, { shoes: ['worn'] })).toEqual([['gear', 'possible', 'likely']])
    expect(turns({}, { danger: ['fever'] })).toEqual([
      ['fever', undefined, 'met'],
      ['rest', 'shown', 'held'],
    ])
  })
  it('tells what "not sure" leaves open at the end, and not what is open before it', () => {
    expect(turns({}, { danger: ['not-sure'] })).toEqual(
      expect.arrayContaining([
        ['unsure-danger', undefined, 'met'],
        ['numb', undefined, 'open'],
        ['fever', undefined, 'open'],
      ]),
    )
    const start = assess(smallBook(), {})
    expect(turnsBetween(start, assess(smallBook(), sheetOf({ severity: 3 })))).toEqual([])
  })
  it('also tells two rule books apart', () => {
    const later = smallBook({
      redFlags: [...smallBook().redFlags, flag('ground', 'routine', is('ground', 'hard'))],
      advice: [advice('call'), ...smallBook().advice.slice(1, 3), advice('new', includes('shoes', 'worn'))],
    })
    expect(turns({}, {}, smallBook(), later)).toEqual([
      ['ground', undefined, 'met'],
      ['call', undefined, 'shown'],
      ['warmth', 'held', undefined],
    ])
  })
})
