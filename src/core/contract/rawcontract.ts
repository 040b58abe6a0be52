import type { z } from 'zod'
import { isTooDeep } from '#core/basics/depth.ts'
import { CONTRACT } from '#core/contract/schema.ts'
import { type Draft, type Fault, type RuleFile, shapeFaults, TOO_DEEP, without } from '#core/rulebook/rawfile.ts'

type Shapes = {
  readonly [K in keyof typeof CONTRACT as K extends `contract/${infer Name}` ? Name : never]: z.output<
    (typeof CONTRACT)[K]
  >
}
/** The files of a contract that have the right shape, by name. */
export type RawContract = Partial<Shapes>
/** What is left of each file once the places with a fault of shape are taken out. */
export type DraftContract = { readonly [K in keyof Shapes]?: Draft<Shapes[K]> }

const nameOf = (path: string): string => path.slice('contract/'.length)

/** Sorts the files of a contract by name. The faults name every place that does not fit, and every file that is missing. */
export function sortContract(files: readonly RuleFile[]): { raw: RawContract; drafts: DraftContract; faults: Fault[] } {
  const raw: Record<string, unknown> = {}
  const drafts: Record<string, unknown> = {}
  const faults = files.flatMap(({ path, data, unreadable }): Fault[] => {
    const schema = CONTRACT[path as keyof typeof CONTRACT]
    if (!schema)
      return [
        { path, at: [], message: `no file of the contract belongs here; they are ${Object.keys(CONTRACT).join(', ')}` },
      ]
    if (unreadable) return []
    if (isTooDeep(data)) return [{ path, at: [], message: TOO_DEEP }]
    const parsed = schema.safeParse(data)
    if (parsed.success) raw[nameOf(path)] = parsed.data
    const wrong = parsed.success ? [] : parsed.error.issues.flatMap((issue) => shapeFaults(path, issue, data))
    drafts[nameOf(path)] = without(data, wrong)
    return wrong
  })
  if (files.length === 0)
    return {
      raw,
      drafts,
      faults: [
        { path: 'contract/advice', at: [], message: `the contract is missing: ${Object.keys(CONTRACT).join(', ')}` },
      ],
    }
  const missing = Object.keys(CONTRACT).filter((name) => !files.some(({ path }) => path === name))
  return {
    raw,
    drafts,
    faults: [...faults, ...missing.map((path) => ({ path, at: [], message: 'this file is missing' }))],
  }
}
