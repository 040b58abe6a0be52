import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Answers } from '#core/assessment/answers.ts'
import { assess } from '#core/assessment/assess.ts'
import { isOurBundle, readBundle } from '#formats/fhir/read-bundle.ts'
import { book } from '../../support/book.ts'
import { fileOf, finishedSheet, type Spoilable } from '../../support/finished.ts'
import { runnerWith } from '../../support/runner.ts'

const compare = (a: string, b: string) => (a < b ? -1 : 1)
/** The order of ticks says nothing. */
const ordered = (answers: Answers) =>
  Object.fromEntries(
    Object.entries(answers).map(([id, answer]) => [id, Array.isArray(answer) ? [...answer].sort(compare) : answer]),
  )
const kinds = (raw: unknown, appVersion?: string) => {
  const read = readBundle(book, raw, appVersion)
  return read.ok ? 'read' : read.faults.map(({ kind }) => kind)
}
const spoilt = (spoil: (file: Spoilable, response: Spoilable) => void, appVersion?: string) => {
  const file: Spoilable = fileOf(runnerWith({}))
  spoil(file, file.entry[1].resource)
  return kinds(file, appVersion)
}

test('a file of ours gives the answers back, whatever was answered', () => {
  fc.assert(
    fc.property(finishedSheet(), (answers) => {
      const read = readBundle(book, fileOf(answers), '1.2.3')
      if (!read.ok) throw new Error(JSON.stringify(read.faults))
      expect(ordered(read.value.answers)).toEqual(ordered(answers))
      expect(read.value.authored).toBe('2025-11-24T09:05:00+01:00')
      expect(assess(book, read.value.answers).urgency).toBe(assess(book, answers).urgency)
    }),
    { numRuns: 150 },
  )
})

test('an answer that was kept but did not count is not in the file', () => {
  const read = readBundle(book, fileOf(runnerWith({ 'stiffness-signs': ['psoriasis'] })))
  expect(read.ok && 'stiffness-signs' in read.value.answers).toBe(false)
})

test('treatments already tried come back too', () => {
  const read = readBundle(book, fileOf(runnerWith({ 'already-tried': ['heat', 'not-sure'] })))
  expect(read.ok && read.value.answers['already-tried' as never]).toEqual(['heat', 'not-sure'])
})

describe('a file is refused, with the reason, when', () => {
  test.each([
    null,
    7,
    'text',
    [[]],
    {},
    { resourceType: 'Bundle' },
    { resourceType: 'Bundle', entry: 'x' },
    { resourceType: 'Bundle', entry: [null, {}, { resource: 3 }] },
    { resourceType: 'QuestionnaireResponse' },
  ])('it is nothing of ours: %j', (raw) => {
    expect(isOurBundle(raw)).toBe(false)
    expect(kinds(raw)).toEqual(['foreign'])
  })

  test('it is a Bundle of somebody else', () => {
    expect(
      spoilt((_, response) => (response.questionnaire = 'https://elsewhere.example/Questionnaire/phq-9|1')),
    ).toEqual(['foreign'])
  })

  test('it was made with another rule book', () => {
    expect(
      spoilt((_, response) => (response.questionnaire = response.questionnaire.replace(book.hash, '0123456789abcdef'))),
    ).toEqual(['other-rules'])
    expect(spoilt((_, response) => (response.questionnaire = response.questionnaire.replace(/\|.*/, '')))).toEqual([
      'other-rules',
    ])
  })

  test('a later version of the app made it, but not when the same or an earlier one did', () => {
    expect(spoilt(() => undefined, '1.2.2')).toEqual(['newer'])
    expect(spoilt(() => undefined, '0.9')).toEqual(['newer'])
    for (const here of ['1.2.3', '1.10.0', '2'])
      expect(
        spoilt(() => undefined, here),
        here,
      ).toBe('read')
  })

  test('it holds two sets of answers, or answers that are not complete', () => {
    expect(spoilt((file) => file.entry.push(structuredClone(file.entry[1])))).toEqual(['damaged'])
    expect(spoilt((_, response) => (response.status = 'in-progress'))).toEqual(['damaged'])
  })

  test('its outcome is missing, or not what its answers come to', () => {
    expect(spoilt((file) => file.entry.splice(3, 1))).toEqual(['damaged'])
    expect(spoilt((file) => (file.entry[3].resource.valueCodeableConcept.coding[0].code = 'routine'))).toEqual([
      'disagrees',
    ])
    expect(
      spoilt(
        (_, response) =>
          (response.item[0].item[2].answer[0].valueCoding = {
            system: 'https://backstride.example/fhir/CodeSystem/illness-signs',
            code: 'fever-or-shivering',
          }),
      ),
    ).toEqual(['disagrees'])
  })

  test('answers are missing in the middle', () => {
    expect(spoilt((_, response) => response.item[0].item.splice(1, 1))).toEqual(['disagrees'])
  })

  test('a question is answered twice', () => {
    const file: Spoilable = fileOf(runnerWith({}))
    file.entry[1].resource.item[0].item.push(structuredClone(file.entry[1].resource.item[0].item[0]))
    expect(readBundle(book, file)).toEqual({
      ok: false,
      faults: [{ kind: 'misfit', linkId: 'nerve-signs', what: 'item-given-twice' }],
    })
  })

  test('an answer is not among the options', () => {
    expect(spoilt((_, response) => (response.item[0].item[5].answer[0].valueCoding.code = '<b>\u202E'))).toEqual([
      'misfit',
    ])
  })

  const text = JSON.stringify(fileOf(runnerWith({})))
  test('any one part of it is cut out, put twice or turned into something else: refused, or read as before, and never a crash', () => {
    const before = ordered((readBundle(book, fileOf(runnerWith({}))) as { value: { answers: Answers } }).value.answers)
    fc.assert(
      fc.property(fc.nat(), fc.constantFrom('cut', 'twice', 'null', 'text', 'list', 'proto'), (at, how) => {
        const file: Spoilable = JSON.parse(text)
        const places: [Spoilable, string | number][] = []
        const look = (value: Spoilable): void =>
          Object.keys(value).forEach((key) => {
            places.push([value, Array.isArray(value) ? Number(key) : key])
            if (typeof value[key] === 'object') look(value[key])
          })
        look({ entry: [file.entry[0], file.entry[1], file.entry[3], file.entry.at(-1)] })
        const [inside, key] = places[at % places.length]!
        if (how === 'cut') Array.isArray(inside) ? inside.splice(Number(key), 1) : delete inside[key]
        else if (how === 'twice' && Array.isArray(inside)) inside.push(structuredClone(inside[Number(key)]))
        else
          inside[key] = {
            null: null,
            text: '\u202E<x>',
            list: [],
            proto: JSON.parse('{"__proto__":{"x":1}}'),
            twice: 7,
          }[how]
        const read = readBundle(book, file, '1.2.3')
        if (read.ok) expect(ordered(read.value.answers)).toEqual(before)
        else expect(read.faults.length).toBeGreaterThan(0)
      }),
      { numRuns: 250 },
    )
  })
})
