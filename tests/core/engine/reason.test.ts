import { describe, expect, it } from 'vitest'
import { judge, type Known, OPEN, type Reading, UNSURE } from '#core/engine/judge.ts'
import { distinct, evidence, explain, holders, verdictOf } from '#core/engine/reason.ts'
import type { Condition } from '#core/engine/condition.ts'
import { all, any, atLeast, includes, is, not, rule, urgency } from '../../support/small-book.ts'

const readings: Record<string, Reading> = {
  danger: { ticked: ['numb', 'fever'] as never, unsure: false },
  doubt: { ticked: ['fever'] as never, unsure: true },
  severity: { ticked: [], unsure: false, score: 7 },
  untold: { ticked: [], unsure: true },
  hidden: 'off',
}
const known: Known = { reading: (question) => readings[question] ?? 'absent', named: () => UNSURE }
const why = (condition: Condition) => explain(condition, known)

describe('a reason', () => {
  it('mirrors its condition and carries the verdict of each part', () => {
    expect(
      why(all(includes('danger', 'numb'), not(atLeast('severity', 8)), any(is('missing', 'x'), rule('r')))),
    ).toMatchObject({
      kind: 'all',
      verdict: 'undetermined',
      of: [
        { kind: 'answer', verdict: 'met' },
        { kind: 'not', verdict: 'met', of: [{ kind: 'answer', verdict: 'unmet' }] },
        {
          kind: 'any',
          verdict: 'undetermined',
          of: [
            { verdict: 'undetermined', basis: 'not-asked' },
            { kind: 'rule', rule: 'r', verdict: 'undetermined' },
          ],
        },
      ],
    })
  })
  it('has the verdict of the urgency, behind which no single answer stands', () => {
    const reason = why(not(urgency('routine')))
    expect(reason).toMatchObject({ verdict: 'undetermined', of: [{ kind: 'urgency', verdict: 'undetermined' }] })
    expect([evidence(reason), holders(reason), holders(why(urgency('routine')))]).toEqual([[], [], []])
  })
  it('has the verdict that the judge gives', () => {
    for (const condition of [
      includes('danger', 'numb'),
      includes('doubt', 'numb'),
      is('missing', 'x'),
      is('hidden', 'x'),
      not(is('hidden', 'x')),
    ])
      expect(why(condition).verdict).toBe(verdictOf(judge(condition, known)))
    expect(verdictOf(OPEN)).toBe('undetermined')
  })
  const rows: [string, Condition, string, string, unknown[]][] = [
    ['a tick', includes('danger', 'numb', 'other'), 'answered', 'met', ['numb']],
    ['a tick that was left out', includes('danger', 'other'), 'answered', 'unmet', []],
    ['"not sure"', includes('doubt', 'numb'), 'not-sure', 'undetermined', []],
    ['a tick beside "not sure"', includes('doubt', 'fever'), 'answered', 'met', ['fever']],
    ['"not sure" that is asked for', includes('doubt', 'not-sure'), 'not-sure', 'met', []],
    ['a score', atLeast('severity', 7), 'answered', 'met', [7]],
    ['a score that was given where "not sure" is asked for', is('severity', 'not-sure'), 'answered', 'unmet', []],
    ['a score that is not sure', atLeast('untold', 7), 'not-sure', 'undetermined', []],
    ['a question that was not asked', is('missing', 'x'), 'not-asked', 'undetermined', []],
    ['a question that does not apply', is('hidden', 'x'), 'does-not-apply', 'unmet', []],
  ]
  it.each(rows)('tells %s from the rest', (_title, condition, basis, verdict, said) => {
    const reason = why(condition)
    expect(reason).toMatchObject({ basis, verdict })
    expect(reason.kind === 'answer' && reason.said.map(({ answer }) => answer)).toEqual(said)
  })
})

describe('evidence', () => {
  it('is what the runner said behind the parts that are met', () => {
    expect(evidence(why(any(includes('danger', 'numb'), atLeast('severity', 9), atLeast('severity', 5))))).toEqual([
      { question: 'danger', answer: 'numb' },
      { question: 'severity', answer: 7 },
    ])
  })
  it('is that of every part where all are needed', () => {
    expect(evidence(why(all(includes('danger', 'numb'), atLeast('severity', 5))))).toEqual([
      { question: 'danger', answer: 'numb' },
      { question: 'severity', answer: 7 },
    ])
  })
  it('names each answer once, and keeps the same word said to two questions apart', () => {
    const [danger, doubt] = [
      ...evidence(why(includes('danger', 'fever'))),
      ...evidence(why(includes('doubt', 'fever'))),
    ]
    expect(distinct([danger!, doubt!, danger!])).toEqual([
      { question: 'danger', answer: 'fever' },
      { question: 'doubt', answer: 'fever' },
    ])
  })
  it('is nothing for a verdict that is not met, and for the absence of something', () => {
    expect(evidence(why(all(includes('danger', 'numb'), is('missing', 'x'))))).toEqual([])
    expect(evidence(why(not(atLeast('severity', 9))))).toEqual([])
    expect(evidence(explain(rule('r'), { ...known, named: () => ({ least: 2, most: 2 }) }))).toEqual([])
  })
})

describe('holders', () => {
  it('are the questions and rules of every part that is not ruled out', () => {
    expect(
      holders(
        why(
          any(
            includes('danger', 'numb'),
            includes('danger', 'other'),
            is('missing', 'x'),
            rule('r'),
            is('hidden', 'x'),
          ),
        ),
      ),
    ).toEqual(['danger', 'missing', 'r'])
    expect(holders(why(is('hidden', 'x')))).toEqual([])
  })
  it('of an absence are all that it speaks of', () =>
    expect(holders(why(not(all(atLeast('severity', 9), rule('r')))))).toEqual(['severity', 'r']))
})
