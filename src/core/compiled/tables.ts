import { MET, UNMET } from '#core/engine/judge.ts'
import type { Program } from '#core/compiled/program.ts'

/** A program in the form that is quick to run. */
export interface Tables {
  /**
   * A step is a column and an offset into its rows, in pairs. The last step of a slot of several has its column turned
   * to ~.
   */
  readonly steps: Int32Array
  /** For each block, where in `steps` its slots of one step end, and where all its steps end. */
  readonly singles: Int32Array
  readonly ends: Int32Array
  /** For each column, where its row starts, for each of its codes. */
  readonly rows: readonly Int32Array[]
  /** At a row and an offset: the bits that are met, then the bits that are possible. */
  readonly bits: Int32Array
  /** The blocks that read each column. */
  readonly readers: readonly (readonly number[])[]
}

/** One read of a column: `pairs` are literals of it and their masks, `free` the bits that pass whatever it says. */
interface Step {
  readonly column: number
  readonly offset: number
  readonly free: number
  readonly pairs: readonly number[]
}

/**
 * A column has a row for each of its values, and a row holds what every step that reads the column gets from that
 * value, in the order of the steps. So a sheet is judged by reading one row of each column from start to end.
 */
export function layOut(program: Program): Tables {
  const { blocks, columns } = program
  const widths = columns.map(() => 0)
  const readers = columns.map((): number[] => [])
  const [singles, ends] = [new Int32Array(blocks.length), new Int32Array(blocks.length)]
  const all: Step[] = []
  const steps: number[] = []
  for (const [block, { used, slots }] of blocks.entries()) {
    const parts = slots.map((slot) => stepsOf(slot, used, program))
    singles[block] = steps.length + 2 * parts.filter(({ length }) => length === 1).length
    for (const part of parts.sort((a, b) => Number(a.length > 1) - Number(b.length > 1))) {
      for (const [index, step] of part.entries()) {
        const { column } = step
        steps.push(part.length > 1 && index === part.length - 1 ? ~column : column, widths[column]!)
        all.push({ ...step, offset: widths[column]! })
        widths[column]! += 2
        if (readers[column]!.at(-1) !== block) readers[column]!.push(block)
      }
    }
    ends[block] = steps.length
  }
  let size = 0
  const starts = columns.map((values, column) => {
    const start = size
    size += widths[column]! * (values.reduce((a, b) => (a > b ? a : b), 0) + 1)
    return start
  })
  const bits = new Int32Array(size)
  for (const step of all) fill(bits, step, starts[step.column]!, widths[step.column]!, program)
  return {
    steps: Int32Array.from(steps),
    singles,
    ends,
    bits,
    readers,
    rows: columns.map((values, column) =>
      Int32Array.from(values, (value) => starts[column]! + widths[column]! * value),
    ),
  }
}

function stepsOf(slot: readonly number[], used: number, { literals }: Program): Step[] {
  let free = used === 32 ? -1 : (1 << used) - 1
  for (let at = 1; at < slot.length; at += 2) free &= ~slot[at]!
  const starts = [...slot.keys()].filter(
    (at) => at % 2 === 0 && (at === 0 || literals[slot[at]!]!.column !== literals[slot[at - 2]!]!.column),
  )
  return starts.map((at, index) => ({
    column: literals[slot[at]!]!.column,
    offset: 0,
    free,
    pairs: slot.slice(at, starts[index + 1]),
  }))
}

function fill(
  bits: Int32Array,
  { offset, free, pairs }: Step,
  start: number,
  width: number,
  { literals }: Program,
): void {
  for (let at = 0; at < pairs.length; at += 2) {
    const { truths } = literals[pairs[at]!]!
    const mask = free | pairs[at + 1]!
    for (let value = 0, place = start + offset; value < truths.length; value++, place += width) {
      const truth = truths.charCodeAt(value) - '0'.charCodeAt(0)
      bits[place]! |= truth === MET ? mask : free
      bits[place + 1]! |= truth === UNMET ? free : mask
    }
  }
}
