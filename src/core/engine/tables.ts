import type { Program } from '#core/engine/program.ts'

/** A program in the form that is quick to run. */
export interface Tables {
  /** A step is a column and an offset there; of a slot with several, all but the last have their column turned to ~. */
  readonly steps: Int32Array
  /** For each block, where its steps that are slots by themselves end, and where all its steps end. */
  readonly singles: Int32Array
  readonly ends: Int32Array
  /** For each column, where its rows start for each of its codes. */
  readonly rows: readonly Int32Array[]
  /** At a row and an offset: the bits that are met, then the bits that are possible. */
  readonly bits: Int32Array
  /** The blocks that read each column. */
  readonly readers: readonly (readonly number[])[]
}

interface Step { readonly block: number; readonly column: number; readonly offset: number; readonly free: number; readonly last: boolean; readonly pairs: readonly number[] }

/**
 * One row holds what all steps that read a column say for one of its values, in the order of the steps: judging a sheet
 * reads a row of each column from start to end.
 */
export function layOut({ blocks, literals, columns }: Program): Tables {
  const width = columns.map(() => 0)
  const readers = columns.map((): number[] => [])
  const stepsOf = (slot: readonly number[], block: number): Step[] => {
    const starts: number[] = []
    let free = blocks[block]!.used === 32 ? -1 : (1 << blocks[block]!.used) - 1
    for (let at = 0; at < slot.length; at += 2) {
      free &= ~slot[at + 1]!
      if (at === 0 || literals[slot[at]!]!.column !== literals[slot[at - 2]!]!.column) starts.push(at)
    }
    return starts.map((start, index) => {
      const { column } = literals[slot[start]!]!
      if (readers[column]!.at(-1) !== block) readers[column]!.push(block)
      const offset = width[column]!
      width[column] = offset + 2
      return { block, column, offset, free: index === 0 ? free : 0, last: index === starts.length - 1, pairs: slot.slice(start, starts[index + 1]) }
    })
  }
  const singles = new Int32Array(blocks.length)
  const ends = new Int32Array(blocks.length)
  let count = 0
  const all = blocks.flatMap(({ slots }, block) => {
    const steps = slots.map((slot) => stepsOf(slot, block)).sort((a, b) => Number(a.length > 1) - Number(b.length > 1))
    singles[block] = 2 * (count + steps.filter(({ length }) => length === 1).length)
    ends[block] = 2 * (count += steps.flat().length)
    return steps.flat()
  })
  let size = 0
  const first = columns.map((values, column) => {
    const start = size
    size += width[column]! * (values.reduce((a, b) => Math.max(a, b), 0) + 1)
    return start
  })
  const bits = new Int32Array(size)
  for (const { column, offset, free, pairs } of all) {
    for (let at = 0; at < pairs.length; at += 2) {
      const { truths } = literals[pairs[at]!]!
      const mask = pairs[at + 1]!
      for (let value = 0, place = first[column]! + offset; value < truths.length; value++, place += width[column]!) {
        const truth = truths.charCodeAt(value) - 48
        bits[place]! |= truth === 2 ? free | mask : free
        bits[place + 1]! |= truth > 0 ? free | mask : free
      }
    }
  }
  return {
    steps: Int32Array.from(all.flatMap(({ column, offset, last }) => [last ? column : ~column, offset])),
    singles, ends, readers, bits,
    rows: columns.map((values, column) => Int32Array.from(values, (value) => first[column]! + width[column]! * value)),
  }
}
