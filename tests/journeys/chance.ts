/** Dice that fall the same way for the same seed (mulberry32). */
export interface Dice {
  /** Less than 1, at least 0. */
  roll(): number
  /** True so often out of 1. */
  happens(chance: number): boolean
  pick<T>(of: readonly T[]): T
  some<T>(of: readonly T[], chance: number): T[]
}

export function dice(seed: number): Dice {
  let state = seed >>> 0
  const roll = () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
  const happens = (chance: number) => roll() < chance
  return {
    roll,
    happens,
    pick: (of) => of[Math.floor(roll() * of.length)]!,
    some: (of, chance) => of.filter(() => happens(chance)),
  }
}
