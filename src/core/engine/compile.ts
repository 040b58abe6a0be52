import type { RuleId } from '#core/basics/id.ts'
import type { Condition } from '#core/engine/condition.ts'
import { type Formula, Formulas, keyOf } from '#core/engine/clauses.ts'
import type { QuestionShape, Truths } from '#core/engine/columns.ts'
import type { Block, Program } from '#core/engine/program.ts'

/** A formula, where it stands among those that must be known first, and where its truth goes. */
interface Placed { readonly formula: Formula; readonly level: number; readonly key: string; readonly feeds: number[] }

/**
 * Compiles conditions for a `Run`: plain data, made at build time. A rule that a condition names is looked up in `rules`,
 * and judged by the condition found there. Throws on a question or a rule that is not known, and on a rule that leads back
 * to itself.
 */
export function compile(conditions: readonly Condition[], questions: readonly QuestionShape[], rules: ReadonlyMap<RuleId, Condition> = new Map()): Program {
  const formulas = new Formulas(questions, rules)
  const placed = new Map<string, Placed>()
  const levelOf = (formula: Formula): number => Math.max(0, ...formula.clauses.flatMap((clause) => [...clause.keys()].flatMap((column) => {
    const derived = formulas.derived.get(column)
    return derived ? [1 + place(derived, column).level] : []
  })))
  const place = (formula: Formula, feeds?: number): Placed => {
    const key = `${formula.turned ? '!' : ''}${formula.clauses.map(keyOf).sort().join('&')}`
    const found = placed.get(key) ?? { formula, level: levelOf(formula), key, feeds: [] }
    if (feeds !== undefined && !found.feeds.includes(feeds)) found.feeds.push(feeds)
    placed.set(key, found)
    return found
  }
  const wanted = conditions.map((condition) => place(formulas.formula(condition)))
  return layOut(formulas, questions, [...placed.values()], wanted)
}

function layOut(formulas: Formulas, questions: readonly QuestionShape[], all: readonly Placed[], wanted: readonly Placed[]): Program {
  const literals = new Literals(formulas)
  const last = Math.max(0, ...all.map(({ level }) => level))
  const blocks: Block[] = []
  const levels: Program['levels'][number][] = []
  const places = new Map<Placed, number>()
  for (let level = 0; level <= last; level++) {
    const here = all.filter((one) => (one.feeds.length > 0 ? one.level === level : level === last))
    const feeds: [number, number][] = []
    for (const group of inBlocks(here)) {
      group.forEach((one, bit) => {
        const at = blocks.length * 32 + bit
        places.set(one, at)
        for (const column of one.feeds) feeds.push([at, literals.column(column)])
      })
      blocks.push(block(group, literals))
    }
    levels.push({ blocks: blocks.length, feeds })
  }
  return { places: wanted.map((one) => places.get(one)!), levels, blocks, ...literals.data(questions) }
}

/**
 * Groups of at most 32 that share what they can. Formulas with a clause in common stand together, as that clause alone may
 * rule them all out; the others stand with those that read the same columns.
 */
function inBlocks(all: readonly Placed[]): Placed[][] {
  const having = new Map<string, number>()
  const gatesOf = ({ turned, clauses }: Formula) => clauses.filter(({ size }) => size === 1).map((clause) => `${turned} ${keyOf(clause)}`)
  for (const key of all.flatMap(({ formula }) => gatesOf(formula))) having.set(key, (having.get(key) ?? 0) + 1)
  const byGate = groupBy(all, ({ formula }) => gatesOf(formula).reduce((best, key) => ((having.get(key) ?? 0) > (having.get(best) ?? 0) ? key : best), ''))
  const pools = groupBy([...byGate], ([gate, members]) => (members.length >= 32 ? gate : ''))
  return [...pools.values()].flatMap((pool) => clustered(pool.flatMap(([, members]) => members)))
}

function groupBy<T>(all: readonly T[], keyOf: (one: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>()
  for (const one of all) {
    const key = keyOf(one)
    const group = groups.get(key)
    if (group) group.push(one)
    else groups.set(key, [one])
  }
  return groups
}

/** How far ahead to look for a formula that fits a block. */
const WINDOW = 400

function clustered(pool: readonly Placed[]): Placed[][] {
  const left = pool.map((one) => ({ one, columns: columnsOf(one.formula) })).sort((a, b) => compareLists(b.columns, a.columns))
  const groups: Placed[][] = []
  while (left.length > 0) {
    const group: Placed[] = []
    const columns = new Set<number>()
    while (group.length < 32 && left.length > 0) {
      let best = left.length - 1
      let least = Infinity
      for (let at = best; at >= 0 && at > left.length - WINDOW && least > 0; at--) {
        let fresh = 0
        for (const column of left[at]!.columns) if (!columns.has(column)) fresh++
        if (fresh < least) [best, least] = [at, fresh]
      }
      const [next] = left.splice(best, 1)
      group.push(next!.one)
      for (const column of next!.columns) columns.add(column)
    }
    groups.push(group)
  }
  return groups
}

const columnsOf = ({ clauses }: Formula): number[] => [...new Set(clauses.flatMap((clause) => [...clause.keys()]))].sort((a, b) => a - b)

function compareLists(a: readonly number[], b: readonly number[]): number {
  const at = a.findIndex((rank, index) => rank !== b[index])
  return at < 0 ? a.length - b.length : a[at]! - (b[at] ?? -1)
}

interface Slot { taken: number; readonly columns: Map<number, Map<Truths, number>> }

/** Gives every clause a slot of which its formula has no other clause, so that few columns are read in few slots. */
function block(group: readonly Placed[], literals: Literals): Block {
  const slots: Slot[] = []
  const common = new Map<string, number>()
  const clauses = group.flatMap(({ formula }, bit) => formula.clauses.map((clause) => ({ clause, bit, key: keyOf(clause) })))
  for (const { key } of clauses) common.set(key, (common.get(key) ?? 0) + 1)
  const weight = ({ clause, key }: (typeof clauses)[number]) => (common.get(key) === group.length ? 100 : clause.size)
  for (const { clause, bit } of clauses.sort((a, b) => weight(b) - weight(a))) {
    const fresh = (slot: Slot) => [...clause.keys()].filter((column) => !slot.columns.has(column)).length
    const free = slots.filter(({ taken }) => !((taken >>> bit) & 1)).sort((a, b) => fresh(a) - fresh(b))[0]
    const slot = free && fresh(free) < clause.size ? free : { taken: 0, columns: new Map() }
    if (slot !== free) slots.push(slot)
    slot.taken |= 1 << bit
    for (const [column, truths] of clause) {
      const masks = slot.columns.get(column) ?? new Map<Truths, number>()
      slot.columns.set(column, masks.set(truths, (masks.get(truths) ?? 0) | (1 << bit)))
    }
  }
  const fullest = slots.sort((a, b) => bits(b.taken) - bits(a.taken))
  return { turned: group.reduce((mask, { formula }, bit) => (formula.turned ? mask | (1 << bit) : mask), 0), used: group.length, slots: fullest.map(({ columns }) => [...columns].flatMap(([column, masks]) => [...masks].flatMap(([truths, mask]) => [literals.number(column, truths), mask]))) }
}

function bits(mask: number): number {
  let count = 0
  for (let left = mask; left !== 0; left &= left - 1) count++
  return count
}

/** Numbers the literals and columns that are used, and finds the codes of a column that none of them tells apart. */
class Literals {
  readonly #formulas: Formulas
  readonly #numbers = new Map<string, number>()
  readonly #literals: { readonly column: number; readonly truths: Truths }[] = []
  readonly #columns = new Map<number, number>()

  constructor(formulas: Formulas) {
    this.#formulas = formulas
  }

  number(column: number, truths: Truths): number {
    const key = `${column}:${truths}`
    const found = this.#numbers.get(key) ?? this.#literals.push({ column: this.column(column), truths }) - 1
    this.#numbers.set(key, found)
    return found
  }

  column(column: number): number {
    const found = this.#columns.get(column) ?? this.#columns.size
    this.#columns.set(column, found)
    return found
  }

  data(questions: readonly QuestionShape[]): Pick<Program, 'literals' | 'columns' | 'questions'> {
    const used = [...this.#columns.keys()].map((column) => this.#formulas.columns.all[column]!)
    const columns = used.map(({ codes }, column) => {
      const own = this.#literals.filter((literal) => literal.column === column)
      const kinds = new Map<string, number>()
      const values: number[] = []
      ;[...codes.keys()].forEach((code, at) => {
        const kind = own.map(({ truths }) => truths[at]).join('')
        values[code] = kinds.get(kind) ?? kinds.size
        kinds.set(kind, values[code])
      })
      return { values: Array.from(values, (value) => value ?? values[3]!), kinds: [...kinds.keys()] }
    })
    const seen = columns.map(() => 0)
    const literals = this.#literals.map(({ column }) => {
      const at = seen[column]!++
      return { column, truths: columns[column]!.kinds.map((kind) => kind[at]).join('') }
    })
    return {
      literals,
      columns: columns.map(({ values }) => values),
      questions: questions.map(({ id }) => {
        const own = used.flatMap(({ question }, column) => (question === id ? [column] : []))
        return { id, columns: own, options: Object.fromEntries(own.flatMap((column) => [...used[column]!.weights].map(([option, weight]) => [option, [column, weight] as const]))) }
      }),
    }
  }
}
