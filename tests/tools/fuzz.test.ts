import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import fc from 'fast-check'
import { afterAll, describe, expect, test } from 'vitest'
import { stringify } from 'yaml'
import { readAnswers } from '#core/assessment/answers.ts'
import { assess } from '#core/assessment/assess.ts'
import { inspect } from '#core/rulebook/inspect.ts'
import { checkRules } from '#tools/rules.ts'
import { ruleFiles } from '../support/rule-files.ts'

const { book } = checkRules('rules').sound!
const ids = book.questions.map(({ id }) => String(id))
const words = [
  ...ids,
  ...book.questions.flatMap((question) => ('options' in question ? question.options.map(({ id }) => String(id)) : [])),
  'not-sure',
  '__proto__',
  'constructor',
  '',
]

/** Anything that JSON can carry, now and then with the ids that the rule book knows. */
const anything = fc.jsonValue({ maxDepth: 3 })
const value = fc.oneof(
  fc.constantFrom(...words),
  fc.array(fc.constantFrom(...words), { maxLength: 4 }),
  fc.integer({ min: -20, max: 20 }),
  anything,
)
const sheets = fc.oneof(
  anything,
  fc.dictionary(fc.constantFrom(...words), value),
  fc.constantFrom(undefined, Number.NaN, new Map(), new Date(0), [null]),
)

describe('an answers file of any shape', () => {
  test('is read whole or refused with every fault in words; what is read can be assessed', () => {
    fc.assert(
      fc.property(sheets, (raw) => {
        const read = readAnswers(book, raw)
        if (!read.ok) {
          expect(read.faults.length).toBeGreaterThan(0)
          for (const { message } of read.faults) expect(message).toMatch(/\S/)
          return
        }
        for (const id of Object.keys(read.value))
          expect([...ids, ...book.outside.map((question) => String(question.id))]).toContain(id)
        expect(() => assess(book, read.value)).not.toThrow()
      }),
      { numRuns: 1000 },
    )
    expect(Object.hasOwn(Object.prototype, 'age')).toBe(false)
  })
})

describe('a rule file of any shape', () => {
  const files = ruleFiles('rules')

  test('in place of a sound one is taken or refused with its place and a message, and never throws', () => {
    const broken = fc.record({
      at: fc.nat(files.length - 1),
      data: fc.oneof(anything, fc.constantFrom(undefined, '', 0, [[]])),
    })
    fc.assert(
      fc.property(broken, ({ at, data }) => {
        const { faults } = inspect(files.map((file, index) => (index === at ? { ...file, data } : file)))
        for (const { path: where, message } of faults) expect(`${where} ${message}`).toMatch(/\S \S/)
      }),
      { numRuns: 40 },
    )
  })

  test('with one of its values turned into anything is taken or refused, and never throws', () => {
    fc.assert(
      fc.property(fc.nat(files.length - 1), fc.nat(200), anything, (at, place, data) => {
        const spoilt = files.map((file, index) =>
          index === at ? { ...file, data: spoil(file.data, place, data) } : file,
        )
        for (const { message } of inspect(spoilt).faults) expect(message).toMatch(/\S/)
      }),
      { numRuns: 60 },
    )
  })

  const folder = mkdtempSync(path.join(tmpdir(), 'fuzz-'))
  afterAll(() => rmSync(folder, { recursive: true }))

  test('as text of any kind, YAML or not, is refused with file, line and column, and never throws', () => {
    const texts = fc.oneof(
      fc.string(),
      fc.string({ unit: 'binary' }),
      anything.map((data) => stringify(data)),
      fc.constantFrom(
        'a: &a 1\nb: *a',
        'a: &a [*a, *a]',
        '--- \n...\n---',
        '{{{{',
        '? : ?',
        '!!js/function "x"',
        '\0',
        '\uFEFFa: 1',
        'a: 1\na: 2',
        '"\\',
      ),
    )
    mkdirSync(path.join(folder, 'red-flags'), { recursive: true })
    fc.assert(
      fc.property(texts, (text) => {
        writeFileSync(path.join(folder, 'red-flags/any.yaml'), text)
        const { problems, sound } = checkRules(folder)
        expect(sound).toBeUndefined()
        for (const problem of problems)
          expect(problem).toMatchObject({ line: expect.any(Number) as number, column: expect.any(Number) as number })
      }),
      { numRuns: 150 },
    )
  })
})

/** The same value with the nth of its parts replaced. */
function spoil(whole: unknown, nth: number, by: unknown): unknown {
  let left = nth
  const visit = (part: unknown): unknown => {
    if (left-- === 0) return by
    if (Array.isArray(part)) return part.map(visit)
    return typeof part === 'object' && part !== null
      ? Object.fromEntries(Object.entries(part).map(([key, one]) => [key, visit(one)]))
      : part
  }
  return visit(whole)
}
