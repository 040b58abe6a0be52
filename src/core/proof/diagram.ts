/**
 * Multi-valued decision diagrams: sets of assignments to variables in a fixed order, each variable with a few values. A
 * set is a number; equal sets are the same number, so that a proof is a comparison. (Bryant 1986, for two values.)
 */
export type Assignments = number
export const NOTHING: Assignments = 0
export const EVERYTHING: Assignments = 1

export class Diagrams {
  readonly #domains: readonly number[]
  readonly #level: number[]
  readonly #kids: (readonly Assignments[])[] = [[], []]
  readonly #made = new Map<string, Assignments>()
  readonly #joined = new Map<number, Assignments>()
  readonly #turned = new Map<Assignments, Assignments>()

  /** `domains[v]` is how many values variable v has, from 0. */
  constructor(domains: readonly number[]) {
    this.#domains = domains
    this.#level = [domains.length, domains.length]
  }

  /** How many nodes were made: the cost so far. */
  get size(): number {
    return this.#kids.length
  }

  /** Where a variable has one of the values that pass. */
  where(variable: number, passes: (value: number) => boolean): Assignments {
    return this.#make(
      variable,
      Array.from({ length: this.#domains[variable]! }, (_, value) => (passes(value) ? EVERYTHING : NOTHING)),
    )
  }

  and(...sets: readonly Assignments[]): Assignments {
    return sets.reduce((all, set) => this.#and(all, set), EVERYTHING)
  }

  or(...sets: readonly Assignments[]): Assignments {
    return this.not(this.and(...sets.map((set) => this.not(set))))
  }

  /** In a but not in b. */
  minus(a: Assignments, b: Assignments): Assignments {
    return this.#and(a, this.not(b))
  }

  not(set: Assignments): Assignments {
    if (set <= EVERYTHING) return EVERYTHING - set
    const found = this.#turned.get(set)
    if (found !== undefined) return found
    const turned = this.#make(
      this.#level[set]!,
      this.#kids[set]!.map((kid) => this.not(kid)),
    )
    this.#turned.set(set, turned)
    this.#turned.set(turned, set)
    return turned
  }

  /** Whether one assignment is in a set. */
  contains(set: Assignments, assignment: readonly number[]): boolean {
    let node = set
    while (node > EVERYTHING) node = this.#kids[node]![assignment[this.#level[node]!]!]!
    return node === EVERYTHING
  }

  /** The set as it is when some variables are fixed: what it says of them is decided, all else stays. */
  fix(set: Assignments, values: ReadonlyMap<number, number>): Assignments {
    const last = Math.max(...values.keys())
    const done = new Map<Assignments, Assignments>()
    const fixed = (node: Assignments): Assignments => {
      const level = this.#level[node]!
      if (level > last) return node
      let found = done.get(node)
      if (found === undefined) {
        const value = values.get(level)
        const kids = this.#kids[node]!
        found = value === undefined ? this.#make(level, kids.map(fixed)) : fixed(kids[value]!)
        done.set(node, found)
      }
      return found
    }
    return fixed(set)
  }

  /** How many assignments, exactly. */
  count(set: Assignments): bigint {
    const below = new Map<Assignments, bigint>()
    const between = (from: number, to: number) =>
      this.#domains.slice(from, to).reduce((product, size) => product * BigInt(size), 1n)
    const countFrom = (node: Assignments): bigint => {
      if (node <= EVERYTHING) return BigInt(node)
      let sum = below.get(node)
      if (sum === undefined) {
        sum = this.#kids[node]!.reduce(
          (total, kid) => total + countFrom(kid) * between(this.#level[node]! + 1, this.#level[kid]!),
          0n,
        )
        below.set(node, sum)
      }
      return sum
    }
    return countFrom(set) * between(0, this.#level[set]!)
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
      const level = this.#level[node]!
      const options = this.#kids[node]!.flatMap((kid, value) =>
        kid === NOTHING
          ? []
          : [{ value, cost: cost(level, value) + free[this.#level[kid]!]! - free[level + 1]! + costOf(kid) }],
      )
      const least = options.reduce((a, b) => (b.cost < a.cost ? b : a))
      best.set(node, least)
      return least.cost
    }
    costOf(set)
    const assignment = [...cheap]
    for (let node = set; node !== EVERYTHING; node = this.#kids[node]![assignment[this.#level[node]!]!]!)
      assignment[this.#level[node]!] = best.get(node)!.value
    return assignment
  }

  /** The variables that a set depends on. */
  support(set: Assignments): ReadonlySet<number> {
    const seen = new Set<Assignments>()
    const levels = new Set<number>()
    const visit = (node: Assignments) => {
      if (node <= EVERYTHING || seen.has(node)) return
      seen.add(node)
      levels.add(this.#level[node]!)
      this.#kids[node]!.forEach(visit)
    }
    visit(set)
    return levels
  }

  #and(a: Assignments, b: Assignments): Assignments {
    if (a === NOTHING || b === NOTHING) return NOTHING
    if (a === EVERYTHING || a === b) return b
    if (b === EVERYTHING) return a
    const [low, high] = a < b ? [a, b] : [b, a]
    const key = low * 2 ** 26 + high
    const found = this.#joined.get(key)
    if (found !== undefined) return found
    const level = Math.min(this.#level[a]!, this.#level[b]!)
    const [as, bs] = [this.#below(a, level), this.#below(b, level)]
    const joined = this.#make(
      level,
      Array.from({ length: this.#domains[level]! }, (_, value) => this.#and(as ? as[value]! : a, bs ? bs[value]! : b)),
    )
    this.#joined.set(key, joined)
    return joined
  }

  #below(set: Assignments, level: number): readonly Assignments[] | undefined {
    return this.#level[set] === level ? this.#kids[set] : undefined
  }

  #make(level: number, kids: readonly Assignments[]): Assignments {
    if (kids.every((kid) => kid === kids[0])) return kids[0]!
    const key = `${level}:${kids.join()}`
    const found = this.#made.get(key)
    if (found !== undefined) return found
    const fresh = this.#kids.length
    this.#kids.push(kids)
    this.#level.push(level)
    this.#made.set(key, fresh)
    return fresh
  }
}
