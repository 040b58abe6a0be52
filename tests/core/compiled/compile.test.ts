import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { OptionId, QuestionId, RuleId } from '#core/basics/id.ts'
import type { QuestionShape } from '#core/compiled/columns.ts'
import { compile } from '#core/compiled/compile.ts'
import { atoms, type Condition, NOT_SURE } from '#core/engine/condition.ts'
import { type Bounds, judge, type Known, type Reading } from '#core/engine/judge.ts'
import { verdictOf } from '#core/engine/reason.ts'
import type { Program } from '#core/compiled/program.ts'
import { Run } from '#core/compiled/run.ts'
import { layOut } from '#core/compiled/tables.ts'
import { readingOf } from '#core/assessment/answers.ts'
import { Sheet } from '#core/assessment/sheet.ts'
import type { Question } from '#core/rulebook/book.ts'
import { conditionsOf, lookup } from '#core/rulebook/lookup.ts'
import { all, any, atLeast, includes, is, not, rule, urgency } from '../../support/small-book.ts'
import { book } from '../../support/book.ts'
import { anySheet, qid } from '../../support/sheets.ts'
import { drawRules } from '../../bench/workload.ts'

type Readings = ReadonlyMap<QuestionId, Reading>
const shape = (id: string, kind: QuestionShape['kind'], count = 0): QuestionShape => ({
  id: qid(id),
  kind,
  options: Array.from({ length: count }, (_, at) => `o${at}` as OptionId),
})
const QUESTIONS = [
  shape('short', 'choices', 3),
  shape('long', 'choices', 11),
  shape('choice', 'choice', 4),
  shape('scale', 'scale'),
]

const anyAtom = fc.constantFrom(...QUESTIONS).chain((question): fc.Arbitrary<Condition> => {
  const { id, kind, options } = question
  const named = fc.subarray([...options, NOT_SURE], { minLength: 1 })
  if (kind === 'choice') return named.map((list) => ({ kind: 'is', question: id, options: list }))
  if (kind === 'scale')
    return fc.oneof(
      fc.record({
        kind: fc.constantFrom('atLeast' as const, 'atMost' as const),
        question: fc.constant(id),
        value: fc.integer({ min: 0, max: 10 }),
      }),
      fc.constant(is(id, NOT_SURE)),
    )
  return fc.oneof(
    named.map((list): Condition => ({ kind: 'includes', question: id, options: list })),
    fc.record({
      kind: fc.constant('atLeastOf' as const),
      question: fc.constant(id),
      options: fc.subarray([...options], { minLength: 1 }),
      count: fc.integer({ min: 1, max: 4 }),
    }),
  )
})
const RULES = ['first', 'second', 'third'] as RuleId[]
/** Conditions that may name the first so many rules. */
const anyCondition = (rules: number): fc.Arbitrary<Condition> =>
  fc.letrec<{ condition: Condition }>((tie) => ({
    condition: fc.oneof(
      { maxDepth: 3, withCrossShrink: true },
      anyAtom,
      ...(rules > 0
        ? [fc.constantFrom(...RULES.slice(0, rules)).map((id): Condition => ({ kind: 'rule', rule: id }))]
        : []),
      fc.record({
        kind: fc.constantFrom('all' as const, 'any' as const),
        of: fc.array(tie('condition'), { maxLength: 4 }),
      }),
      fc.record({ kind: fc.constant('not' as const), of: tie('condition') }),
    ),
  })).condition
const anyRules = fc
  .tuple(anyCondition(0), anyCondition(1), anyCondition(2))
  .map((conditions) => new Map(conditions.map((condition, at) => [RULES[at]!, condition])))

/** Every state that a question can be in. */
function readingsOf({ kind, options }: QuestionShape): Reading[] {
  const sets = Array.from({ length: 2 ** options.length }, (_, set) =>
    options.filter((_option, bit) => (set >> bit) & 1),
  )
  const common: Reading[] = ['absent', 'off', { ticked: [], unsure: true }, { ticked: [], unsure: false }]
  switch (kind) {
    case 'choice':
      return [...common, ...options.map((option) => ({ ticked: [option], unsure: false }))]
    case 'scale':
      return [...common, ...Array.from({ length: 11 }, (_, score) => ({ ticked: [], unsure: false, score }))]
    case 'choices':
      return [
        ...common,
        ...sets.flatMap((ticked) => [
          { ticked, unsure: false },
          { ticked, unsure: true },
        ]),
      ]
  }
}
const STATES = QUESTIONS.map((question) => [question.id, readingsOf(question)] as const)

/** Numbers from 0 that look drawn by lot (Park and Miller 1988). */
function lots(seed: number): (below: number) => number {
  let state = (seed % 2147483646) + 1
  return (below) => (state = (state * 48271) % 2147483647) % below
}

function knownBy(readings: Readings, rules: ReadonlyMap<RuleId, Condition> = new Map()): Known {
  const known: Known = {
    reading: (question) => readings.get(question) ?? 'absent',
    named: (one): Bounds => judge(one.kind === 'rule' ? rules.get(one.rule)! : any(), known),
  }
  return known
}

/** As it comes from the build: through text. */
const loaded = (program: Program): Run => new Run(JSON.parse(JSON.stringify(program)) as Program)

function agree(run: Run, conditions: readonly Condition[], known: Known): void {
  for (const [at, condition] of conditions.entries()) {
    const verdict = verdictOf(judge(condition, known))
    if (run.verdict(at) !== verdict)
      expect(
        run.verdict(at),
        JSON.stringify({ condition, readings: STATES.map(([id]) => [id, known.reading(id)]) }),
      ).toBe(verdict)
  }
}

describe('compiled conditions', () => {
  it('come to what the judge says, on 100,000 sheets, whole or changed by one answer', () => {
    const rounds = 60
    fc.assert(
      fc.property(
        fc.array(anyCondition(3), { minLength: 1, maxLength: 40 }),
        anyRules,
        fc.nat(),
        (conditions, rules, seed) => {
          const run = loaded(compile(conditions, QUESTIONS, rules))
          const lot = lots(seed)
          const readings = new Map<QuestionId, Reading>()
          agree(run, conditions, knownBy(readings, rules))
          for (let round = 0; round < rounds; round++) {
            for (const [id, states] of STATES) readings.set(id, states[lot(states.length)]!)
            run.evaluate(knownBy(readings, rules))
            agree(run, conditions, knownBy(readings, rules))
            const [id, states] = STATES[lot(STATES.length)]!
            readings.set(id, states[lot(states.length)]!)
            run.set(id, readings.get(id)!)
            agree(run, conditions, knownBy(readings, rules))
          }
          run.clear()
          agree(run, conditions, knownBy(new Map(), rules))
        },
      ),
      { numRuns: Math.ceil(100_000 / (2 * rounds)) },
    )
  })

  it('come to what the judge says when hundreds of them share clauses, blocks and what they read', () => {
    const many = fc.array(fc.tuple(fc.boolean(), anyCondition(0)), { minLength: 100, maxLength: 300 })
    fc.assert(
      fc.property(many, anyAtom, fc.nat(), (parts, shared, seed) => {
        const conditions = parts.map(([apart, condition]) => (apart ? condition : all(shared, condition)))
        const run = loaded(compile(conditions, QUESTIONS))
        const lot = lots(seed)
        for (let round = 0; round < 20; round++) {
          const readings = new Map(STATES.map(([id, states]) => [id, states[lot(states.length)]!]))
          run.evaluate(knownBy(readings))
          agree(run, conditions, knownBy(readings))
        }
      }),
      { numRuns: 30 },
    )
  })

  it('of the real rule book come to what its sheet says, answer by answer', () => {
    const shapeOf = (question: Question): QuestionShape => ({
      id: question.id,
      kind: question.kind,
      options: 'options' in question ? question.options.map(({ id }) => id) : [],
    })
    // Of a cause it counts whether it is shown, of advice whether nothing holds it back: no condition says that, so
    // they are answers here.
    const shown = [...book.causes, ...book.advice].map(({ id }) => [id, qid(`is ${id} shown`)] as const)
    const answersOfRules = shown.map(([, id]): QuestionShape => ({ id, kind: 'choice', options: ['met' as OptionId] }))
    const rules = new Map<RuleId, Condition>([
      ...book.redFlags.map(({ id, when }) => [id, when] as const),
      ...shown.map(([id, question]) => [id, is(question, 'met')] as const),
    ])
    const conditions = [...lookup(book).rule.values()]
      .flatMap((one) => conditionsOf(one, book.limits))
      .concat(
        book.questions.flatMap(({ askedIf }) => askedIf ?? []),
        [...rules.keys()].map(rule),
      )
      .filter((condition) => atoms(condition).every(({ kind }) => kind !== 'urgency'))
    const run = loaded(compile(conditions, [...book.questions.map(shapeOf), ...answersOfRules], rules))
    const readingFor = {
      met: { ticked: ['met' as OptionId], unsure: false },
      unmet: 'off',
      undetermined: 'absent',
    } as const
    fc.assert(
      fc.property(anySheet(book), (answers) => {
        const sheet = new Sheet(book)
        for (const { id } of book.questions) {
          if (answers[id] !== undefined) sheet.set(id, readingOf(answers[id]))
          run.set(id, sheet.reading(id))
        }
        for (const [id, question] of shown) run.set(question, readingFor[verdictOf(sheet.rule(id))])
        agree(run, conditions, sheet)
      }),
      { numRuns: 400 },
    )
  })

  it.each<[string, Condition]>([
    ['always', all()],
    ['never', any()],
    ['never, twice over', all(any(), any())],
    [
      'none at least of a long list, which is unknown until it is answered',
      { kind: 'atLeastOf', question: qid('long'), options: ['o0', 'o10'] as OptionId[], count: 0 },
    ],
    ['the opposite of both', not(any(all(), any()))],
    [
      'an answer or not that answer, which is unknown until it is answered',
      any(is('choice', 'o0'), not(is('choice', 'o0'))),
    ],
  ])('hold with nothing answered: %s', (_title, condition) => {
    expect(loaded(compile([condition], QUESTIONS)).verdict(0)).toBe(verdictOf(judge(condition, knownBy(new Map()))))
  })

  it('that are equal share a place, and answers that no condition reads change nothing', () => {
    const program = compile([is('choice', 'o0'), not(not(is('choice', 'o0')))], QUESTIONS)
    expect(new Set(program.places).size).toBe(1)
    const run = loaded(program)
    run.set(qid('scale'), { ticked: [], unsure: false, score: 3 })
    run.set(qid('nowhere'), 'off')
    expect([run.verdict(0), run.met[0], run.possible[0]]).toEqual(['undetermined', 0, 1])
    run.set(qid('choice'), { ticked: ['o0' as OptionId], unsure: false })
    expect([run.verdict(0), run.met[0]]).toEqual(['met', 1])
  })

  it('take a tick that none of them reads for no more than an answer', () => {
    const run = loaded(compile([includes('long', 'o0')], QUESTIONS))
    run.set(qid('long'), { ticked: ['o10' as OptionId], unsure: false })
    expect(run.verdict(0)).toBe('unmet')
  })

  it('do not ask for the urgency, which is not theirs to judge', () =>
    expect(() => compile([urgency('routine')], [])).toThrow('what asks for the urgency cannot be compiled'))

  it('never read an answer that is also not sure as no', () => {
    const run = loaded(compile([is('choice', 'o0'), is('choice', 'o3'), atLeast('scale', 10)], QUESTIONS))
    run.set(qid('choice'), { ticked: ['o3' as OptionId], unsure: true })
    run.set(qid('scale'), { ticked: [], unsure: true, score: 10 })
    expect([run.verdict(0), run.verdict(1), run.verdict(2)]).toEqual(['undetermined', 'undetermined', 'undetermined'])
  })

  it.each([
    ['fixed', { blocks: 14, literals: 520, columns: 24, steps: 325, words: 63290 }],
    ['growing', { blocks: 14, literals: 876, columns: 118, steps: 616, words: 34370 }],
  ] as const)(
    'take no more steps and no more room than they did, which no verdict would show: 400 rules, %s questions',
    (family, size) => {
      const { conditions, questions } = drawRules({ family, rules: 400 })
      const program = compile(conditions, questions)
      const { steps, bits } = layOut(program)
      expect({
        blocks: program.blocks.length,
        literals: program.literals.length,
        columns: program.columns.length,
        steps: steps.length / 2,
        words: bits.length,
      }).toEqual(size)
    },
  )

  it('are refused when they read a question or name a rule that is not there, or when rules lead back to themselves', () => {
    expect(() => compile([atLeast('missing', 1)], QUESTIONS)).toThrow('no question "missing"')
    expect(() => compile([rule('missing')], QUESTIONS)).toThrow('no rule "missing"')
    expect(() =>
      compile(
        [rule('first')],
        QUESTIONS,
        new Map([
          [RULES[0]!, not(rule('second'))],
          [RULES[1]!, any(rule('first'), includes('short', 'o0'))],
        ]),
      ),
    ).toThrow('back to itself')
  })
})
