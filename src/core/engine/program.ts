import type { QuestionId } from '#core/basics/id.ts'
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

type Known = ReadonlyMap<QuestionId, Reading>

/** Judges every condition of a program on one sheet, which starts with nothing answered. */
export class Run {
  /** Bits of the conditions that are met, and of those that are met or undetermined; `Program.places` says where each is. */
  readonly met: Int32Array
  readonly possible: Int32Array
  readonly #program: Program
  /** Where in its tables each column stands. */
  readonly #at: Int32Array
  /** For each block, where its steps end. A step is a column and a table; the last of a slot has its column turned to ~. */
  readonly #ends: Int32Array
  readonly #steps: Int32Array
  /** Tables: for each value of a column, the bits met and the bits possible. */
  readonly #tables: Int32Array
  readonly #flip: Int32Array
  readonly #questions: ReadonlyMap<QuestionId, Program['questions'][number]>
  readonly #readers = new Map<number, number[]>()
  readonly #feeds = new Map<number, (readonly [number, number])[]>()

  constructor(program: Program) {
    const { blocks, columns, literals, questions } = program
    this.#program = program
    this.#questions = new Map(questions.map((question) => [question.id, question]))
    this.met = new Int32Array(blocks.length)
    this.possible = new Int32Array(blocks.length)
    this.#at = new Int32Array(columns.length)
    this.#ends = new Int32Array(blocks.length)
    this.#flip = Int32Array.from(blocks, ({ turned }) => -Number(turned))
    const steps: number[] = []
    const tables: number[] = []
    blocks.forEach(({ slots, used }, block) => {
      const filled = used === 32 ? -1 : (1 << used) - 1
      for (const slot of slots) {
        let free = filled
        for (let at = 1; at < slot.length; at += 2) free &= ~slot[at]!
        for (let at = 0; at < slot.length; ) {
          const { column } = literals[slot[at]!]!
          const table = tables.length
          const size = literals[slot[at]!]!.truths.length
          for (let value = 0; value < size; value++) tables.push(free, free)
          for (; at < slot.length && literals[slot[at]!]!.column === column; at += 2) {
            const { truths } = literals[slot[at]!]!
            for (let value = 0; value < size; value++) {
              if (truths[value] === '2') tables[table + 2 * value]! |= slot[at + 1]!
              if (truths[value] !== '0') tables[table + 2 * value + 1]! |= slot[at + 1]!
            }
          }
          free = 0
          steps.push(at < slot.length ? column : ~column, table)
          const readers = this.#readers.get(column) ?? []
          if (readers.at(-1) !== block) readers.push(block)
          this.#readers.set(column, readers)
        }
      }
      this.#ends[block] = steps.length
    })
    for (const { feeds } of program.levels) for (const feed of feeds) this.#feeds.set(feed[0] >> 5, [...(this.#feeds.get(feed[0] >> 5) ?? []), feed])
    this.#steps = Int32Array.from(steps)
    this.#tables = Int32Array.from(tables)
    this.clear()
  }

  /** Forgets every answer. */
  clear(): void {
    this.evaluate(this.encode(new Map()))
  }

  encode(readings: Known): Encoded {
    const codes = new Int32Array(this.#at.length)
    for (const question of this.#program.questions) this.#code(question, readings.get(question.id) ?? 'absent', codes)
    for (let column = 0; column < codes.length; column++) codes[column] = 2 * this.#program.columns[column]![codes[column]!]!
    return codes
  }

  /** Judges a whole sheet. */
  evaluate(sheet: Encoded): void {
    this.#at.set(sheet)
    let from = 0
    for (const { blocks, feeds } of this.#program.levels) {
      this.#judge(from, blocks)
      for (const [place, column] of feeds) this.#at[column] = 2 * this.#program.columns[column]![this.#truth(place)]!
      from = blocks
    }
  }

  /** Changes one answer, and judges again only what reads it. */
  set(question: QuestionId, reading: Reading): void {
    const known = this.#questions.get(question)
    if (!known) return
    const codes = new Int32Array(this.#at.length)
    this.#code(known, reading, codes)
    for (const column of known.columns) this.#change(column, codes[column]!)
  }

  #change(column: number, code: number): void {
    const at = 2 * this.#program.columns[column]![code]!
    if (at === this.#at[column]) return
    this.#at[column] = at
    for (const block of this.#readers.get(column) ?? []) {
      this.#judge(block, block + 1)
      for (const [place, fed] of this.#feeds.get(block) ?? []) this.#change(fed, this.#truth(place))
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

  #code({ columns, single, weights }: Program['questions'][number], reading: Reading, codes: Int32Array): void {
    if (typeof reading === 'object' && 'oneOf' in reading) throw new Error('a fact cannot be compiled')
    const { ticked, score, unsure } = reading === 'absent' || reading === 'off' ? { ticked: [], score: undefined, unsure: false } : reading
    const start = reading === 'absent' ? 0 : reading === 'off' ? 1 : unsure && !(single && ticked.length > 0) ? 3 : 2
    for (const column of columns) codes[column] = start + (score === undefined ? 0 : 2 + 2 * score)
    for (const option of ticked) {
      const pairs = weights[option] ?? []
      for (let at = 0; at < pairs.length; at += 2) codes[pairs[at]!]! += pairs[at + 1]!
    }
  }

  #judge(from: number, to: number): void {
    const steps = this.#steps
    const tables = this.#tables
    const columns = this.#at
    let step = from === 0 ? 0 : this.#ends[from - 1]!
    for (let block = from; block < to; block++) {
      const end = this.#ends[block]!
      let met = -1
      let possible = -1
      let anyMet = 0
      let anyPossible = 0
      for (; step < end; step += 2) {
        const column = steps[step]!
        const row = steps[step + 1]! + columns[column < 0 ? ~column : column]!
        anyMet |= tables[row]!
        anyPossible |= tables[row + 1]!
        if (column < 0) {
          met &= anyMet
          possible &= anyPossible
          if (possible === 0) break
          anyMet = anyPossible = 0
        }
      }
      step = end
      const flip = this.#flip[block]!
      this.met[block] = flip === 0 ? met : ~possible
      this.possible[block] = flip === 0 ? possible : ~met
    }
  }
}
