/** A node by the place where it begins. Two are ends: 0, where nothing may follow, and 1, where everything may. */
export type Node = number

/** Before the kids of a node stand its variable, and its opposite once that is known. */
const KIDS = 2

/**
 * The nodes of decision diagrams, each kept once. A node asks for one variable and has a kid for each of its values: the
 * node that is asked next. All lie one behind another in one array of whole numbers:
 *
 *     ... | variable, opposite, kid for value 0, kid for value 1, ... | variable, opposite, ...
 *
 * A million nodes are then some 30 MB, and the garbage collector has nothing to do. A table finds a node by what is in
 * it: a hash of that says in which slot to look first, and the search ends at the first slot that is empty.
 */
export class Nodes {
  readonly #domains: readonly number[]
  #words = new Int32Array(2 ** 6)
  #free = 2
  #table = new Int32Array(2 ** 4)
  #count = 2

  /** `domains[v]` is how many values variable v has. */
  constructor(domains: readonly number[]) {
    this.#domains = domains
    this.#words.fill(domains.length, 0, this.#free) // an end is one word: it comes after every variable
  }

  /** How many nodes there are, both ends counted. */
  get count(): number {
    return this.#count
  }

  variable(node: Node): number {
    return this.#words[node]!
  }

  kid(node: Node, value: number): Node {
    return this.#words[node + KIDS + value]!
  }

  kids(node: Node): readonly Node[] {
    return Array.from(this.#words.subarray(node + KIDS, node + KIDS + this.#domains[this.variable(node)]!))
  }

  /** The node of the opposite set, or 0 while it is not known. */
  opposite(node: Node): Node {
    return this.#words[node + 1]!
  }

  setOpposites(one: Node, other: Node): void {
    this.#words[one + 1] = other
    this.#words[other + 1] = one
  }

  /** The one node with these kids, which are copied. When all are the same, the variable does not matter: that kid. */
  make(variable: number, kids: Int32Array): Node {
    if (allAlike(kids)) return kids[0]!
    let slot = this.#slotOf(variable, kids, 0)
    for (let node = this.#table[slot]!; node !== 0; node = this.#table[slot]!) {
      if (this.#isMadeOf(node, variable, kids)) return node
      slot = (slot + 1) & (this.#table.length - 1)
    }
    const node = this.#write(variable, kids)
    this.#table[slot] = node
    if (this.#count * 2 > this.#table.length) this.#enlargeTable()
    return node
  }

  #write(variable: number, kids: Int32Array): Node {
    const node = this.#free
    this.#free += KIDS + kids.length
    this.#count++
    if (this.#free > this.#words.length) {
      const words = new Int32Array(Math.max(this.#words.length * 2, this.#free))
      words.set(this.#words)
      this.#words = words
    }
    this.#words[node] = variable
    this.#words.set(kids, node + KIDS)
    return node
  }

  #isMadeOf(node: Node, variable: number, kids: Int32Array): boolean {
    if (this.#words[node] !== variable) return false
    for (let value = 0; value < kids.length; value++) if (this.#words[node + KIDS + value] !== kids[value]) return false
    return true
  }

  /** Where the table is searched first for a node with the kids that begin at a place of some words. */
  #slotOf(variable: number, words: Int32Array, at: number): number {
    let hash = variable
    for (let value = 0; value < this.#domains[variable]!; value++) {
      hash = Math.imul(hash ^ words[at + value]!, 0x9e3779b1)
      hash ^= hash >>> 15
    }
    return hash & (this.#table.length - 1)
  }

  #enlargeTable(): void {
    this.#table = new Int32Array(this.#table.length * 2)
    for (let node = 2; node < this.#free; node += KIDS + this.#domains[this.variable(node)]!) {
      let slot = this.#slotOf(this.variable(node), this.#words, node + KIDS)
      while (this.#table[slot] !== 0) slot = (slot + 1) & (this.#table.length - 1)
      this.#table[slot] = node
    }
  }
}

function allAlike(kids: Int32Array): boolean {
  for (let value = 1; value < kids.length; value++) if (kids[value] !== kids[0]) return false
  return true
}
