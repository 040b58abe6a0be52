import { expect, test } from 'vitest'
import { hiddenIn } from '#core/basics/hidden.ts'

test.each([
  ['\u200B', 'U+200B ZERO WIDTH SPACE'],
  ['\u200D', 'U+200D ZERO WIDTH JOINER'],
  ['\u202E', 'U+202E RIGHT-TO-LEFT OVERRIDE'],
  ['\u2066', 'U+2066 LEFT-TO-RIGHT ISOLATE'],
  ['\u00AD', 'U+00AD SOFT HYPHEN'],
  ['\uFEFF', 'U+FEFF ZERO WIDTH NO-BREAK SPACE'],
  ['\uFFFD', 'U+FFFD REPLACEMENT CHARACTER'],
  ['\u0000', 'U+0000 NULL'],
  ['\r', 'U+000D CARRIAGE RETURN'],
  ['\u0007', 'U+0007'],
  ['\uFE0F', 'U+FE0F'],
  ['\u{E0041}', 'U+E0041'],
  ['\uD800', 'U+D800'],
])('a character that nobody can see is found where it stands, by its name: %j', (character, name) =>
  expect(hiddenIn(`a${character}b`)).toEqual([{ at: 1, name }]),
)

test('what a reader sees is left alone: letters of any script, accents, spaces, ends of lines, tabs', () =>
  expect(hiddenIn('é e\u0301 œ 痛み\u{1F600} « 7\u202Fh »\u00A0– \t\r\n')).toEqual([]))
