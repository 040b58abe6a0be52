import type { Document } from 'yaml'

/** What the parser says of a slip, and what its author can do about it. */
const PLAIN: readonly (readonly [says: RegExp, plain: string])[] = [
  [
    /^Nested mappings are not allowed/,
    'a colon inside a sentence: put the whole text in quotation marks. Or the line below is set in too far',
  ],
  [/^Map keys must be unique/, 'this key stands here twice: keep one of them'],
  [
    /^Implicit (map )?keys need to be/,
    'a key needs a colon and a space after it, an item of a list a hyphen and a space before it',
  ],
  [/^Tabs are not allowed/, 'set lines in with spaces, not with tabs'],
  [
    /^All (mapping|sequence|collection) items must/,
    'this line is set in by more or fewer spaces than those it belongs to',
  ],
  [/^Missing closing .quote/, 'a quotation mark is opened and never closed'],
  [/ end with a? ?[\]}]/, 'a bracket is opened, [ or {, and not closed before this line'],
  [
    /^Unexpected scalar at node end/,
    'text goes on after a closing quotation mark or bracket: put all of it in double quotation marks',
  ],
  [
    /^Plain value cannot start with|^Unresolved tag/,
    'a text that begins with this character: put the whole text in quotation marks',
  ],
  [
    /^Block collections are not allowed within flow/,
    'a colon inside a text between brackets: put the text in quotation marks',
  ],
  [/^Invalid escape sequence/, 'a backslash between double quotation marks: write two of them'],
  [/^Source contains multiple documents/, 'one file holds one thing: take away the line of three hyphens'],
]

/**
 * What YAML cannot read in a file, and where, in words for its author; one message a place. A slip that we have no
 * words for keeps the parser's.
 */
export function slipsIn({ errors, warnings }: Document): { readonly at: number; readonly message: string }[] {
  const slips = [...errors, ...warnings].map(({ pos, message }) => ({
    at: pos[0],
    message: PLAIN.find(([says]) => says.test(message))?.[1] ?? message.split('\n')[0]!,
  }))
  return slips.filter(({ at }, index) => slips.findIndex((other) => other.at === at) === index)
}
