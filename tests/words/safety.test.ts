import { describe, expect, test } from 'vitest'
import { hazards } from '#words/hazards.ts'
import { safetyWords } from '#words/safety.ts'
import { checkFault } from '../law/checks.ts'

const FOURTEEN = [
  'false-reassurance',
  'missed-cauda-equina',
  'stale-answers',
  'orphan-answers',
  'old-print-out',
  'painkiller-harm',
  'bone-stress',
  'alarm-fatigue',
  'missed-announcement',
  'wrong-number',
  'shared-device',
  'folklore',
  'weaker-rule',
  'outdated-copy',
]

/** Every string in a value, however deep. */
const texts = (value: unknown): string[] =>
  typeof value === 'string'
    ? [value]
    : typeof value === 'object' && value !== null
      ? Object.values(value).flatMap(texts)
      : []

describe('the hazard log', () => {
  test('holds the fourteen hazards of the plan, each once', () => {
    const ids = hazards.map(({ id }) => id)
    expect(new Set(ids).size).toBe(ids.length)
    expect(ids).toEqual(expect.arrayContaining(FOURTEEN))
  })

  test('says of each hazard its cause, effect, severity, controls, what shows each of them, and what is left', () => {
    for (const hazard of hazards) {
      for (const text of [hazard.cause, hazard.effect, hazard.left, ...hazard.controls.map(({ says }) => says)])
        expect(text.length, hazard.id).toBeGreaterThan(10)
      expect(hazard.controls.length, hazard.id).toBeGreaterThan(0)
      for (const { says, shownBy } of hazard.controls) expect(shownBy.length, says).toBeGreaterThan(0)
    }
  })

  test('names only tests and proofs that exist', () => {
    expect(
      hazards
        .flatMap(({ controls }) => controls.flatMap(({ shownBy }) => shownBy))
        .map(checkFault)
        .filter(Boolean),
    ).toEqual([])
  })

  test('is refused when it names a proof or a test that does not exist', () => {
    expect(checkFault('proof: nothing-of-the-kind')).toContain('there is no proof')
    expect(checkFault('tests/words/safety.test.ts: no such title')).toContain('there is no test')
  })
})

describe('the safety case', () => {
  test('rests on every hazard of the log, each in one part', () => {
    const named = safetyWords.case.parts.flatMap(({ hazards: under }) => [...under]) as string[]
    expect([...named].sort()).toEqual(hazards.map(({ id }) => id).sort())
  })

  test('says that no clinician has reviewed it and that nothing was measured on people', () => {
    expect(safetyWords.case.not.join(' ')).toMatch(/No clinician has reviewed/)
    expect(safetyWords.case.not.join(' ')).toMatch(/not been measured/)
  })
})

test('the words on safety are short sentences, and never speak of a diagnosis or a dose to take', () => {
  const said = [
    ...texts(safetyWords),
    ...hazards.flatMap(({ controls, ...words }) => [...texts(words), ...controls.map(({ says }) => says)]),
  ]
  const long = said.flatMap((text) => text.split(/(?<=[.?])\s/)).filter((sentence) => sentence.split(/\s+/).length > 20)
  expect(long).toEqual([])
  expect(said.filter((text) => /diagnos|please|oops|!|\bmg\b/i.test(text))).toEqual([])
})
