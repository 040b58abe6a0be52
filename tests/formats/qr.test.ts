import fc from 'fast-check'
import { expect, test } from 'vitest'
import { qrCode } from '#formats/qr/qr.ts'
import { drawn } from '../support/drawn-code.ts'

const bytesOf = (text: string) => new TextEncoder().encode(text).length

test('a text of up to 600 bytes is read back as it was by a decoder of another house, from at most version 22', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: 'grapheme', minLength: 1, maxLength: 600 }).filter((text) => bytesOf(text) <= 600),
      (text) => {
        const code = qrCode(text)
        expect(code.version).toBeLessThanOrEqual(22)
        expect(drawn(code)).toMatchObject({ text, version: code.version })
      },
    ),
    { numRuns: 25 },
  )
})

test('on 44 mm of paper the code itself is at least 40 mm wide, however short the text', () => {
  const { size } = qrCode('a')
  expect((44 * (size - 8)) / size).toBeGreaterThanOrEqual(40)
})

test('a text that is too long is refused', () => {
  expect(() => qrCode('x'.repeat(2000))).toThrow('Data too long')
})
