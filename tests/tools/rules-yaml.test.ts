import { parseDocument } from 'yaml'
import { expect, it } from 'vitest'
import { slipsIn } from '#tools/rules-yaml.ts'

const said = (text: string) =>
  slipsIn(parseDocument(text, { prettyErrors: false })).map(({ at, message }) => [at, message])

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
