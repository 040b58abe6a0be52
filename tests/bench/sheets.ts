import { after, type Answers, type Change, drawChanges, drawSheets, type Rules } from './workload.ts'

/**
 * `complete`: every question answered. `half`: one in two, at random. `changed`: a complete sheet, one answer changed
 * and changed back.
 */
export const KINDS = ['complete', 'half', 'changed'] as const
export type Kind = (typeof KINDS)[number]
export const SEED = 20251125

export interface Sheets {
  readonly complete: readonly Answers[]
  readonly half: readonly Answers[]
  readonly base: Answers
  readonly changes: readonly Change[]
  readonly changed: readonly Answers[]
}

/** The same sheets for every contestant; fewer where a sheet takes long. */
export function sheetsOf(rules: Rules): Sheets {
  const count = rules.rules >= 100_000 ? 8 : rules.rules >= 10_000 ? 16 : rules.rules >= 1_000 ? 32 : 64
  const complete = drawSheets(rules, count, 1, SEED + 1)
  const base = complete[0]!
  const changes = drawChanges(rules, base, count / 2, SEED + 3)
  return { complete, half: drawSheets(rules, count, 0.5, SEED + 2), base, changes, changed: after(base, changes) }
}
