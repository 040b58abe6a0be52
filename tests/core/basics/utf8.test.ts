import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { notUtf8, notUtf8Message } from '#core/basics/utf8.ts'

const bytes = (...parts: readonly (string | number)[]) =>
  Buffer.concat(parts.map((part) => (typeof part === 'string' ? Buffer.from(part) : Buffer.from([part]))))

describe('bytes', () => {
  test('are UTF-8 for us where they are for the decoder of the platform, whatever they are', () => {
    const strict = new TextDecoder('utf-8', { fatal: true })
    const holds = (some: Uint8Array) => {
      try {
        strict.decode(some)
        return true
      } catch {
        return false
      }
    }
    const near = fc
      .tuple(fc.string({ unit: 'grapheme' }), fc.uint8Array({ maxLength: 5 }), fc.string())
      .map(([before, odd, after]) => bytes('a', before, ...odd, after))
    // A text of this kind begins with a letter, so none is taken for UTF-16 by its zero bytes.
    const some = near.filter((one) => one[1] !== 0 && one[0] !== 0)
    fc.assert(
      fc.property(some, (one) => {
        expect(notUtf8(one) === undefined).toBe(holds(one))
      }),
      { numRuns: 3000 },
    )
  })

  test.each([
    ['a lone byte of Latin-1', bytes('title: caf', 0xe9, '\n'), 1, 11],
    ['one on the third line, after an emoji that counts twice', bytes('a\nb\n\u{1F600}x', 0xff), 3, 4],
    ['a character that is cut off at the end', bytes('ab', 0xe2, 0x82), 1, 3],
    ['a letter written longer than it need be', bytes('a', 0xc0, 0x80), 1, 2],
    ['half of a surrogate pair', bytes('a', 0xed, 0xa0, 0x80), 1, 2],
    ['a number beyond the last character', bytes('a', 0xf4, 0x90, 0x80, 0x80), 1, 2],
  ])('that are not UTF-8 are told with line and column: %s', (_title, some, line, column) =>
    expect(notUtf8(some)).toEqual({ line, column, utf16: false }),
  )

  test.each([
    ['with its mark', Buffer.from('\uFEFFtitle: x\n', 'utf16le')],
    ['without its mark', Buffer.from('title: x\n', 'utf16le')],
    ['with the high byte first', Buffer.from('title: x\n', 'utf16le').swap16()],
  ])('of UTF-16 %s are told as such', (_title, some) => {
    const wrong = notUtf8(some)!
    expect(wrong).toEqual({ line: 1, column: 1, utf16: true })
    expect(notUtf8Message(wrong)).toBe('this file is in UTF-16: save it as UTF-8')
  })

  test('of nothing at all, and of any text, are fine', () => {
    for (const text of ['', 'a', '\uFEFFa: é 痛み \u{1F600}\r\n']) expect(notUtf8(bytes(text))).toBeUndefined()
  })
})
