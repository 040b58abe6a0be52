import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { asTyped, lengthOf, MOST, NO_WORDS, type OwnWords, readOwnWords, settledWords } from '#core/note/own-words.ts'

const FAMILY = '\u{1F468}\u200D\u{1F469}\u200D\u{1F467}\u200D\u{1F466}'

describe('text as it is typed', () => {
  test('is as long as a reader counts: a family and an accented letter are one character each', () => {
    expect(lengthOf(`${FAMILY}e\u0301`)).toBe(2)
    expect(asTyped(FAMILY.repeat(9), 3)).toBe(FAMILY.repeat(3))
  })

  test('that is plain stays as it is, with the space at its end', () => {
    expect(asTyped('To run again in May, pain or no pain ', 160)).toBe('To run again in May, pain or no pain ')
    expect(asTyped('<b>bold</b> & "quoted"', 160)).toBe('<b>bold</b> & "quoted"')
    expect(asTyped('\u0645\u06CC\u200C\u062E\u0648\u0627\u0647\u0645', 160)).toBe(
      '\u0645\u06CC\u200C\u062E\u0648\u0627\u0647\u0645',
    )
  })

  test('loses what would turn it around, and what shows nothing', () => {
    expect(asTyped('a\u202Eb\u2066c\u2069d\u200Be\uFEFFf\u{E0041}', 160)).toBe('abcdef')
  })

  test('stands on one line', () => {
    expect(asTyped('one\ntwo\r\nthree\tfour\u2028five\u0000', 160)).toBe('one two three four five ')
  })

  test('with 2,000 marks on one letter keeps a letter that a line can hold', () => {
    const kept = asTyped(`Z${'\u0301'.repeat(2000)} algo`, 160)
    expect(kept.length).toBeLessThan(12)
    expect(kept).toMatch(/^Z\u0301+ algo$/)
  })

  test('never ends within a character, and is well formed', () => {
    expect(asTyped('\uD800x', 160)).toBe('\uFFFDx')
  })

  test('whatever it is, it keeps within its limit and is not changed by keeping it again', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 400 }), fc.integer({ min: 1, max: 60 }), (text, most) => {
        const kept = asTyped(text, most)
        expect(lengthOf(kept)).toBeLessThanOrEqual(most)
        expect(kept).not.toMatch(/[\u202A-\u202E\u2066-\u2069\p{Cc}]/u)
        expect(lengthOf(asTyped(kept, most))).toBeLessThanOrEqual(most)
      }),
    )
  })
})

describe('own words from outside', () => {
  const fine: OwnWords = {
    aim: 'Run',
    cannot: [
      { what: 'Sit', score: 0 },
      { what: 'Walk', score: null },
    ],
  }

  test('are taken whole when they fit', () => {
    expect(readOwnWords(fine)).toEqual({ ok: true, value: fine })
    expect(readOwnWords(JSON.parse(JSON.stringify(NO_WORDS)))).toEqual({ ok: true, value: NO_WORDS })
  })

  test('that are too long are cut', () => {
    const read = readOwnWords({ aim: 'x'.repeat(5_000), cannot: [{ what: 'y'.repeat(5_000), score: 10 }] })
    expect(read).toEqual({
      ok: true,
      value: { aim: 'x'.repeat(MOST.aim), cannot: [{ what: 'y'.repeat(MOST.what), score: 10 }] },
    })
  })

  const bad: [string, unknown][] = [
    ['nothing', undefined],
    ['null', null],
    ['a text', 'Run'],
    ['a list', []],
    ['no list of things', { aim: 'x' }],
    ['an aim that is no text', { aim: 7, cannot: [] }],
    ['four things', { aim: '', cannot: Array.from({ length: 4 }, () => ({ what: '', score: null })) }],
    ['a score of 11', { aim: '', cannot: [{ what: 'x', score: 11 }] }],
    ['half a point', { aim: '', cannot: [{ what: 'x', score: 5.5 }] }],
    ['a score as text', { aim: '', cannot: [{ what: 'x', score: '5' }] }],
    ['a thing without a score', { aim: '', cannot: [{ what: 'x' }] }],
    ['a stray field', { aim: '', cannot: [], name: 'Ann' }],
    ['a prototype', JSON.parse('{"aim":"","__proto__":[]}')],
  ]
  test.each(bad)('that are %s are refused', (_title, raw) => {
    expect(readOwnWords(raw).ok).toBe(false)
  })
})

describe('own words as the note shows them', () => {
  test('have no loose spaces, and nothing that is empty', () => {
    expect(
      settledWords({
        aim: '  to  run ',
        cannot: [
          { what: ' ', score: 4 },
          { what: ' sit ', score: null },
          { what: '\u200D', score: 1 },
        ],
      }),
    ).toEqual({ aim: 'to run', cannot: [{ what: 'sit', score: null }] })
  })
})
