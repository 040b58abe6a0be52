import { type Formula, keyOf } from '#core/compiled/clauses.ts'
import type { Clause, Truths } from '#core/compiled/columns.ts'
import type { Literals } from '#core/compiled/literals.ts'
import type { Block } from '#core/compiled/program.ts'

const SIZE = 32
/** How far ahead to look for a formula that fits a block. */
const WINDOW = 200

interface Holder {
  readonly formula: Formula
}

/**
 * Groups of at most 32. Where a clause is common enough to fill a block, its formulas stand together, since that clause
 * alone may rule them all out; all others stand with those that read the same columns.
 */
export function inBlocks<T extends Holder>(all: readonly T[]): T[][] {
  const common = new Map<string, number>()
  for (const { formula } of all) for (const key of gates(formula)) common.set(key, (common.get(key) ?? 0) + 1)
  const gateOf = ({ formula }: T) =>
    gates(formula).reduce((best, key) => (common.get(key)! > (common.get(best) ?? 0) ? key : best), '')
  const pools = groupBy([...groupBy(all, gateOf)], ([gate, holders]) => (holders.length >= SIZE ? gate : ''))
  return [...pools.values()].flatMap((pool) => clustered(pool.flatMap(([, holders]) => holders)))
}

/** What is asked of one column alone. */
const gates = ({ turned, clauses }: Formula): string[] =>
  clauses.filter(({ size }) => size === 1).map((clause) => `${turned} ${keyOf(clause)}`)

function groupBy<T>(all: readonly T[], groupOf: (one: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>()
  for (const one of all) {
    const group = groups.get(groupOf(one))
    if (group) group.push(one)
    else groups.set(groupOf(one), [one])
  }
  return groups
}

/**
 * Fills block after block, each time with the formula that reads the fewest columns that the block does not yet read.
 */
function clustered<T extends Holder>(pool: readonly T[]): T[][] {
  const left = pool
    .map((one) => ({ one, columns: columnsOf(one.formula) }))
    .sort((a, b) => compareLists(b.columns, a.columns))
  const groups: T[][] = []
  while (left.length > 0) {
    const group: T[] = []
    const read = new Set<number>()
    while (group.length < SIZE && left.length > 0) {
      let best = left.length - 1
      let least = Infinity
      for (let at = best; at >= 0 && at > left.length - WINDOW && least > 0; at--) {
        let fresh = 0
        for (const column of left[at]!.columns) if (!read.has(column)) fresh++
        if (fresh < least) [best, least] = [at, fresh]
      }
      const [next] = left.splice(best, 1)
      group.push(next!.one)
      for (const column of next!.columns) read.add(column)
    }
    groups.push(group)
  }
  return groups
}

const columnsOf = ({ clauses }: Formula): number[] =>
  [...new Set(clauses.flatMap((clause) => [...clause.keys()]))].sort((a, b) => a - b)

function compareLists(a: readonly number[], b: readonly number[]): number {
  const at = a.findIndex((value, index) => value !== b[index])
  return at < 0 ? a.length - b.length : a[at]! - (b[at] ?? -1)
}

interface Slot {
  taken: number
  readonly columns: Map<number, Map<Truths, number>>
}

/**
 * Gives every clause a slot in which its formula has no other, so that few columns are read in few slots: first the
 * clauses that all formulas share, then the longest.
 */
export function block(group: readonly Formula[], literals: Literals): Omit<Block, 'feeds'> {
  const clauses = group.flatMap((formula, bit) =>
    formula.clauses.map((clause) => ({ clause, bit, key: keyOf(clause) })),
  )
  const shared = groupBy(clauses, ({ key }) => key)
  const rank = ({ clause, key }: (typeof clauses)[number]) =>
    shared.get(key)!.length === group.length ? Infinity : clause.size
  const slots: Slot[] = []
  for (const { clause, bit } of clauses.toSorted((a, b) => (rank(a) === rank(b) ? 0 : rank(b) - rank(a)))) {
    const slot = slotFor(clause, bit, slots)
    slot.taken |= 1 << bit
    for (const [column, truths] of clause) {
      const masks = slot.columns.get(column) ?? new Map<Truths, number>()
      slot.columns.set(column, masks.set(truths, (masks.get(truths) ?? 0) | (1 << bit)))
    }
  }
  const numbered = slots
    .sort((a, b) => count(b.taken) - count(a.taken))
    .map(({ columns }) =>
      [...columns].flatMap(([column, masks]) =>
        [...masks].flatMap(([truths, mask]) => [literals.number(column, truths), mask]),
      ),
    )
  return {
    used: group.length,
    turned: group.reduce((mask, { turned }, bit) => (turned ? mask | (1 << bit) : mask), 0),
    slots: numbered,
  }
}

/** The free slot that reads the most of a clause's columns already; a new one when none reads any. */
function slotFor(clause: Clause, bit: number, slots: Slot[]): Slot {
  let best: Slot | undefined
  let most = 0
  for (const slot of slots) {
    const known = [...clause.keys()].filter((column) => slot.columns.has(column)).length
    if (((slot.taken >>> bit) & 1) === 0 && known > most) [best, most] = [slot, known]
  }
  if (!best) slots.push((best = { taken: 0, columns: new Map() }))
  return best
}

function count(mask: number): number {
  let bits = 0
  for (let left = mask; left !== 0; left &= left - 1) bits++
  return bits
}
