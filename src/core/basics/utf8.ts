/** Where bytes stop being UTF-8: line and column, 1-based, in characters as an editor counts them. */
export interface NotUtf8 {
  readonly line: number
  readonly column: number
  /** Whether the whole looks like UTF-16, which some editors write. */
  readonly utf16: boolean
}

/**
 * The first place where bytes are not UTF-8, or nothing. A reader that does not look puts U+FFFD there and says
 * nothing, so that a word is bent unseen.
 */
export function notUtf8(bytes: Uint8Array): NotUtf8 | undefined {
  const utf16 = looksLikeUtf16(bytes)
  let [line, column] = [1, 1]
  for (let at = 0; at < bytes.length;) {
    const length = lengthAt(bytes, at)
    if (length === 0 || (utf16 && at === 0)) return { line, column, utf16 }
    if (bytes[at] === 0x0a) [line, column] = [line + 1, 1]
    else column += length === 4 ? 2 : 1
    at += length
  }
  return undefined
}

/** What to tell a reader of a file, and how to mend it. */
export const notUtf8Message = ({ utf16 }: NotUtf8): string =>
  utf16
    ? 'this file is in UTF-16: save it as UTF-8'
    : 'the bytes from here on are not UTF-8, so a letter would be lost: save the file as UTF-8'

/** A byte order mark of UTF-16, or a zero byte beside a first character that is none. */
const looksLikeUtf16 = ([first = 1, second = 1]: Uint8Array): boolean =>
  (first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff) || (first === 0) !== (second === 0)

/** How many bytes the character here has; 0 when they are no character (RFC 3629, section 4). */
function lengthAt(bytes: Uint8Array, at: number): number {
  const [first, second = 0] = [bytes[at]!, bytes[at + 1]]
  if (first < 0x80) return 1
  const length = first < 0xc2 ? 0 : first < 0xe0 ? 2 : first < 0xf0 ? 3 : first < 0xf5 ? 4 : 0
  if (length === 0) return 0
  for (let next = 1; next < length; next++) if (((bytes[at + next] ?? 0) & 0xc0) !== 0x80) return 0
  const tooLong = (first === 0xe0 && second < 0xa0) || (first === 0xf0 && second < 0x90)
  const surrogate = first === 0xed && second > 0x9f
  const beyond = first === 0xf4 && second > 0x8f
  return tooLong || surrogate || beyond ? 0 : length
}
