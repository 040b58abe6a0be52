import { describe, expect, test } from 'vitest'
import { safetyWords } from '#words/safety.ts'
import { checkFault } from '../law/checks.ts'
import { safety } from '../support/book.ts'

const hazards = safety.case.parts.flatMap((part) => part.hazards)
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
  test('holds the fourteen hazards of the plan', () => {
    expect(hazards.map(({ id }) => id)).toEqual(expect.arrayContaining(FOURTEEN))
  })

  test('says of each hazard its cause, effect, controls and what is left in more than a word or two', () => {
    for (const hazard of hazards)
      for (const text of [hazard.cause, hazard.effect, hazard.left, ...hazard.controls.map(({ says }) => says)])
        expect(text.length, hazard.id).toBeGreaterThan(10)
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
    expect(checkFault('tests/rules/safety.test.ts: no such title')).toContain('there is no test')
  })
})

test('the safety case says that no clinician has reviewed it and that nothing was measured on people', () => {
  expect(safety.case.notShown.join(' ')).toMatch(/No clinician has reviewed/)
  expect(safety.case.notShown.join(' ')).toMatch(/not been measured/)
})

test('the words on safety are short sentences, and never speak of a diagnosis or a dose to take', () => {
  const { parts, ...argument } = safety.case
  const said = [
    ...texts([safetyWords, safety.use, argument, parts.map(({ claim }) => claim)]),
    ...hazards.flatMap(({ controls, ...words }) => [...texts(words), ...controls.map(({ says }) => says)]),
  ]
  const long = said.flatMap((text) => text.split(/(?<=[.?])\s/)).filter((sentence) => sentence.split(/\s+/).length > 20)
  expect(long).toEqual([])
  expect(said.filter((text) => /diagnos|please|oops|!|\bmg\b/i.test(text))).toEqual([])
})
