import { failure, type Result, success } from '#core/basics/result.ts'

/** `message` is what the parser says; `key` is a key that one object has twice, cut short. */
export type JsonFault =
  | { readonly kind: 'not-json'; readonly message: string }
  | { readonly kind: 'twice'; readonly key: string }

/**
 * JSON text as a value, or why not. A key given twice is refused: JSON.parse would keep the last and say nothing, so an
 * emergency sign could vanish.
 */
export function parseJson(text: string): Result<unknown, JsonFault> {
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch (error) {
    return failure([{ kind: 'not-json', message: (error as Error).message }])
  }
  const key = keyGivenTwice(text)
  return key === undefined ? success(value) : failure([{ kind: 'twice', key: key.slice(0, 80) }])
}

/** Only for text that is JSON: there every quotation mark outside a string begins one. */
function keyGivenTwice(json: string): string | undefined {
  const open: (Set<string> | undefined)[] = []
  for (const [token, quoted] of json.matchAll(/("(?:[^"\\]|\\.)*")\s*:|"(?:[^"\\]|\\.)*"|[{}[\]]/g)) {
    if (token === '{') open.push(new Set())
    else if (token === '[') open.push(undefined)
    else if (token === '}' || token === ']') open.pop()
    else if (quoted !== undefined) {
      // Unescaped, or "\u0061" would pass beside "a".
      const key = JSON.parse(quoted) as string
      const keys = open.at(-1)
      if (keys?.has(key)) return key
      keys?.add(key)
    }
  }
  return undefined
}
