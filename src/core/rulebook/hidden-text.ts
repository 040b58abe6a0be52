import { hiddenIn, hiddenMessage } from '#core/basics/hidden.ts'
import type { Fault, RuleFile } from '#core/rulebook/rawfile.ts'

/**
 * Every text and key of a file that holds a character that nobody can see, also one that was written as an escape.
 */
export function inspectHidden({ path, data }: RuleFile): Fault[] {
  const look = (value: unknown, at: readonly PropertyKey[]): Fault[] => {
    if (typeof value === 'string') return hiddenIn(value).map((one) => ({ path, at, message: hiddenMessage(one) }))
    if (typeof value !== 'object' || value === null) return []
    return Object.entries(value).flatMap(([key, item]) => [
      ...hiddenIn(key).map((one) => ({ path, at, key, message: hiddenMessage(one) })),
      ...look(item, [...at, Array.isArray(value) ? Number(key) : key]),
    ])
  }
  return look(data, [])
}
