import type { QrCode } from '#formats/qr/qr.ts'
import { codeOn, type Decoded } from './paper.ts'

const PIXELS = 4

/** Draws the path of a code, bar by bar, and reads it back. */
export function drawn({ size, path }: QrCode): Decoded | undefined {
  const width = size * PIXELS
  const grey = new Uint8Array(width * width).fill(255)
  for (const [, x, y, long] of path.matchAll(/M(\d+) (\d+)h(\d+)v1H\d+z/g)) {
    for (let row = 0; row < PIXELS; row++) {
      const from = (Number(y) * PIXELS + row) * width + Number(x) * PIXELS
      grey.fill(0, from, from + Number(long) * PIXELS)
    }
  }
  return codeOn({ width, height: width, grey })
}
