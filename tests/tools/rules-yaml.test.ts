import { expect, it } from 'vitest'
import { readYaml } from '#tools/rules-yaml.ts'

const said = (text: string) => readYaml(text).slips.map(({ at, message }) => [at, message])

it.each([
  [
    'a colon inside a sentence',
    'why: Do this: rest\n',
    5,
    /colon inside a sentence: put the whole text in quotation marks/,
  ],
  ['a line that is set in too far, told once', 'a: 1\n  b: 2\n', 3, /the line below is set in too far/],
  ['a key that stands there twice', 'a: 1\na: 2\n', 5, /stands here twice/],
  ['a key without its colon', 'title Hello\nb: 1\n', 0, /needs a colon and a space/],
  ['a key without a space after its colon', 'title:Hello\nb: 1\n', 0, /needs a colon and a space/],
  ['a hyphen without a space', 'a:\n-b\n', 3, /a hyphen and a space/],
  ['a tab', 'a:\n\tb: 1\n', 3, /spaces, not with tabs/],
  ['a line set in by another number of spaces', 'a:\n    b: 1\n  c: 2\n', 12, /more or fewer spaces/],
  ['a quotation mark that is never closed', 'a: "b\nc: 1\n', 11, /opened and never closed/],
  ['a bracket that is never closed', 'a: [b\nc: 1\n', 6, /a bracket is opened/],
  ['an apostrophe inside single quotation marks', "a: 'it's fine'\n", 7, /double quotation marks/],
  ['a character that no plain text begins with', 'a: @home\n', 3, /begins with this character/],
  ['a mark that YAML reads as a type', 'a: !now x\n', 3, /begins with this character/],
  ['a colon between brackets', 'a: { b: c: d }\n', 8, /colon inside a text between brackets/],
  ['a backslash', 'a: "b\\d"\n', 5, /backslash/],
  ['two things in one file', '---\na: 1\n---\nb: 2\n', 9, /one file holds one thing/],
])('%s is told in plain words, where it stands', (_title, text, at, plain) =>
  expect(said(text)).toEqual([[at, expect.stringMatching(plain)]]),
)

it('a sound file has none, and a slip that we have no words for keeps those of the parser', () => {
  expect(said('a: 1\n')).toEqual([])
  expect(said('a: >\n  b\n&x &y c: 1\n').map(([, message]) => message)).toEqual([expect.stringMatching(/\w/)])
})

it.each([
  ['a text that stands for another', 'a: &x 1\nb: *x\n', [3, 11], /"&x"/],
  ['a type', 'a: !!str 5\n', [3], /"!"/],
  ['bytes in letters', 'a: !!binary aGk=\n', [3], /"!"/],
  ['keys taken from elsewhere', '<<: { a: 1 }\n', [0], /"<<"/],
  ['a list for a key', '? [a, b]\n: 1\n', [2], /a key is one word/],
  ['keys for a key', '{ a: 1 }: 2\n', [0], /a key is one word/],
  ['a missing key', ': 2\n', [0], /a key is missing/],
  ['another YAML, where yes is true', '%YAML 1.1\n---\na: yes\n', [0], /begins with %/],
  ['a second thing after three dots', 'a: 1\n...\nb: 2\n', [9], /one file holds one thing/],
  ['a list', '- a\n', [0], /made of keys/],
  ['a text', 'Hello\n', [0], /made of keys/],
  ['the word null', '~\n', [0], /made of keys/],
  ['a bell', 'a: "x\u0007"\n', [5], /U\+0007/],
])('%s is refused in plain words, where it stands, with no warning from Node', (_title, text, at, plain) => {
  const slips = said(text)
  expect(slips.map(([where]) => where)).toEqual(at)
  expect(slips[0]![1]).toMatch(plain)
})
