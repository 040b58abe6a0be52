export interface Dice {
  /** Yes, with this chance. */
  chance(of: number): boolean
  /** A whole number, both ends included. */
  from(least: number, most: number): number
  pick<T>(list: readonly T[]): T
  /** So many of a list, or all of it, in its order. */
  some<T>(list: readonly T[], count: number): T[]
}

/** Dice that roll the same for the same seed (mulberry32). */
export function dice(seed: number): Dice {
  let state = seed
  const roll = (): number => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
  const from = (least: number, most: number): number => least + Math.floor(roll() * (most - least + 1))
  return {
    chance: (of) => roll() < of,
    from,
    pick: (list) => list[from(0, list.length - 1)]!,
    some: (list, count) => {
      const order = list.map((one, at) => ({ one, at, by: roll() })).sort((a, b) => a.by - b.by)
      return order
        .slice(0, count)
        .sort((a, b) => a.at - b.at)
        .map(({ one }) => one)
    },
  }
}
