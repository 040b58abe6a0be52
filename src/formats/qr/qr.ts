import { encode } from 'uqr'

/** A QR code as it is drawn: so many modules a side with its quiet zone, and the dark ones as an SVG path. */
export interface QrCode {
  readonly size: number
  readonly path: string
  readonly version: number
}

/**
 * Not so few modules that a code of one size on paper would be small with its quiet zone; not so many that a phone has
 * to be held close.
 */
const VERSIONS = { minVersion: 16, maxVersion: 22 }
const QUIET = 4

/** Text of up to 779 bytes of UTF-8 as a QR code that stands the loss of 15%. Throws when it is longer. */
export function qrCode(text: string): QrCode {
  const { data, size, version } = encode(text, { ecc: 'M', border: QUIET, ...VERSIONS })
  return { size, version, path: data.flatMap(runs).join('') }
}

/** Each run of dark modules in a row, as a bar one module high. */
function runs(row: readonly boolean[], y: number): string[] {
  return row.flatMap((dark, x) => {
    if (!dark || row[x - 1]) return []
    const end = row.indexOf(false, x)
    return [`M${x} ${y}h${(end < 0 ? row.length : end) - x}v1H${x}z`]
  })
}
