import type { QuestionId } from '#core/basics/id.ts'
import { type Known, MET, type Reading, type Truth, UNDETERMINED, UNMET } from '#core/engine/judge.ts'
import type { Program, Weight } from '#core/compiled/program.ts'
import { layOut, type Tables } from '#core/compiled/tables.ts'

interface Asked {
  readonly id: QuestionId
  readonly columns: readonly number[]
  readonly options: ReadonlyMap<string, Weight>
}

/**
 * Judges every condition of a program on one sheet, which starts with nothing answered. Verdicts are those of `judge`.
 */
export class Run {
  /**
   * Bits of the conditions that are met, and of those that are met or undetermined; `Program.places` says where each
   * is.
   */
  readonly met: Int32Array
  readonly possible: Int32Array
  readonly #program: Program
  readonly #tables: Tables
  readonly #turned: Int32Array
  readonly #questions: ReadonlyMap<QuestionId, Asked>
  readonly #codes: Int32Array
  /** Where the row of each column starts. */
  readonly #now: Int32Array

  constructor(program: Program) {
    const { blocks, columns, questions } = program
    this.#program = program
    this.#tables = layOut(program)
    this.#turned = Int32Array.from(blocks, ({ turned }) => turned)
    this.#questions = new Map(
      questions.map(({ id, columns: own, options }) => [
        id,
        { id, columns: own, options: new Map(Object.entries(options)) },
      ]),
    )
    this.#codes = new Int32Array(columns.length)
    this.#now = new Int32Array(columns.length)
    this.met = new Int32Array(blocks.length)
    this.possible = new Int32Array(blocks.length)
    this.clear()
  }

  /** Forgets every answer. */
  clear(): void {
    this.evaluate({ reading: () => 'absent' })
  }

  /** Judges a whole sheet. Each reading must be one that its question can have. */
  evaluate(sheet: Pick<Known, 'reading'>): void {
    const { rows } = this.#tables
    const [codes, now] = [this.#codes, this.#now]
    for (const asked of this.#questions.values()) read(asked, sheet.reading(asked.id), codes)
    for (let column = 0; column < now.length; column++) now[column] = rows[column]![codes[column]!]!
    let from = 0
    for (const to of this.#program.levels) {
      this.#judge(from, to)
      if (to < this.met.length)
        for (; from < to; from++)
          for (const [bit, column] of this.#program.blocks[from]!.feeds)
            now[column] = rows[column]![this.#truth(32 * from + bit)]!
    }
  }

  /** Changes one answer and judges again what reads it. A question that no condition reads changes nothing. */
  set(question: QuestionId, reading: Reading): void {
    const asked = this.#questions.get(question)
    if (!asked) return
    read(asked, reading, this.#codes)
    for (const column of asked.columns) this.#change(column, this.#codes[column]!)
  }

  /** Whether a condition is met, by its number in the list that was compiled. */
  verdict(condition: number): 'met' | 'unmet' | 'undetermined' {
    const truth = this.#truth(this.#program.places[condition]!)
    return truth === MET ? 'met' : truth === UNMET ? 'unmet' : 'undetermined'
  }

  #truth(place: number): Truth {
    const bit = 1 << (place & 31)
    return this.met[place >> 5]! & bit ? MET : this.possible[place >> 5]! & bit ? UNDETERMINED : UNMET
  }

  #change(column: number, code: number): void {
    const row = this.#tables.rows[column]![code]!
    if (row === this.#now[column]) return
    this.#now[column] = row
    for (const block of this.#tables.readers[column]!) {
      this.#judge(block, block + 1)
      for (const [bit, fed] of this.#program.blocks[block]!.feeds) this.#change(fed, this.#truth(32 * block + bit))
    }
  }

  /** The inner loop: local names and `| 0` keep it in whole numbers, without a check for each. */
  #judge(from: number, to: number): void {
    const { steps, singles, ends, bits } = this.#tables
    const [now, turned, allMet, allPossible] = [this.#now, this.#turned, this.met, this.possible]
    let step = from === 0 ? 0 : ends[from - 1]!
    for (let block = from; block < to; block++) {
      let met = -1
      let possible = -1
      const single = singles[block]!
      for (; step < single && possible !== 0; step = (step + 2) | 0) {
        const row = (now[steps[step]!]! + steps[(step + 1) | 0]!) | 0
        met &= bits[row]!
        possible &= bits[(row + 1) | 0]!
      }
      const end = ends[block]!
      let anyMet = 0
      let anyPossible = 0
      for (step = possible === 0 ? end : single; step < end; step = (step + 2) | 0) {
        const column = steps[step]!
        const row = (now[column < 0 ? ~column : column]! + steps[(step + 1) | 0]!) | 0
        anyMet |= bits[row]!
        anyPossible |= bits[(row + 1) | 0]!
        if (column >= 0) continue
        met &= anyMet
        possible &= anyPossible
        anyMet = anyPossible = 0
      }
      const swap = (met ^ possible) & turned[block]!
      allMet[block] = met ^ swap ^ turned[block]!
      allPossible[block] = possible ^ swap ^ turned[block]!
    }
  }
}

/**
 * The codes of a question's columns: 0 absent, 1 off, else 2, 1 more for "not sure", and the weight of what was said.
 */
function read({ columns, options }: Asked, reading: Reading, codes: Int32Array): void {
  if (typeof reading === 'string') {
    for (const column of columns) codes[column] = reading === 'absent' ? 0 : 1
    return
  }
  const code = (reading.unsure ? 3 : 2) + (reading.score === undefined ? 0 : 2 + 2 * reading.score)
  for (const column of columns) codes[column] = code
  for (const option of reading.ticked) {
    const weight = options.get(option)
    if (weight) codes[weight[0]]! += weight[1]
  }
}
