import { crc32, deflateSync } from 'node:zlib'
import { PDFiumLibrary } from '@hyzyla/pdfium'
import jsqr from 'jsqr'

/** One page of a PDF as a printer without colour would lay it down: one byte a pixel, 0 black; and the text on it. */
export interface PaperPage {
  readonly width: number
  readonly height: number
  readonly grey: Uint8Array
  readonly text: string
}

/** Every page, at so many pixels an inch. PDFium, compiled to WebAssembly, draws it. */
export async function paperPages(pdf: Uint8Array, perInch = 200): Promise<PaperPage[]> {
  const pdfium = await PDFiumLibrary.init()
  const document = await pdfium.loadDocument(pdf)
  const pages: PaperPage[] = []
  for (const page of document.pages()) {
    const text = page.getText()
    const { width, height, data } = await page.render({ scale: perInch / 72, colorSpace: 'Gray' })
    pages.push({ width, height, grey: oneByteEach(data, width * height), text })
  }
  document.destroy()
  pdfium.destroy()
  return pages
}

/** The bitmap comes with a byte for each pixel, or with four of which the first three are equal. */
function oneByteEach(data: Uint8Array, pixels: number): Uint8Array {
  return data.length === pixels ? data.slice() : Uint8Array.from({ length: pixels }, (_, at) => data[at * 4]!)
}

export interface Decoded {
  readonly text: string
  readonly version: number
  readonly millimetres: number
}

/**
 * What a QR code on the page says, and how wide it is on paper, without its quiet zone; nothing where there is none.
 * jsQR reads it, which shares no code with what wrote it.
 */
export function codeOn(
  { width, height, grey }: Pick<PaperPage, 'width' | 'height' | 'grey'>,
  perInch = 200,
): Decoded | undefined {
  const rgba = new Uint8ClampedArray(width * height * 4)
  grey.forEach((value, at) => rgba.set([value, value, value, 255], at * 4))
  const found = read(rgba, width, height)
  if (!found) return undefined
  const { topLeftCorner: from, topRightCorner: to } = found.location
  return {
    text: found.data,
    version: found.version,
    millimetres: (Math.hypot(to.x - from.x, to.y - from.y) / perInch) * 25.4,
  }
}

// The package has its function twice over: as the module itself and as its default.
const read = 'default' in jsqr ? (jsqr.default as typeof jsqr) : jsqr

/** A page as PNG, in grey. */
export function pngOf({ width, height, grey }: Pick<PaperPage, 'width' | 'height' | 'grey'>): Buffer {
  const rows = Buffer.alloc((width + 1) * height)
  for (let y = 0; y < height; y++) rows.set(grey.subarray(y * width, (y + 1) * width), y * (width + 1) + 1)
  const head = Buffer.alloc(13)
  head.writeUInt32BE(width, 0)
  head.writeUInt32BE(height, 4)
  head.set([8, 0, 0, 0, 0], 8)
  return Buffer.concat([
    Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'),
    chunk('IHDR', head),
    chunk('IDAT', deflateSync(rows)),
    chunk('IEND', Buffer.alloc(0)),
  ])
}

function chunk(name: string, body: Buffer): Buffer {
  const data = Buffer.concat([Buffer.from(name, 'latin1'), body])
  const out = Buffer.alloc(data.length + 8)
  out.writeUInt32BE(body.length, 0)
  out.set(data, 4)
  out.writeUInt32BE(crc32(data), data.length + 4)
  return out
}
