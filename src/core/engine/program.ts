import type { OptionId, QuestionId } from '#core/basics/id.ts'
import { MET, type Reading, type Truth, UNDETERMINED, UNMET } from '#core/engine/judge.ts'

/** Conditions made ready to be judged together, 32 in a block; plain data that survives JSON. */
export interface Program {
  /** For each condition, 32 times its block and its bit there. */
  readonly places: readonly number[]
  /** How many blocks are done when a level ends, and the places whose truth then goes to a column. */
  readonly levels: readonly { readonly blocks: number; readonly feeds: readonly (readonly [place: number, column: number])[] }[]
  readonly blocks: readonly Block[]
  /** What a column says: for each of its values a digit, 0 unmet, 1 undetermined, 2 met. */
  readonly literals: readonly { readonly column: number; readonly truths: string }[]
  /** For each column, the value that stands for each of its codes. */
  readonly columns: readonly (readonly number[])[]
  /** A question's columns, and what a ticked option adds to the code of a column, in pairs. */
  readonly questions: readonly { readonly id: QuestionId; readonly single: boolean; readonly columns: readonly number[]; readonly weights: Readonly<Record<string, readonly number[]>> }[]
}
/** All of its slots, each any of its literals: number and mask, in pairs. A formula with no bit in a slot passes it. */
export interface Block { readonly turned: boolean; readonly used: number; readonly slots: readonly (readonly number[])[] }

/** A sheet as the columns see it. Made by `Run.encode`, good for that run's program. */
export type Encoded = Int32Array

interface Asked { readonly single: boolean; readonly columns: readonly number[]; readonly weights: ReadonlyMap<string, readonly number[]> }
const NO_WEIGHT: readonly number[] = []
const NO_TICK: readonly OptionId[] = []

/** Judges every condition of a program on one sheet, which starts with nothing answered. */
export class Run {
  /** Bits of the conditions that are met, and of those that are met or undetermined; `Program.places` says where each is. */
  readonly met: Int32Array
  readonly possible: Int32Array
  readonly #program: Program
  readonly #questions: ReadonlyMap<QuestionId, Asked>
  /** Where each column stands in the tables, and where it would for each code. */
  readonly #now: Int32Array
  readonly #rows: readonly Int32Array[]
  /** Steps of a block: a column, its row here, and 1 where a slot ends. */
  readonly #steps: Int32Array
  readonly #ends: Int32Array
  readonly #turned: Uint8Array
  /** For each column, for each of its values, for each step that reads it: the bits met and the bits possible. */
  readonly #tables: Int32Array
  /** The blocks that read each column, and what goes from a block to columns. */
  readonly #readers: readonly number[][]
  readonly #feeds: readonly (readonly [number, number])[][]

  constructor(program: Program) {
    const { blocks, columns, literals, questions } = program
    this.#program = program
    this.#questions = new Map(questions.map(({ id, weights, ...rest }) => [id, { ...rest, weights: new Map(Object.entries(weights)) }]))
    this.met = new Int32Array(blocks.length)
    this.possible = new Int32Array(blocks.length)
    this.#turned = Uint8Array.from(blocks, ({ turned }) => Number(turned))
    this.#ends = new Int32Array(blocks.length)
    this.#now = new Int32Array(columns.length)
    this.#readers = columns.map(() => [])
    this.#feeds = blocks.map(() => [])
    for (const { feeds } of program.levels) for (const feed of feeds) this.#feeds[feed[0] >> 5]!.push(feed)
    const counts = columns.map(() => 0)
    const steps: number[] = []
    blocks.forEach(({ slots }, block) => {
      for (const slot of slots) {
        for (let at = 0; at < slot.length; at += 2) {
          const { column } = literals[slot[at]!]!
          if (at > 0 && literals[slot[at - 2]!]!.column === column) continue
          if (at > 0) steps[steps.length - 1] = 0
          steps.push(column, 2 * counts[column]!++, 1)
          const readers = this.#readers[column]!
          if (readers.at(-1) !== block) readers.push(block)
        }
      }
      this.#ends[block] = steps.length
    })
    this.#steps = Int32Array.from(steps)
    let size = 0
    const starts: number[] = []
    this.#rows = columns.map((values, column) => {
      const start = size
      starts[column] = start
      size += 2 * counts[column]! * (Math.max(...values) + 1)
      return Int32Array.from(values, (value) => start + 2 * counts[column]! * value)
    })
    this.#tables = new Int32Array(size)
    let step = 0
    for (const { slots, used } of blocks) {
      const filled = used === 32 ? -1 : (1 << used) - 1
      for (const slot of slots) {
        let free = filled
        for (let at = 1; at < slot.length; at += 2) free &= ~slot[at]!
        step -= 3
        for (let at = 0; at < slot.length; at += 2) {
          const { column, truths } = literals[slot[at]!]!
          if (at === 0 || literals[slot[at - 2]!]!.column !== column) step += 3
          for (let value = 0; value < truths.length; value++) {
            const row = starts[column]! + 2 * counts[column]! * value + steps[step + 1]!
            this.#tables[row]! |= (at === 0 ? free : 0) | (truths[value] === '2' ? slot[at + 1]! : 0)
            this.#tables[row + 1]! |= (at === 0 ? free : 0) | (truths[value] === '0' ? 0 : slot[at + 1]!)
          }
        }
        step += 3
      }
    }
    this.clear()
  }

  /** Forgets every answer. */
  clear(): void {
    this.evaluate(this.encode(new Map()))
  }

  encode(readings: ReadonlyMap<QuestionId, Reading>): Encoded {
    const codes = new Int32Array(this.#now.length)
    for (const [id, question] of this.#questions) this.#code(question, readings.get(id) ?? 'absent', codes)
    for (let column = 0; column < codes.length; column++) codes[column] = this.#rows[column]![codes[column]!]!
    return codes
  }

  /** Judges a whole sheet. */
  evaluate(sheet: Encoded): void {
    this.#now.set(sheet)
    let from = 0
    for (const { blocks, feeds } of this.#program.levels) {
      this.#judge(from, blocks)
      for (const [place, column] of feeds) this.#now[column] = this.#rows[column]![this.#truth(place)]!
      from = blocks
    }
  }

  readonly #codes = new Int32Array(4096)
  /** Changes one answer, and judges again only what reads it. */
  set(question: QuestionId, reading: Reading): void {
    const known = this.#questions.get(question)
    if (!known) return
    const codes = this.#codes
    this.#code(known, reading, codes)
    for (const column of known.columns) this.#change(column, codes[column]!)
  }

  #change(column: number, code: number): void {
    const at = this.#rows[column]![code]!
    if (at === this.#now[column]) return
    this.#now[column] = at
    for (const block of this.#readers[column]!) {
      this.#judge(block, block + 1)
      for (const [place, fed] of this.#feeds[block]!) this.#change(fed, this.#truth(place))
    }
  }

  /** Whether a condition is met, by its number in the list that was compiled. */
  verdict(condition: number): 'met' | 'unmet' | 'undetermined' {
    const truth = this.#truth(this.#program.places[condition]!)
    return truth === MET ? 'met' : truth === UNMET ? 'unmet' : 'undetermined'
  }

  #truth(place: number): Truth {
    return ((this.met[place >> 5]! >>> (place & 31)) & 1) === 1 ? MET : ((this.possible[place >> 5]! >>> (place & 31)) & 1) === 1 ? UNDETERMINED : UNMET
  }

  #code({ columns, single, weights }: Asked, reading: Reading, codes: Int32Array): void {
    let code = 0
    let ticked = NO_TICK
    if (reading === 'off') code = 1
    else if (reading !== 'absent') {
      if ('oneOf' in reading) throw new Error('a fact cannot be compiled')
      ticked = reading.ticked
      code = (reading.unsure && !(single && ticked.length > 0) ? 3 : 2) + (reading.score === undefined ? 0 : 2 + 2 * reading.score)
    }
    for (const column of columns) codes[column] = code
    for (const option of ticked) {
      const pairs = weights.get(option) ?? NO_WEIGHT
      for (let at = 0; at < pairs.length; at += 2) codes[pairs[at]!]! += pairs[at + 1]!
    }
  }

  #judge(from: number, to: number): void {
    const steps = this.#steps
    const tables = this.#tables
    const now = this.#now
    let step = from === 0 ? 0 : this.#ends[from - 1]!
    for (let block = from; block < to; block++) {
      const end = this.#ends[block]!
      let met = -1
      let possible = -1
      let anyMet = 0
      let anyPossible = 0
      for (; step < end; step += 3) {
        const row = steps[step + 1]! + now[steps[step]!]!
        anyMet |= tables[row]!
        anyPossible |= tables[row + 1]!
        if (steps[step + 2] === 1) {
          met &= anyMet
          possible &= anyPossible
          if (possible === 0) break
          anyMet = anyPossible = 0
        }
      }
      step = end
      const turned = this.#turned[block] === 1
      this.met[block] = turned ? ~possible : met
      this.possible[block] = turned ? ~met : possible
    }
  }
}
