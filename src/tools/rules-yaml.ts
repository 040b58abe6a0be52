import { Composer, type CST, type Document, isMap, isNode, isScalar, LineCounter, Parser, visit } from 'yaml'
import { DEEPEST } from '#core/basics/depth.ts'
import { hiddenIn, hiddenMessage } from '#core/basics/hidden.ts'
import { TOO_DEEP } from '#core/rulebook/rawfile.ts'

/** Something that cannot be read in a YAML text, where it begins, and what its author can do about it. */
export interface Slip {
  readonly at: number
  readonly message: string
}

/** A YAML text read: its data, or every reason why not. */
export interface RuleText {
  readonly data: unknown
  readonly slips: readonly Slip[]
  /** Line and column, 1-based, of a place in the text. */
  readonly placeOf: (offset: number) => { readonly line: number; readonly column: number }
  /** Where the deepest node on a way through the data begins; for a key, the key itself. */
  readonly offsetOf: (at: readonly PropertyKey[], key?: string) => number
}

/**
 * Reads the YAML of a rule file. Of YAML only the plain part is taken: keys, texts, numbers and lists. What can make a
 * text say something other than it shows (links within the text, types, directives, merged keys, characters that nobody
 * can see) is refused by name.
 */
export function readYaml(text: string): RuleText {
  const lines = new LineCounter()
  const tokens = [...new Parser(lines.addNewLine).parse(text)]
  const placeOf = (offset: number) => {
    const { line, col } = lines.linePos(offset)
    return { line: Math.max(line, 1), column: Math.max(col, 1) }
  }
  const hidden = hiddenIn(text).map((one) => ({ at: one.at, message: hiddenMessage(one) }))
  const deep = tooDeepAt(tokens)
  if (deep !== undefined || hidden.length > 0) {
    const slips = deep === undefined ? hidden : [...hidden, { at: deep, message: TOO_DEEP }]
    return { data: undefined, slips, placeOf, offsetOf: () => 0 }
  }
  const composer = new Composer({ prettyErrors: false, uniqueKeys: true, logLevel: 'error' })
  const documents = [...composer.compose(tokens, true, text.length)]
  const document = documents[0]!
  const slips = slipsIn(documents, text)
  return {
    data: slips.length > 0 ? undefined : document.toJS({ maxAliasCount: 0 }),
    slips,
    placeOf,
    offsetOf: (at, key) => offsetOf(document, at, key),
  }
}

/**
 * Where a text begins to be nested too deep. Looked for before the parser composes it: it calls itself at each level,
 * and Node can end for want of room.
 */
function tooDeepAt(tokens: readonly CST.Token[]): number | undefined {
  let level: readonly CST.Token[] = tokens
  for (let depth = 0; level.length > 0; depth++) {
    if (depth > DEEPEST) return level[0]!.offset
    level = level.flatMap((token) => {
      if (token.type === 'document') return token.value ? [token.value] : []
      if (!('items' in token)) return []
      return token.items.flatMap(({ key, value }) => [key, value].filter((part) => part !== undefined && part !== null))
    })
  }
  return undefined
}

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
 * What cannot be read in a file, and where, in words for its author; one message a place. A slip that we have no words
 * for keeps the parser's.
 */
function slipsIn(documents: readonly Document.Parsed[], text: string): Slip[] {
  const [document, second] = documents
  const slips = [...document!.errors, ...document!.warnings].map(({ pos, message }) => ({
    at: pos[0],
    message: PLAIN.find(([says]) => says.test(message))?.[1] ?? message.split('\n')[0]!,
  }))
  if (second) slips.push({ at: second.range[0], message: ONE_THING })
  if (slips.length === 0)
    slips.push(...directivesIn(document!), ...oddNodesIn(document!, text), ...nothingIn(document!, text))
  return slips.filter(({ at }, index) => slips.findIndex((other) => other.at === at) === index)
}

const ONE_THING = 'one file holds one thing: take away the line of three hyphens'

/** `%YAML 1.1` would make a text of a yes, and a number of a time. */
function directivesIn({ directives }: Document.Parsed): Slip[] {
  const given = directives.yaml.explicit === true || Object.keys(directives.tags).length > 1
  return given ? [{ at: 0, message: 'take away the line that begins with %: it changes how the rest is read' }] : []
}

/** A file that holds nothing, or no keys. */
function nothingIn({ contents }: Document.Parsed, text: string): Slip[] {
  const at = contents?.range[0] ?? 0
  if (isMap(contents)) return []
  if (contents === null || (isScalar(contents) && contents.source === ''))
    return [{ at: 0, message: /#/.test(text) ? 'this file holds only comments' : 'this file is empty' }]
  return [{ at, message: 'a rule file is made of keys, each with a colon and what it says; this one has none' }]
}

/** What YAML allows and a reader of one rule cannot see through. */
function oddNodesIn(document: Document.Parsed, text: string): Slip[] {
  const found: Slip[] = []
  visit(document, {
    Alias: (_key, { range, source }) =>
      void found.push({
        at: range?.[0] ?? 0,
        message: `write it out: "*${source}" stands for something written elsewhere`,
      }),
    Pair: (_key, { key }) => {
      const at = isNode(key) ? (key.range?.[0] ?? 0) : 0
      if (!isScalar(key)) found.push({ at, message: 'a key is one word: a list or other keys stand here in its place' })
      else if (key.value === null) found.push({ at, message: 'a key is missing before this colon' })
      else if (key.value === '<<') found.push({ at, message: 'write the keys out: "<<" takes them from elsewhere' })
    },
    Value: (_key, { anchor, tag, range }) => {
      // The mark stands before what it marks, perhaps on the line above.
      const before = text.slice(0, range?.[0]).search(/[&!]\S*(\s+[&!]\S*)*\s*$/)
      if (anchor !== undefined)
        found.push({ at: Math.max(0, before), message: `take away "&${anchor}": nothing may refer to another place` })
      if (tag !== undefined)
        found.push({ at: Math.max(0, before), message: 'take away the mark that begins with "!": it changes the type' })
    },
  })
  return found
}

/** Where the deepest node on the way stands; for a key, the key itself. */
function offsetOf(document: Document, at: readonly PropertyKey[], key?: string): number {
  for (let depth = at.length; depth >= 0; depth--) {
    const node = depth === 0 ? document.contents : document.getIn(at.slice(0, depth) as unknown[], true)
    if (!isNode(node) || !node.range) continue
    if (key !== undefined && depth === at.length && isMap(node)) {
      const pair = node.items.find((item) => isScalar(item.key) && item.key.value === key)
      if (pair && isNode(pair.key) && pair.key.range) return pair.key.range[0]
    }
    return node.range[0]
  }
  return 0
}
