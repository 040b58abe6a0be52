import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { OptionId, QuestionId, RuleId } from '#core/basics/id.ts'
import type { QuestionShape } from '#core/engine/columns.ts'
import { compile } from '#core/engine/compile.ts'
import { type Condition, NOT_SURE } from '#core/engine/condition.ts'
import { type Bounds, judge, type Known, type Reading } from '#core/engine/judge.ts'
import { verdictOf } from '#core/engine/reason.ts'
import type { Program } from '#core/engine/program.ts'
import { Run } from '#core/engine/run.ts'
import { atLeast, includes, is, not, all, any, rule } from '../../support/small-book.ts'

const options = (count: number) => Array.from({ length: count }, (_, at) => `o${at}` as OptionId)
const shape = (id: string, kind: QuestionShape['kind'], count = 0): QuestionShape => ({ id: id as QuestionId, kind, options: options(count) })
const QUESTIONS = [shape('short', 'choices', 3), shape('long', 'choices', 7), shape('choice', 'choice', 4), shape('scale', 'scale')]

const anyAtom = fc.constantFrom(...QUESTIONS).chain((question): fc.Arbitrary<Condition> => {
  const { id, kind } = question
  const named = fc.subarray([...question.options, NOT_SURE], { minLength: 1 })
  if (kind === 'choice') return named.map((list) => ({ kind: 'is', question: id, options: list }))
  if (kind === 'scale') return fc.oneof(fc.record({ kind: fc.constantFrom('atLeast' as const, 'atMost' as const), question: fc.constant(id), value: fc.integer({ min: 0, max: 10 }) }), fc.constant(is(id, NOT_SURE)))
  return fc.oneof(
    named.map((list): Condition => ({ kind: 'includes', question: id, options: list })),
    fc.record({ kind: fc.constant('atLeastOf' as const), question: fc.constant(id), options: fc.subarray([...question.options], { minLength: 1 }), count: fc.integer({ min: 1, max: 4 }) }),
  )
})
const RULES = ['first', 'second', 'third'] as RuleId[]
/** Conditions that may name the first so many rules. */
const anyCondition = (rules: number): fc.Arbitrary<Condition> => fc.letrec<{ condition: Condition }>((tie) => ({
  condition: fc.oneof(
    { maxDepth: 3, withCrossShrink: true },
    anyAtom,
    ...(rules > 0 ? [fc.constantFrom(...RULES.slice(0, rules)).map((id): Condition => ({ kind: 'rule', rule: id }))] : []),
    fc.record({ kind: fc.constantFrom('all' as const, 'any' as const), of: fc.array(tie('condition'), { maxLength: 4 }) }),
    fc.record({ kind: fc.constant('not' as const), of: tie('condition') }),
  ),
})).condition
const anyRules = fc.tuple(anyCondition(0), anyCondition(1), anyCondition(2)).map((conditions) => new Map(conditions.map((condition, at) => [RULES[at]!, condition])))

function anyReading({ kind, options: all }: QuestionShape): fc.Arbitrary<Reading> {
  const unsure: Reading = { ticked: [], unsure: true }
  const given: fc.Arbitrary<Reading> = kind === 'scale'
    ? fc.oneof(fc.integer({ min: 0, max: 10 }).map((score) => ({ ticked: [], unsure: false, score })), fc.constant(unsure))
    : kind === 'choice' ? fc.constantFrom<Reading[]>(unsure, ...all.map((option) => ({ ticked: [option], unsure: false })))
      : fc.record({ ticked: fc.subarray([...all]), unsure: fc.boolean() })
  return fc.oneof({ weight: 5, arbitrary: given }, { weight: 1, arbitrary: fc.constantFrom<Reading[]>('absent', 'off', { ticked: [], unsure: false }) })
}
const anySheet = fc.tuple(...QUESTIONS.map(anyReading)).map((readings) => new Map(QUESTIONS.map(({ id }, at) => [id, readings[at]!])))
const anyChange = fc.constantFrom(...QUESTIONS).chain((question) => anyReading(question).map((reading) => [question.id, reading] as const))

function knownBy(readings: ReadonlyMap<QuestionId, Reading>, rules: ReadonlyMap<RuleId, Condition>): Known {
  const known: Known = { reading: (question) => readings.get(question) ?? 'absent', rule: (id): Bounds => judge(rules.get(id)!, known) }
  return known
}

/** As it comes from the build: through text. */
const loaded = (program: Program): Run => new Run(JSON.parse(JSON.stringify(program)) as Program)

describe('compiled conditions', () => {
  it('come to what the judge says, on every sheet and after every change of one answer', () => {
    fc.assert(fc.property(fc.array(anyCondition(3), { minLength: 1, maxLength: 50 }), anyRules, fc.array(anySheet, { minLength: 1, maxLength: 8 }), fc.array(anyChange, { maxLength: 12 }), (conditions, rules, sheets, changes) => {
      const run = loaded(compile(conditions, QUESTIONS, rules))
      const same = (readings: ReadonlyMap<QuestionId, Reading>) => {
        const known = knownBy(readings, rules)
        for (const [at, condition] of conditions.entries()) if (run.verdict(at) !== verdictOf(judge(condition, known))) expect(run.verdict(at), JSON.stringify({ condition, readings: [...readings] })).toBe(verdictOf(judge(condition, known)))
      }
      same(new Map())
      for (const sheet of sheets) {
        run.evaluate(run.encode(sheet))
        same(sheet)
      }
      const now = new Map(sheets.at(-1))
      for (const [question, reading] of changes) {
        now.set(question, reading)
        run.set(question, reading)
        same(now)
      }
      run.clear()
      same(new Map())
    }), { numRuns: 1000 })
  })
  it.each<[string, Condition]>([
    ['always', all()],
    ['never', any()],
    ['a not of both', not(any(all(), any()))],
    ['two doubts about one answer', any(is('choice', 'o0'), not(is('choice', 'o0')))],
  ])('%s', (_title, condition) => {
    const run = loaded(compile([condition], QUESTIONS))
    expect(run.verdict(0)).toBe(verdictOf(judge(condition, knownBy(new Map(), new Map()))))
  })
  it('will not take a question or a rule that is not there, nor a rule that leads back to itself', () => {
    expect(() => compile([atLeast('missing', 1)], QUESTIONS)).toThrow('no question "missing"')
    expect(() => compile([rule('missing')], QUESTIONS)).toThrow('no rule "missing"')
    expect(() => compile([rule('first')], QUESTIONS, new Map([[RULES[0]!, not(rule('second'))], [RULES[1]!, any(rule('first'), includes('short', 'o0'))]]))).toThrow('back to itself')
  })
})
