import { deflateSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { pageCount } from './pdf.ts'

test('pages in the open are counted, and the tree above them is not', () => {
  expect(
    pageCount(Buffer.from('%PDF-1.4\n<</Type /Pages /Count 2>>\n<</Type /Page /Parent 1 0 R>>\n<</Type/Page>>')),
  ).toBe(2)
})

test('pages inside a packed object stream are counted', () => {
  const packed = deflateSync(Buffer.from('<</Type/Page>> <</Type/Pages>> <</Type/Page>>'))
  const pdf = Buffer.concat([
    Buffer.from('%PDF-1.7\n<</Type /ObjStm /Filter /FlateDecode>>\nstream\n'),
    packed,
    Buffer.from('\nendstream\n<</Type /Page>>'),
  ])
  expect(pageCount(pdf)).toBe(3)
})

test('what is no PDF is refused', () => {
  expect(() => pageCount(Buffer.from('<html>'))).toThrow('not a PDF')
})
