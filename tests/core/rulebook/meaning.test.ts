import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { Sheet } from '#core/assessment/sheet.ts'
import type { Condition } from '#core/engine/condition.ts'
import { type Bounds, bounds, CERTAIN, MET, OPEN, RULED_OUT, UNMET } from '#core/engine/judge.ts'
import { LABELS, type RuleBook, URGENCIES } from '#core/rulebook/book.ts'
import { countsFrom, highestStanding, isAllowed, meaningsOf, neverWhenOf } from '#core/rulebook/meaning.ts'
import { redFlag } from '#core/rulebook/schema.ts'
import { book } from '../../support/book.ts'
import { qid } from '../../support/sheets.ts'
import { advice, cause, choice, flag, is, rule, smallBook, urgency } from '../../support/small-book.ts'

const SIGNS = ['a', 'b', 'c', 'd', 'e', 'f'] as const
const STATES = {
  yes: { ticked: ['yes' as never], unsure: false },
  no: { ticked: ['no' as never], unsure: false },
  unsure: { ticked: [], unsure: true },
  absent: 'absent',
} as const
type State = keyof typeof STATES
const sign = (id: string): Condition => is(id, 'yes')

/** A book that asks for six signs, and a sheet of it on which each of them stands as told. */
function sheetWith(change: Partial<RuleBook>, states: Partial<Record<string, State>>): Sheet {
  const sheet = new Sheet(
    smallBook({ questions: SIGNS.map((id) => choice(id, ['yes', 'no'])), advice: [], redFlags: [], ...change }),
  )
  for (const [id, state] of Object.entries(states)) sheet.set(qid(id), STATES[state!])
  return sheet
}

describe('the urgency', () => {
  const levels = URGENCIES.filter((level) => level !== 'self-care')
  const redFlags = levels.map((level, at) => flag(level, level, sign(SIGNS[at]!)))
  const named = fc.subarray([...URGENCIES])
  it('is one of some when all that are still possible are, is not when none is, and else is open', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom(...Object.keys(STATES)), { minLength: 4, maxLength: 4 }),
        named,
        (drawn, among) => {
          const states = Object.fromEntries(drawn.map((state, at) => [SIGNS[at]!, state as State]))
          const sheet = sheetWith({ redFlags }, states)
          const met = (state: State) => [...drawn, 'yes'].indexOf(state)
          const highest = Math.min(...[met('yes'), met('absent')].filter((at) => at >= 0))
          const possible = URGENCIES.slice(highest, met('yes') + 1)
          expect(sheet.urgency()).toEqual({ atLeast: possible.at(-1), atMost: possible[0] })
          const hits = possible.filter((level) => among.includes(level)).length
          expect(sheet.named(urgency(...among) as never)).toEqual(
            hits === possible.length ? CERTAIN : hits === 0 ? RULED_OUT : OPEN,
          )
        },
      ),
    )
  })
  it('counts a red flag that is raised where its raise is met for certain', () => {
    const raised = [flag('r', 'routine', sign('a'), { to: 'same-day', when: sign('b') })]
    const range = (a: State, b: State) => Object.values(sheetWith({ redFlags: raised }, { a, b }).urgency())
    expect(range('yes', 'yes')).toEqual(['same-day', 'same-day'])
    expect(range('yes', 'unsure')).toEqual(['routine', 'routine'])
    expect(range('yes', 'absent')).toEqual(['routine', 'same-day'])
    expect(range('unsure', 'yes')).toEqual(['self-care', 'self-care'])
    expect(range('absent', 'no')).toEqual(['self-care', 'routine'])
  })
})

describe('the standing of a cause', () => {
  /** By counting, as the design has it: 0 not shown, 1 named, 2 possible, 3 likely. First the cap, then the step down. */
  function counted(strong: number, supporting: number, common: number, against: number, highest: number): number {
    const by = strong > 0 ? 3 : supporting > 0 || common > 1 ? 2 : common
    return Math.max(Math.min(by, highest) - Math.min(against, 1), 0)
  }
  it('is what its signs count up to, at the least and at the most that open ones can come to', () => {
    const weights = fc.array(fc.constantFrom('strong', 'supporting', 'common', 'against'), {
      minLength: 6,
      maxLength: 6,
    })
    const states = fc.array(fc.constantFrom(...Object.keys(STATES)), { minLength: 6, maxLength: 6 })
    fc.assert(
      fc.property(weights, states, fc.constantFrom(...LABELS), (dealt, drawn, label) => {
        const of = (weight: string) => SIGNS.filter((_, at) => dealt[at] === weight)
        const made = cause(
          'c',
          {
            strong: of('strong').map(sign),
            supporting: of('supporting').map(sign),
            common: of('common').map(sign),
            against: of('against').map(sign),
          },
          label,
        )
        const sheet = sheetWith(
          { causes: [made] },
          Object.fromEntries(drawn.map((one, at) => [SIGNS[at]!, one as State])),
        )
        const count = (weight: string, ...among: string[]) =>
          of(weight).filter((id) => among.includes(drawn[SIGNS.indexOf(id)]!)).length
        const ranks = [undefined, 'named', 'possible', 'likely']
        const highest = ranks.indexOf(highestStanding(made))
        const least = counted(
          count('strong', 'yes'),
          count('supporting', 'yes'),
          count('common', 'yes'),
          count('against', 'yes', 'absent'),
          highest,
        )
        const most = counted(
          count('strong', 'yes', 'absent'),
          count('supporting', 'yes', 'absent'),
          count('common', 'yes', 'absent'),
          count('against', 'yes'),
          highest,
        )
        expect(sheet.standing(made)).toBe(ranks[least])
        expect(sheet.isSettled(made)).toBe(least === most)
        const counts = ranks.indexOf(countsFrom(made))
        expect(sheet.rule(made.id)).toEqual(bounds(least >= counts ? MET : UNMET, most >= counts ? MET : UNMET))
      }),
      { numRuns: 500 },
    )
  })
  it('is capped where studies do not bear the cause out', () =>
    expect(LABELS.map((label) => [label, highestStanding({ label }), countsFrom({ label })])).toEqual([
      ['supported', 'likely', 'possible'],
      ['limited', 'likely', 'possible'],
      ['mixed', 'possible', 'possible'],
      ['disputed', 'possible', 'possible'],
      ['unsupported', 'named', 'named'],
      ['contradicted', 'named', 'named'],
      ['safety', 'likely', 'possible'],
    ]))
})

describe('advice', () => {
  const shown = (states: Partial<Record<string, State>>, change: Partial<RuleBook> = {}, running = false) =>
    sheetWith(
      {
        redFlags: [flag('bone', 'routine', sign('f'))],
        advice: [advice('x', sign('a'), [sign('b')], running)],
        limits: { ceilings: {}, runningNeverWhen: [rule('bone')] },
        ...change,
      },
      states,
    ).rule('x' as never)
  it.each<[State, State, Bounds]>([
    ['yes', 'no', CERTAIN],
    ['yes', 'yes', RULED_OUT],
    ['yes', 'unsure', RULED_OUT],
    ['yes', 'absent', OPEN],
    ['unsure', 'no', RULED_OUT],
    ['absent', 'no', OPEN],
    ['absent', 'yes', RULED_OUT],
  ])('wanted %s and forbidden %s is shown, held back or open, and nothing else', (a, b, expected) =>
    expect(shown({ a, b })).toEqual(expected),
  )
  it('on running waits for what holds all running back', () => {
    expect(shown({ a: 'yes', b: 'no', f: 'absent' })).toEqual(CERTAIN)
    expect(shown({ a: 'yes', b: 'no', f: 'absent' }, {}, true)).toEqual(OPEN)
    expect(shown({ a: 'yes', b: 'no', f: 'no' }, {}, true)).toEqual(CERTAIN)
  })
  it('keeps to the ceiling of every urgency that is still possible', () => {
    const limits = { ceilings: { routine: [] }, runningNeverWhen: [] }
    const f = (state: State) => shown({ a: 'yes', b: 'no', f: state }, { limits })
    expect([f('yes'), f('absent'), f('no')]).toEqual([RULED_OUT, OPEN, CERTAIN])
    const piece = advice('x', sign('a'))
    expect(URGENCIES.map((level) => isAllowed(piece, level, limits))).toEqual([true, true, true, false, true])
    expect(neverWhenOf(piece, { ...limits, runningNeverWhen: [sign('b')] })).toEqual([])
  })
})

describe('the meanings of a rule book', () => {
  it('are made once', () => {
    const small = smallBook()
    expect(meaningsOf(small)).toBe(meaningsOf(small))
    const asked = urgency('routine') as never
    expect(meaningsOf(small).of(asked)).toBe(meaningsOf(small).of(asked))
  })
  it('hold no rule that the book does not have', () =>
    expect(() => meaningsOf(smallBook()).of(rule('nobody') as never)).toThrow('the rule book has no rule "nobody"'))
  it('tell what only an answer to a safety question can change', () => {
    const meanings = meaningsOf(book)
    const urgent = (ids: readonly { readonly id: string }[]) =>
      ids.map(({ id }) => meanings.of(rule(id) as never).urgent)
    expect(new Set(urgent(book.redFlags))).toEqual(new Set([true]))
    expect(new Set(urgent([...book.causes, ...book.advice]))).toEqual(new Set([false]))
    expect([meanings.of(urgency('routine') as never), meanings.reaches('routine')].map((term) => term.urgent)).toEqual([
      true,
      true,
    ])
  })
  it('use an operator that no rule file can write', () => {
    const when = { sure: { includes: { 'nerve-signs': ['both-legs'] } } }
    const read = redFlag.shape.when.safeParse(when)
    expect(read.error?.issues.map(({ code }) => code)).toEqual(['unrecognized_keys'])
  })
})
