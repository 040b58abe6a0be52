import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { OptionId, QuestionId } from '#core/basics/id.ts'
import { ALWAYS, atoms, type Condition, NOT_SURE, questionsOf } from '#core/engine/condition.ts'
import {
  type Answered,
  type Bounds,
  bounds,
  CERTAIN,
  judge,
  type Known,
  OPEN,
  type Reading,
  RULED_OUT,
  UNSURE,
} from '#core/engine/judge.ts'

const list = 'list' as QuestionId
const choice = 'choice' as QuestionId
const scale = 'scale' as QuestionId
const [a, b, c] = ['a', 'b', 'c'] as OptionId[] as [OptionId, OptionId, OptionId]

const knownBy = (readings: Partial<Record<string, Reading>>): Known => ({
  reading: (question) => readings[question] ?? 'absent',
  named: () => OPEN,
})
const ticked = (...options: OptionId[]): Answered => ({ ticked: options, unsure: false })
const ticking = (...options: OptionId[]): Answered => ({ ticked: options, unsure: true })
const scored = (score: number): Answered => ({ ticked: [], unsure: false, score })
const unsure = ticking()

describe('"not ruled out"', () => {
  const doubt = { kind: 'notRuledOut', of: { kind: 'includes', question: list, options: [a] } } as const
  it.each<[string, Reading, Bounds]>([
    ['met by what meets its part', ticked(a), CERTAIN],
    ['met by "not sure"', ticking(b), CERTAIN],
    ['met where nobody will ask', 'unasked', CERTAIN],
    ['unmet by "none of these"', ticked(), RULED_OUT],
    ['unmet where the question does not apply', 'off', RULED_OUT],
    ['open before the question is answered', 'absent', OPEN],
  ])('is %s', (_title, reading, verdict) => expect(judge(doubt, knownBy({ list: reading }))).toEqual(verdict))
  it('is the opposite of "not" said for certain, on every answer', () => {
    for (const reading of [ticked(a), ticked(b), ticking(a), ticking(b), 'absent', 'off', 'unasked'] as Reading[]) {
      const known = knownBy({ list: reading })
      expect(judge(doubt, known)).toEqual(
        judge({ kind: 'not', of: { kind: 'sure', of: { kind: 'not', of: doubt.of } } }, known),
      )
    }
  })
})

describe('one answer, judged', () => {
  const rows: [string, Condition, Reading, Bounds][] = [
    [
      'what nobody will ask is undetermined for good',
      { kind: 'includes', question: list, options: [a] },
      'unasked',
      UNSURE,
    ],
    ['a choice that nobody will ask too', { kind: 'is', question: choice, options: [NOT_SURE] }, 'unasked', UNSURE],
    ['a score that nobody will ask too', { kind: 'atLeast', question: scale, value: 3 }, 'unasked', UNSURE],
    ['a ticked option is met', { kind: 'includes', question: list, options: [a] }, ticked(a, b), CERTAIN],
    ['an option left unticked is unmet', { kind: 'includes', question: list, options: [c] }, ticked(a, b), RULED_OUT],
    [
      '"none of these" leaves every option unmet',
      { kind: 'includes', question: list, options: [a, b, c] },
      ticked(),
      RULED_OUT,
    ],
    [
      '"not sure" leaves an unticked option undetermined',
      { kind: 'includes', question: list, options: [b] },
      ticking(a),
      UNSURE,
    ],
    ['a tick beside "not sure" still counts', { kind: 'includes', question: list, options: [a] }, ticking(a), CERTAIN],
    [
      '"not sure" itself can be asked for',
      { kind: 'includes', question: list, options: [NOT_SURE] },
      ticking(a),
      CERTAIN,
    ],
    [
      'and is unmet when nothing is unsure',
      { kind: 'includes', question: list, options: [NOT_SURE] },
      ticked(a),
      RULED_OUT,
    ],
    ['a question that was not asked is open', { kind: 'includes', question: list, options: [a] }, 'absent', OPEN],
    [
      'a question that does not apply is unmet',
      { kind: 'includes', question: list, options: [a, NOT_SURE] },
      'off',
      RULED_OUT,
    ],
    ['a choice is met by its option', { kind: 'is', question: choice, options: [a, b] }, ticked(b), CERTAIN],
    ['and unmet by another', { kind: 'is', question: choice, options: [a] }, ticked(b), RULED_OUT],
    ['a choice that is not sure is undetermined', { kind: 'is', question: choice, options: [a] }, unsure, UNSURE],
    ['a score at the level is met', { kind: 'atLeast', question: scale, value: 7 }, scored(7), CERTAIN],
    ['a score below it is unmet', { kind: 'atLeast', question: scale, value: 7 }, scored(6), RULED_OUT],
    ['a score at the ceiling is met', { kind: 'atMost', question: scale, value: 3 }, scored(3), CERTAIN],
    ['a score above it is unmet', { kind: 'atMost', question: scale, value: 3 }, scored(4), RULED_OUT],
    [
      'a score that is not sure is undetermined, at least',
      { kind: 'atLeast', question: scale, value: 0 },
      unsure,
      UNSURE,
    ],
    ['and at most', { kind: 'atMost', question: scale, value: 10 }, unsure, UNSURE],
    [
      'a scale can be asked whether it is not sure',
      { kind: 'is', question: scale, options: [NOT_SURE] },
      unsure,
      CERTAIN,
    ],
    [
      'two of three ticked are at least two',
      { kind: 'atLeastOf', question: list, options: [a, b, c], count: 2 },
      ticked(a, c),
      CERTAIN,
    ],
    ['one of three is not', { kind: 'atLeastOf', question: list, options: [a, b, c], count: 2 }, ticked(a), RULED_OUT],
    [
      'one of three and not sure is undetermined',
      { kind: 'atLeastOf', question: list, options: [a, b, c], count: 2 },
      ticking(a),
      UNSURE,
    ],
    [
      'only the named options count',
      { kind: 'atLeastOf', question: list, options: [a, b], count: 2 },
      ticked(a, c),
      RULED_OUT,
    ],
  ]
  it.each(rows)('%s', (_title, condition, reading, expected) => {
    expect(judge(condition, knownBy({ list: reading, choice: reading, scale: reading }))).toEqual(expected)
  })
})

describe('Kleene three-valued logic', () => {
  const [no, unknown, yes] = [ticked(), unsure, ticked(a)]
  const atom = (question: string): Condition => ({ kind: 'includes', question: question as QuestionId, options: [a] })
  const value = { no: RULED_OUT, unknown: UNSURE, yes: CERTAIN }
  type Name = keyof typeof value
  const named = { no, unknown, yes }
  const rows: [Name, Name, Name, Name][] = [
    ['no', 'no', 'no', 'no'],
    ['no', 'unknown', 'no', 'unknown'],
    ['no', 'yes', 'no', 'yes'],
    ['unknown', 'unknown', 'unknown', 'unknown'],
    ['unknown', 'yes', 'unknown', 'yes'],
    ['yes', 'yes', 'yes', 'yes'],
  ]
  it.each(rows)('%s with %s is %s under "all" and %s under "any", either way round', (p, q, all, any) => {
    for (const [first, second] of [
      [p, q],
      [q, p],
    ] as const) {
      const known = knownBy({ p: named[first], q: named[second] })
      expect(judge({ kind: 'all', of: [atom('p'), atom('q')] }, known)).toEqual(value[all])
      expect(judge({ kind: 'any', of: [atom('p'), atom('q')] }, known)).toEqual(value[any])
    }
  })
  it('"not" turns met and unmet round and leaves undetermined alone', () => {
    const not = (reading: Reading) => judge({ kind: 'not', of: atom('p') }, knownBy({ p: reading }))
    expect([not(no), not(unknown), not(yes), not('absent')]).toEqual([CERTAIN, UNSURE, RULED_OUT, OPEN])
  })
  it('"all of nothing" is met, "any of nothing" is not', () => {
    expect(judge(ALWAYS, knownBy({}))).toEqual(CERTAIN)
    expect(judge({ kind: 'any', of: [] }, knownBy({}))).toEqual(RULED_OUT)
  })
  it('"sure" is met where its part is met for certain, else unmet, and open while that may still become so', () => {
    const sure = (reading: Reading) => judge({ kind: 'sure', of: atom('p') }, knownBy({ p: reading }))
    expect([sure(no), sure(unknown), sure(yes), sure('absent')]).toEqual([RULED_OUT, RULED_OUT, CERTAIN, OPEN])
  })
  it('"sure" is open only while its part may be met, not while it may no more than end undetermined', () => {
    const known = knownBy({ p: unsure, q: 'absent' })
    expect(judge({ kind: 'all', of: [atom('p'), atom('q')] }, known)).toEqual(bounds(0, 1))
    expect(judge({ kind: 'sure', of: { kind: 'all', of: [atom('p'), atom('q')] } }, known)).toEqual(RULED_OUT)
    expect(judge({ kind: 'any', of: [atom('p'), atom('q')] }, known)).toEqual(bounds(1, 2))
    expect(judge({ kind: 'sure', of: { kind: 'any', of: [atom('p'), atom('q')] } }, known)).toEqual(OPEN)
  })
  it('a rule or an urgency that is named lends its own verdict', () => {
    const rule: Condition = { kind: 'rule', rule: 'other' as never }
    const urgency: Condition = { kind: 'urgency', among: ['routine'] }
    const known: Known = { reading: () => 'absent', named: (one) => (one === rule ? UNSURE : CERTAIN) }
    expect([judge(rule, known), judge(urgency, known)]).toEqual([UNSURE, CERTAIN])
    expect(atoms({ kind: 'not', of: { kind: 'any', of: [rule] } })).toEqual([rule])
  })
  it('the questions of a condition are those that it reads by itself, not those of a rule that it names', () => {
    const both: Condition = {
      kind: 'all',
      of: [
        { kind: 'rule', rule: 'other' as never },
        { kind: 'is', question: choice, options: [a] },
      ],
    }
    expect(questionsOf(both)).toEqual(new Set([choice]))
  })
})

const answers = {
  list: [[], [a], [b], [a, b], [c]].flatMap((options) => [ticked(...options), ticking(...options)]),
  choice: [ticked(a), ticked(b), unsure],
  scale: [scored(0), scored(5), scored(10), unsure],
} satisfies Record<string, Answered[]>

const anyCondition = fc.letrec<{ condition: Condition }>((tie) => ({
  condition: fc.oneof(
    { maxDepth: 3 },
    fc.record({
      kind: fc.constant('includes' as const),
      question: fc.constant(list),
      options: fc.subarray([a, b, c, NOT_SURE], { minLength: 1 }),
    }),
    fc.record({
      kind: fc.constant('is' as const),
      question: fc.constant(choice),
      options: fc.subarray([a, b, NOT_SURE], { minLength: 1 }),
    }),
    fc.record({
      kind: fc.constantFrom('atLeast' as const, 'atMost' as const),
      question: fc.constant(scale),
      value: fc.integer({ min: 0, max: 10 }),
    }),
    fc.record({
      kind: fc.constant('atLeastOf' as const),
      question: fc.constant(list),
      options: fc.constant([a, b, c]),
      count: fc.integer({ min: 1, max: 3 }),
    }),
    fc.record({
      kind: fc.constantFrom('all' as const, 'any' as const),
      of: fc.array(tie('condition'), { maxLength: 3 }),
    }),
    fc.record({ kind: fc.constant('not' as const), of: tie('condition') }),
  ),
})).condition

describe('what is still possible', () => {
  const partly = fc.record({
    list: fc.constantFrom<Reading[]>('absent', 'off', ...answers.list),
    choice: fc.constantFrom<Reading[]>('absent', ...answers.choice),
    scale: fc.constantFrom<Reading[]>('absent', ...answers.scale),
  })
  const completions = ({ list, choice, scale }: Record<'list' | 'choice' | 'scale', Reading>) => {
    const fill = (reading: Reading, all: readonly Answered[]) => (reading === 'absent' ? all : [reading])
    return fill(list, answers.list).flatMap((x) =>
      fill(choice, answers.choice).flatMap((y) =>
        fill(scale, answers.scale).map((z) => knownBy({ list: x, choice: y, scale: z })),
      ),
    )
  }
  it('every way of answering the rest ends within the bounds, and a full sheet has no room left', () => {
    fc.assert(
      fc.property(anyCondition, partly, (condition, readings) => {
        const { least, most } = judge(condition, knownBy(readings))
        for (const full of completions(readings)) {
          const end = judge(condition, full)
          expect(end.least).toBe(end.most)
          expect(end.least).toBeGreaterThanOrEqual(least)
          expect(end.most).toBeLessThanOrEqual(most)
        }
      }),
      { numRuns: 400 },
    )
  })
  it('"not" of "not" is the same, and De Morgan holds', () => {
    fc.assert(
      fc.property(anyCondition, anyCondition, partly, (p, q, readings) => {
        const known = knownBy(readings)
        const not = (of: Condition): Condition => ({ kind: 'not', of })
        expect(judge(not(not(p)), known)).toEqual(judge(p, known))
        expect(judge(not({ kind: 'all', of: [p, q] }), known)).toEqual(
          judge({ kind: 'any', of: [not(p), not(q)] }, known),
        )
      }),
    )
  })
  it('bounds are one object for the same values', () => {
    expect(bounds(0, 2)).toBe(OPEN)
  })
})
