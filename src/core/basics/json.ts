import { DEEPEST } from '#core/basics/depth.ts'
import { failure, type Result, success } from '#core/basics/result.ts'

/**
 * `message` is what the parser says; `key` is a key that one object has twice, cut short. `too-deep`: nested deeper than
 * anything that Backstride writes or reads.
 */
export type JsonFault =
  | { readonly kind: 'not-json'; readonly message: string }
  | { readonly kind: 'too-deep' }
  | { readonly kind: 'twice'; readonly key: string }

/**
 * JSON text of any length as a value, or why not. A key given twice is refused: JSON.parse would keep the last and say
 * nothing, so an emergency sign could vanish.
 */
export function parseJson(text: string): Result<unknown, JsonFault> {
  // Looked for first: some browsers' parsers call themselves at each level.
  if (isNestedTooDeep(text)) return failure([{ kind: 'too-deep' }])
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch (error) {
    return failure([{ kind: 'not-json', message: (error as Error).message }])
  }
  const key = keyGivenTwice(text)
  return key === undefined ? success(value) : failure([{ kind: 'twice', key: key.slice(0, 80) }])
}

function isNestedTooDeep(text: string): boolean {
  let depth = 0
  for (const { sign } of signsOf(text)) {
    if (sign === '{' || sign === '[') depth++
    else if (sign === '}' || sign === ']') depth--
    if (depth > DEEPEST) return true
  }
  return false
}

/** Only for text that is JSON: there every string before a colon is a key. */
function keyGivenTwice(json: string): string | undefined {
  const open: (Set<string> | undefined)[] = []
  for (const { sign, from, to } of signsOf(json)) {
    if (sign === '{') open.push(new Set())
    else if (sign === '[') open.push(undefined)
    else if (sign === '}' || sign === ']') open.pop()
    else if (isBeforeColon(json, to)) {
      // Unescaped, or "\u0061" would pass beside "a".
      const key = JSON.parse(json.slice(from, to)) as string
      const keys = open.at(-1)
      if (keys?.has(key)) return key
      keys?.add(key)
    }
  }
  return undefined
}

interface Sign {
  readonly sign: string
  readonly from: number
  readonly to: number
}

/**
 * The brackets of a text and its strings (as the quotation mark that opens them), each with where it begins and ends.
 * One look at each character and no pattern, which would need room for every step back that it may take.
 */
function* signsOf(text: string): Generator<Sign> {
  for (let from = 0; from < text.length; from++) {
    const sign = text[from]!
    if (sign === '"') {
      const to = endOfString(text, from)
      yield { sign, from, to }
      from = to - 1
    } else if (sign === '{' || sign === '}' || sign === '[' || sign === ']') yield { sign, from, to: from + 1 }
  }
}

function endOfString(text: string, from: number): number {
  for (let at = from + 1; at < text.length; at++) {
    if (text[at] === '\\') at++
    else if (text[at] === '"') return at + 1
  }
  return text.length
}

function isBeforeColon(text: string, from: number): boolean {
  let at = from
  while (text[at] === ' ' || text[at] === '\n' || text[at] === '\r' || text[at] === '\t') at++
  return text[at] === ':'
}
