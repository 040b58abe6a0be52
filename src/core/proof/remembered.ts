const WORDS = 4

/**
 * What came of questions that were asked before, each a kind and two whole numbers. There are only so many slots, and a
 * newer result takes the slot of an older one: what is lost is worked out again, so that memory is bounded and only time
 * is at stake.
 */
export class Remembered {
  readonly #most: number
  #words = new Int32Array(WORDS)

  /** `most` is how many results are kept at most, a power of two. */
  constructor(most: number) {
    this.#most = most
  }

  /** The result, or -1 when it is not known, or no longer. A kind is 1 or more. */
  find(kind: number, a: number, b: number): number {
    const at = this.#placeOf(kind, a, b)
    const words = this.#words
    return words[at] === kind && words[at + 1] === a && words[at + 2] === b ? words[at + 3]! : -1
  }

  keep(kind: number, a: number, b: number, result: number): void {
    const at = this.#placeOf(kind, a, b)
    this.#words[at] = kind
    this.#words[at + 1] = a
    this.#words[at + 2] = b
    this.#words[at + 3] = result
  }

  /** Makes room for so many results, up to the most; those that are there are kept. */
  makeRoomFor(results: number): void {
    while (this.#slots < Math.min(results, this.#most)) {
      const old = this.#words
      this.#words = new Int32Array(old.length * 2)
      for (let at = 0; at < old.length; at += WORDS)
        if (old[at] !== 0) this.keep(old[at]!, old[at + 1]!, old[at + 2]!, old[at + 3]!)
    }
  }

  get #slots(): number {
    return this.#words.length / WORDS
  }

  #placeOf(kind: number, a: number, b: number): number {
    const hash = Math.imul(a, 0x9e3779b1) ^ Math.imul(b, 0x85ebca6b) ^ Math.imul(kind, 0xc2b2ae35)
    return ((hash ^ (hash >>> 15)) & (this.#slots - 1)) * WORDS
  }
}
