import { Nodes } from '#core/proof/nodes.ts'
import { Remembered } from '#core/proof/remembered.ts'

/**
 * Multi-valued decision diagrams: sets of assignments to variables in a fixed order, each variable with a few values. A
 * set is a number; equal sets are the same number, so that a proof is a comparison. (Bryant 1986, for two values.)
 *
 * A set is a node that asks for the first variable that matters to it. Following the value of that variable, and then of
 * the next that is asked for, one comes to one of two ends, and that says whether the assignment is in the set. What two
 * sets come to together is worked out value by value, down to the ends; no variable comes twice on a way down.
 */
export type Assignments = number
export const NOTHING: Assignments = 0
export const EVERYTHING: Assignments = 1

/** The kinds of questions whose results are remembered. */
const AND = 1
const OR = 2
const MINUS = 3
const FIX = 4
const MEET = 5
type Joint = typeof AND | typeof OR | typeof MINUS

const UNKNOWN = -1

export class Diagrams {
  readonly #domains: readonly number[]
  readonly #nodes: Nodes
  readonly #remembered: Remembered
  /** For each variable the kids of a node in the making: one row is enough, for no variable comes twice on a way down. */
  readonly #rows: readonly Int32Array[]
  readonly #changes = new Map<string, number>()

  /**
   * `domains[v]` is how many values variable v has, from 0. `remember` is how many results are kept at most, a power of
   * two: fewer take less memory and more time, and change nothing else.
   */
  constructor(domains: readonly number[], remember: number = 2 ** 21) {
    this.#domains = domains
    this.#nodes = new Nodes(domains)
    this.#remembered = new Remembered(remember)
    this.#rows = domains.map((size) => new Int32Array(size))
  }

  /** How many nodes were made: the cost so far. */
  get size(): number {
    return this.#nodes.count
  }

  /** Where a variable has one of the values that pass. */
  where(variable: number, passes: (value: number) => boolean): Assignments {
    return this.#made(variable, (value) => (passes(value) ? EVERYTHING : NOTHING))
  }

  and(...sets: readonly Assignments[]): Assignments {
    return sets.reduceRight((all, set) => this.#join(AND, set, all), EVERYTHING)
  }

  or(...sets: readonly Assignments[]): Assignments {
    return sets.reduceRight((all, set) => this.#join(OR, set, all), NOTHING)
  }

  /** In a but not in b. */
  minus(a: Assignments, b: Assignments): Assignments {
    return this.#join(MINUS, a, b)
  }

  not(set: Assignments): Assignments {
    if (set <= EVERYTHING) return EVERYTHING - set
    const found = this.#nodes.opposite(set)
    if (found !== NOTHING) return found
    const opposite = this.#made(this.#nodes.variable(set), (value) => this.not(this.#nodes.kid(set, value)))
    this.#nodes.setOpposites(set, opposite)
    return opposite
  }

  /** Whether two sets have an assignment in common. No set is made for it, and the first that is found is enough. */
  meet(a: Assignments, b: Assignments): boolean {
    if (a === NOTHING || b === NOTHING) return false
    if (a === EVERYTHING || b === EVERYTHING || a === b) return true
    if (a > b) return this.meet(b, a)
    const found = this.#remembered.find(MEET, a, b)
    if (found !== UNKNOWN) return found === 1
    const nodes = this.#nodes
    const [ofA, ofB] = [nodes.variable(a), nodes.variable(b)]
    const variable = Math.min(ofA, ofB)
    let meeting = false
    for (let value = 0; value < this.#domains[variable]! && !meeting; value++)
      meeting = this.meet(ofA === variable ? nodes.kid(a, value) : a, ofB === variable ? nodes.kid(b, value) : b)
    return this.#keep(MEET, a, b, meeting ? 1 : 0) === 1
  }

  /** Whether one assignment is in a set. */
  contains(set: Assignments, assignment: readonly number[]): boolean {
    let node = set
    while (node > EVERYTHING) node = this.#nodes.kid(node, assignment[this.#nodes.variable(node)]!)
    return node === EVERYTHING
  }

  /** The set as it is when some variables are fixed: what it says of them is decided, all else stays. */
  fix(set: Assignments, values: ReadonlyMap<number, number>): Assignments {
    const last = Math.max(...values.keys())
    const change = this.#numberOf(values)
    const fixed = (node: Assignments): Assignments => {
      const variable = this.#nodes.variable(node)
      if (variable > last) return node
      const value = values.get(variable)
      if (value !== undefined) return fixed(this.#nodes.kid(node, value))
      const found = this.#remembered.find(FIX, node, change)
      if (found !== UNKNOWN) return found
      return this.#keep(
        FIX,
        node,
        change,
        this.#made(variable, (any) => fixed(this.#nodes.kid(node, any))),
      )
    }
    return fixed(set)
  }

  /** How many assignments, exactly. */
  count(set: Assignments): bigint {
    /** In how many ways the variables from each one on can be assigned. */
    const ways = this.#domains.reduceRight((all, size) => [all[0]! * BigInt(size), ...all], [1n])
    const below = new Map<Assignments, bigint>([
      [NOTHING, 0n],
      [EVERYTHING, 1n],
    ])
    const countFrom = (node: Assignments): bigint => {
      const found = below.get(node)
      if (found !== undefined) return found
      const next = this.#nodes.variable(node) + 1
      const sum = this.#nodes
        .kids(node)
        .reduce((total, kid) => total + (countFrom(kid) * ways[next]!) / ways[this.#nodes.variable(kid)]!, 0n)
      below.set(node, sum)
      return sum
    }
    return (countFrom(set) * ways[0]!) / ways[this.#nodes.variable(set)]!
  }

  /**
   * One assignment of least cost, or nothing when there is none. A variable that is not named stands at its cheapest
   * value.
   */
  cheapest(set: Assignments, cost: (variable: number, value: number) => number): readonly number[] | undefined {
    if (set === NOTHING) return undefined
    const best = new Map<Assignments, { readonly cost: number; readonly value: number }>()
    const values = (variable: number) => Array.from({ length: this.#domains[variable]! }, (_, value) => value)
    const cheap = this.#domains.map((_, variable) =>
      values(variable).reduce((a, b) => (cost(variable, b) < cost(variable, a) ? b : a)),
    )
    const free = [0]
    for (const [variable, value] of cheap.entries()) free.push(free[variable]! + cost(variable, value))
    const costOf = (node: Assignments): number => {
      if (node === EVERYTHING) return 0
      const found = best.get(node)
      if (found) return found.cost
      const variable = this.#nodes.variable(node)
      const options = this.#nodes.kids(node).flatMap((kid, value) => {
        const between = free[this.#nodes.variable(kid)]! - free[variable + 1]!
        return kid === NOTHING ? [] : [{ value, cost: cost(variable, value) + between + costOf(kid) }]
      })
      const least = options.reduce((a, b) => (b.cost < a.cost ? b : a))
      best.set(node, least)
      return least.cost
    }
    costOf(set)
    const assignment = [...cheap]
    for (let node = set; node !== EVERYTHING;) {
      const { value } = best.get(node)!
      assignment[this.#nodes.variable(node)] = value
      node = this.#nodes.kid(node, value)
    }
    return assignment
  }

  /** The variables that a set depends on. */
  support(set: Assignments): ReadonlySet<number> {
    const seen = new Set<Assignments>()
    const variables = new Set<number>()
    const visit = (node: Assignments) => {
      if (node <= EVERYTHING || seen.has(node)) return
      seen.add(node)
      variables.add(this.#nodes.variable(node))
      this.#nodes.kids(node).forEach(visit)
    }
    visit(set)
    return variables
  }

  #join(joint: Joint, a: Assignments, b: Assignments): Assignments {
    const plain = this.#plainly(joint, a, b)
    if (plain !== UNKNOWN) return plain
    if (joint !== MINUS && a > b) return this.#join(joint, b, a)
    const found = this.#remembered.find(joint, a, b)
    if (found !== UNKNOWN) return found
    const nodes = this.#nodes
    const [ofA, ofB] = [nodes.variable(a), nodes.variable(b)]
    const variable = Math.min(ofA, ofB)
    const kids = this.#rows[variable]!
    for (let value = 0; value < kids.length; value++)
      kids[value] = this.#join(
        joint,
        ofA === variable ? nodes.kid(a, value) : a,
        ofB === variable ? nodes.kid(b, value) : b,
      )
    return this.#keep(joint, a, b, nodes.make(variable, kids))
  }

  /** The node that asks for a variable and goes on as is said of each value. */
  #made(variable: number, kidFor: (value: number) => Assignments): Assignments {
    const kids = this.#rows[variable]!
    for (let value = 0; value < kids.length; value++) kids[value] = kidFor(value)
    return this.#nodes.make(variable, kids)
  }

  #keep(kind: number, a: number, b: number, result: Assignments): Assignments {
    this.#remembered.makeRoomFor(this.#nodes.count)
    this.#remembered.keep(kind, a, b, result)
    return result
  }

  /** A number for a change: the same for the same values, so that what was fixed before is found. */
  #numberOf(values: ReadonlyMap<number, number>): number {
    const key = [...values].join()
    const number = this.#changes.get(key) ?? this.#changes.size
    this.#changes.set(key, number)
    return number
  }

  /** What two sets come to where one look is enough; unknown where it is not. */
  #plainly(joint: Joint, a: Assignments, b: Assignments): Assignments {
    switch (joint) {
      case AND:
        if (a === b || b === EVERYTHING) return a
        if (a === EVERYTHING) return b
        return a === NOTHING || b === NOTHING ? NOTHING : UNKNOWN
      case OR:
        if (a === b || b === NOTHING) return a
        if (a === NOTHING) return b
        return a === EVERYTHING || b === EVERYTHING ? EVERYTHING : UNKNOWN
      case MINUS:
        if (b === NOTHING) return a
        if (a === EVERYTHING) return this.not(b)
        return a === b || a === NOTHING || b === EVERYTHING ? NOTHING : UNKNOWN
    }
  }
}
