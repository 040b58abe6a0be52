import { describe, expect, test } from 'vitest'
import { compile } from '#core/compiled/compile.ts'
import { atoms } from '#core/engine/condition.ts'
import { closures } from '../bench/closures.ts'
import { compiled, truths } from '../bench/ours.ts'
import type { Contestant } from '../bench/contestant.ts'
import { sheetsOf } from '../bench/sheets.ts'
import { straightLine, straightLineKleene } from '../bench/straight-line.ts'
import { drawRules, type Family, questionCount } from '../bench/workload.ts'
import { countWrong } from '../bench/wrong.ts'

const FAMILIES = ['fixed', 'growing'] as const
const drawn = (family: Family) => {
  const rules = drawRules({ family, rules: 200 })
  return { rules, sheets: sheetsOf(rules) }
}

describe.each(FAMILIES)('the rules that the bench draws, questions %s', (family) => {
  const { rules, sheets } = drawn(family)
  const truth = {
    complete: sheets.complete.map((answers) => truths(rules.conditions, answers)),
    half: sheets.half.map((answers) => truths(rules.conditions, answers)),
  }
  const judged = async (contestant: Contestant, kind: 'complete' | 'half') => {
    const ready = await contestant.load(contestant.source(rules))
    return sheets[kind].map((answers) => {
      void ready.evaluate(ready.input(answers))
      return ready.verdicts().slice()
    })
  }

  test('are the same for the same seed, all different, and use every kind of condition', () => {
    expect(drawRules({ family, rules: 200 })).toEqual(rules)
    expect(new Set(rules.conditions.map((condition) => JSON.stringify(condition))).size).toBe(200)
    expect(new Set(rules.conditions.flatMap(atoms).map(({ kind }) => kind))).toEqual(
      new Set(['is', 'includes', 'atLeast', 'atMost', 'atLeastOf']),
    )
    expect(rules.questions).toHaveLength(questionCount(rules))
  })

  test('come to the same on complete sheets by the judge, the compiled engine, closures and straight-line code', async () => {
    for (const contestant of [compiled, closures, straightLine, straightLineKleene])
      expect(await judged(contestant, 'complete')).toEqual(truth.complete)
  })

  test('come to Kleene truth on half-empty sheets by the compiled engine and by straight-line code with three values', async () => {
    for (const contestant of [compiled, straightLineKleene])
      expect(await judged(contestant, 'half')).toEqual(truth.half)
  })

  test('are counted wrong where two values say no or yes to what is undetermined', async () => {
    const wrong = countWrong(await judged(closures, 'half'), truth.half)
    expect(wrong.saidNo).toBeGreaterThan(0)
    expect(wrong.sheetsWrong).toBeGreaterThan(0)
    expect(wrong.settledWrong).toBe(0)
    expect(countWrong(truth.half, truth.half)).toMatchObject({ sheetsWrong: 0, saidNo: 0, saidYes: 0, settledWrong: 0 })
  })

  test('keep to the compiled engine after each change of one answer', async () => {
    const ready = await compiled.load(compiled.source(rules))
    void ready.evaluate(ready.input(sheets.base))
    sheets.changes.forEach(({ question, answer }, at) => {
      ready.change!(question, answer)
      expect(ready.verdicts()).toEqual(truths(rules.conditions, sheets.changed[at]!))
    })
  })
})

test('a contestant that fails on a sheet has called every rule of it undetermined', () => {
  expect(countWrong([null], [Uint8Array.of(0, 1, 2)])).toMatchObject({
    sheetsWrong: 1,
    voided: 1,
    saidNo: 0,
    settledWrong: 2,
  })
})

test('a compiled program is plain data', () => {
  const { rules } = drawn('fixed')
  const program = compile(rules.conditions, rules.questions)
  expect(JSON.parse(JSON.stringify(program))).toEqual(program)
})
