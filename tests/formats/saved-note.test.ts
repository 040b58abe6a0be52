import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Answers } from '#core/assessment/answers.ts'
import { assess } from '#core/assessment/assess.ts'
import { walk } from '#core/assessment/walk.ts'
import { NO_WORDS } from '#core/note/own-words.ts'
import { editionOf } from '#core/rulebook/lookup.ts'
import { MOST_BYTES, openFile } from '#formats/saved-note/open-file.ts'
import { writeSavedNote } from '#formats/saved-note/saved-note.ts'
import { book } from '../support/book.ts'
import { runnerWith } from '../support/runner.ts'
import { anySheet, sheetOf } from '../support/sheets.ts'

const words = { aim: 'Run "again" <b>\u0645\u0646</b>', cannot: [{ what: 'Sit', score: 3 }] }
const made = { year: 2026, month: 3, day: 1 }
const write = (answers: Answers) =>
  writeSavedNote({ made, answers, words, app: '0.1.0', rulebook: book.hash, edition: editionOf(book) })
const text = write(runnerWith({ shoes: ['worn-out', 'not-sure'] }))
/** The file with something laid over it. */
const withField = (changes: Readonly<Record<string, unknown>>) =>
  JSON.stringify({ ...(JSON.parse(text) as object), ...changes })
const faultsOf = (file: string) => {
  const read = openFile(book, file)
  return read.ok ? [] : read.faults
}

describe('a saved note', () => {
  test('opens as what was saved, whatever was answered', () => {
    fc.assert(
      fc.property(anySheet(book), (answers) => {
        fc.pre(Object.keys(answers).length > 0)
        expect(openFile(book, write(answers))).toEqual({
          ok: true,
          value: { made, answers, words, sameRules: true, left: [], again: [], doubted: [] },
        })
      }),
      { numRuns: 200 },
    )
  })

  test('of the first version opens too, and tells no day', () => {
    expect(openFile(book, withField({ version: 1, made: undefined, edition: undefined }))).toEqual({
      ok: true,
      value: {
        answers: runnerWith({ shoes: ['worn-out', 'not-sure'] }),
        words,
        sameRules: true,
        left: [],
        again: [],
        doubted: [],
      },
    })
  })

  test('names its format, its version, its day, the app and the rules, and holds no result', () => {
    expect(JSON.parse(text)).toMatchObject({
      format: 'backstride-answers',
      version: 3,
      edition: editionOf(book),
      made: '2026-03-01',
      app: '0.1.0',
      rulebook: book.hash,
      answers: { shoes: ['worn-out', 'not-sure'] },
      words,
    })
    expect(text).not.toMatch(/urgency|red.?flag|self-care/i)
  })

  test('of other rules gives what still fits, and names what does not', () => {
    const answers = { ...runnerWith({}), surface: 'lava', 'blood-pressure': 'high', 'pain-severity': 11 }
    expect(openFile(book, withField({ rulebook: 'fedcba9876543210', answers }))).toMatchObject({
      ok: true,
      value: { sameRules: false, left: ['pain-severity', 'surface', 'blood-pressure'] },
    })
  })

  test('of the first edition is asked again every list that has grown and had no tick, keeps what was ticked, and is told no to nothing new', () => {
    const { edition: _none, ...file } = JSON.parse(text) as Record<string, unknown>
    const first = (answers: Answers) => JSON.stringify({ ...file, version: 2, rulebook: 'fedcba9876543210', answers })
    const read = openFile(book, first(runnerWith({ 'illness-signs': ['fever-or-shivering'] })))
    expect(read).toMatchObject({
      ok: true,
      value: {
        sameRules: false,
        left: [],
        again: ['emergency-signs', 'medical-history', 'leg-symptoms', 'onset'],
        doubted: ['illness-signs', 'pain-place'],
      },
    })
    const { answers } = (read as Extract<typeof read, { ok: true }>).value
    expect(answers).toMatchObject({ 'nerve-signs': [], 'illness-signs': ['fever-or-shivering', 'not-sure'] })
    expect(walk(book, answers).step).toEqual({ kind: 'ask', question: 'emergency-signs' })
    expect(assess(book, answers).redFlags.find(({ rule }) => String(rule.id) === 'tummy-pain')?.verdict).toBe(
      'undetermined',
    )
    expect(openFile(book, first(sheetOf({ 'emergency-signs': [] })))).toMatchObject({
      ok: true,
      value: { answers: {}, again: ['emergency-signs'] },
    })
  })

  test('of this edition under other rules keeps its answers as they are', () => {
    const answers = runnerWith({})
    expect(openFile(book, withField({ rulebook: 'fedcba9876543210', answers }))).toMatchObject({
      ok: true,
      value: { answers, sameRules: false, again: [], doubted: [] },
    })
  })

  test('of the same rules with an answer that does not fit has been changed, and is refused whole', () => {
    expect(faultsOf(withField({ answers: { ...runnerWith({}), 'pain-severity': 11 } }))).toEqual([
      { kind: 'changed', questions: ['pain-severity'] },
    ])
  })

  test('in Windows dress, with a mark at its front and its own line ends, opens', () => {
    expect(openFile(book, `\uFEFF${text.replaceAll('\n', '\r\n')}`).ok).toBe(true)
  })
})

describe('a file that is refused, with the reason, and nothing of it applied', () => {
  const refused: [string, string, string][] = [
    ['is empty', ' \n', 'empty'],
    ['is larger than a megabyte', `${text}${' '.repeat(MOST_BYTES)}`, 'too-big'],
    ['is cut off', text.slice(0, 400), 'cut-off'],
    ['is nested 3,000 deep', `{"format": ${'['.repeat(3000)}${']'.repeat(3000)}}`, 'too-deep'],
    ['is nested 100,000 deep and never ends', '['.repeat(100_000), 'too-deep'],
    ['is no JSON', 'Summary for a clinician', 'not-json'],
    ['gives an answer twice', text.replace('"answers": {', '"answers": {"nerve-signs": ["bladder-change"],'), 'twice'],
    ['is JSON of somebody else', '{"name": "x", "version": "1.0.0"}', 'foreign'],
    ['is a list', '[]', 'foreign'],
    ['is a FHIR bundle of somebody else', '{"resourceType": "Bundle", "type": "collection"}', 'foreign'],
    ['comes from a newer version', withField({ version: 4, more: true }), 'newer'],
    ['has a version that is no number', withField({ version: '3' }), 'damaged'],
    [
      'has a first version that is no number',
      withField({ version: '1', made: undefined, edition: undefined }),
      'damaged',
    ],
    ['tells a day that there is not', withField({ made: '2026-02-30' }), 'damaged'],
    ['tells no day', withField({ made: undefined }), 'damaged'],
    ['of the first version tells a day', withField({ version: 1, edition: undefined }), 'damaged'],
    ['of the second version tells an edition', withField({ version: 2 }), 'damaged'],
    ['tells no edition', withField({ edition: undefined }), 'damaged'],
    ['tells an edition that there is not', withField({ edition: 0 }), 'damaged'],
    ['tells an edition in words', withField({ edition: 'second' }), 'damaged'],
    ['lacks its answers', withField({ answers: undefined }), 'damaged'],
    ['has a list for its answers', withField({ answers: [] }), 'damaged'],
    ['has a field too many', withField({ result: 'self-care' }), 'damaged'],
    ['has a prototype for a field', text.replace('"version"', '"__proto__": {"polluted": true}, "version"'), 'damaged'],
    ['has own words of another shape', withField({ words: { aim: 1 } }), 'damaged'],
    ['has markup for a rule book', withField({ rulebook: '<script>' }), 'damaged'],
    ['has no answer that fits', withField({ rulebook: 'other', answers: { gone: 1 } }), 'nothing'],
  ]
  test.each(refused)('%s', (_title, file, kind) => {
    expect(faultsOf(file).map((fault) => fault.kind)).toEqual([kind])
  })

  test('a prototype among the answers is a stranger like any other, and reaches nothing', () => {
    const file = withField({ rulebook: 'other' }).replace(
      '"answers":{',
      '"answers":{"__proto__":{"polluted":["x"]},"constructor":1,"toString":["y"],',
    )
    expect(openFile(book, file)).toMatchObject({ ok: true, value: { left: ['__proto__', 'constructor', 'toString'] } })
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined()
  })

  test('whatever is broken in a file, it is refused or gives answers that fit', () => {
    fc.assert(
      fc.property(fc.nat(text.length - 1), fc.nat(20), fc.string({ maxLength: 5 }), (at, cut, put) => {
        const read = openFile(book, text.slice(0, at) + put + text.slice(at + cut))
        if (read.ok)
          expect(openFile(book, write(read.value.answers))).toMatchObject({
            ok: true,
            value: { answers: read.value.answers, left: [] },
          })
        else expect(read.faults).toHaveLength(1)
      }),
      { numRuns: 400 },
    )
  })
})

test('own words that were never written leave an empty place in the file', () => {
  expect(
    JSON.parse(
      writeSavedNote({
        made,
        answers: sheetOf({ age: '18-34' }),
        words: NO_WORDS,
        app: '1',
        rulebook: 'x',
        edition: 2,
      }),
    ),
  ).toMatchObject({ words: NO_WORDS })
})
