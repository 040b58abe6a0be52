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
    const here = sorted(all.filter((one) => (one.feeds.length > 0 ? one.level === level : level === last)))
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
 * Neighbours share what they can: first by the clause that most formulas have, so that one look can rule out a block, then
 * by the columns that are read.
 */
function sorted(all: readonly Placed[]): Placed[] {
  const shared = new Map<string, number>()
  for (const { formula } of all) for (const key of formula.clauses.map(keyOf)) shared.set(key, (shared.get(key) ?? 0) + 1)
  const rank = new Map([...shared].sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1)).map(([key], at) => [key, at]))
  const order = all.map((one) => {
    const ranked = one.formula.clauses.map((clause) => [rank.get(keyOf(clause))!, clause] as const).sort(([a], [b]) => a - b)
    return { one, ranks: [Number(one.formula.turned), ...ranked.slice(0, 1).map(([first]) => first), ...ranked.slice(1).flatMap(([, clause]) => [...clause.keys()]).sort((a, b) => a - b)] }
  })
  return order.sort((a, b) => compareLists(a.ranks, b.ranks)).map(({ one }) => one)
}

function compareLists(a: readonly number[], b: readonly number[]): number {
  const at = a.findIndex((rank, index) => rank !== b[index])
  return at < 0 ? a.length - b.length : a[at]! - (b[at] ?? -1)
}

/** By 32, never turned ones beside others. */
function inBlocks(all: readonly Placed[]): Placed[][] {
  const groups: Placed[][] = []
  for (const one of all) {
    const group = groups.at(-1)
    if (group && group.length < 32 && group[0]!.formula.turned === one.formula.turned) group.push(one)
    else groups.push([one])
  }
  return groups
}

interface Slot { taken: number; readonly columns: Map<number, Map<Truths, number>> }

/** Gives every clause a slot of which its formula has no other clause, so that few columns are read in few slots. */
function block(group: readonly Placed[], literals: Literals): Block {
  const slots: Slot[] = []
  const clauses = group.flatMap(({ formula }, bit) => formula.clauses.map((clause) => ({ clause, bit })))
  for (const { clause, bit } of clauses.sort((a, b) => b.clause.size - a.clause.size)) {
    const fresh = (slot: Slot) => [...clause.keys()].filter((column) => !slot.columns.has(column)).length
    const free = slots.filter(({ taken }) => !((taken >>> bit) & 1)).sort((a, b) => fresh(a) - fresh(b))[0]
    const slot = free && fresh(free) < clause.size ? free : { taken: 0, columns: new Map() }
    if (slot !== free || slots.length === 0) slots.push(slot)
    slot.taken |= 1 << bit
    for (const [column, truths] of clause) {
      const masks = slot.columns.get(column) ?? new Map<Truths, number>()
      slot.columns.set(column, masks.set(truths, (masks.get(truths) ?? 0) | (1 << bit)))
    }
  }
  const fullest = slots.sort((a, b) => bits(b.taken) - bits(a.taken))
  return { turned: group[0]!.formula.turned, used: group.length, slots: fullest.map(({ columns }) => [...columns].flatMap(([column, masks]) => [...masks].flatMap(([truths, mask]) => [literals.number(column, truths), mask]))) }
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
      questions: questions.map(({ id, kind }) => {
        const own = used.flatMap(({ question }, column) => (question === id ? [column] : []))
        const options = new Set(own.flatMap((column) => [...used[column]!.weights.keys()]))
        return { id, single: kind !== 'choices', columns: own, weights: Object.fromEntries([...options].map((option) => [option, own.flatMap((column) => (used[column]!.weights.has(option) ? [column, used[column]!.weights.get(option)!] : []))])) }
      }),
    }
  }
}
