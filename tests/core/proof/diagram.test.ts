import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { Diagrams, EVERYTHING, NOTHING } from '#core/proof/diagram.ts'

const DOMAINS = [2, 3, 4]
const ALL = [0, 1].flatMap((a) => [0, 1, 2].flatMap((b) => [0, 1, 2, 3].map((c) => [a, b, c])))

/** A set as a list of assignments, and the same set as a diagram. */
const anySet = fc.subarray(ALL)
const drawn = (d: Diagrams, list: readonly number[][]) =>
  d.or(...list.map((one) => d.and(...one.map((value, variable) => d.where(variable, (other) => other === value)))))
const same = (a: number[], b: number[]) => a.join() === b.join()

/** One step of a long computation: an operation on two of the sets so far. */
const anyStep = fc.record({
  operation: fc.constantFrom('and', 'or', 'minus', 'not', 'fix'),
  one: fc.nat(200),
  other: fc.nat(200),
  variable: fc.nat(DOMAINS.length - 1),
  value: fc.nat(1),
})
type Step = typeof anyStep extends fc.Arbitrary<infer T> ? T : never

/** The same step on lists, as anyone would write it. */
function onLists({ operation, variable, value }: Step, a: readonly number[][], b: readonly number[][]): number[][] {
  const holds = (list: readonly number[][], one: readonly number[]) => list.some((other) => same(other, [...one]))
  return ALL.filter((one) => {
    switch (operation) {
      case 'and':
        return holds(a, one) && holds(b, one)
      case 'or':
        return holds(a, one) || holds(b, one)
      case 'minus':
        return holds(a, one) && !holds(b, one)
      case 'not':
        return !holds(a, one)
      default:
        return holds(a, one.with(variable, value))
    }
  })
}

function onDiagrams(d: Diagrams, { operation, variable, value }: Step, a: number, b: number): number {
  switch (operation) {
    case 'not':
      return d.not(a)
    case 'fix':
      return d.fix(a, new Map([[variable, value]]))
    default:
      return d[operation](a, b)
  }
}

describe('a long computation', () => {
  it('comes to the same as with lists, however little is remembered of it', () => {
    fc.assert(
      fc.property(
        fc.array(anySet, { minLength: 2, maxLength: 4 }),
        fc.array(anyStep, { minLength: 30, maxLength: 60 }),
        fc.constantFrom(1, 2, 2 ** 21),
        (begun, steps, remember) => {
          const d = new Diagrams(DOMAINS, remember)
          const sets = begun.map((list) => ({ list, set: drawn(d, list) }))
          for (const step of steps) {
            const [a, b] = [sets[step.one % sets.length]!, sets[step.other % sets.length]!]
            sets.push({ list: onLists(step, a.list, b.list), set: onDiagrams(d, step, a.set, b.set) })
            expect(d.meet(a.set, b.set)).toBe(a.list.some((one) => b.list.includes(one)))
          }
          for (const { list, set } of sets) expect(ALL.filter((one) => d.contains(set, one))).toEqual(list)
          const numbers = new Map(sets.map(({ list, set }) => [list.join(';'), set]))
          for (const { list, set } of sets) expect(numbers.get(list.join(';'))).toBe(set)
          expect(new Set(numbers.values()).size).toBe(numbers.size)
        },
      ),
      { numRuns: 60 },
    )
  })
  it('gives the very same numbers when hardly anything is remembered', () => {
    const domains = Array.from({ length: 12 }, (_, variable) => 2 + (variable % 3))
    const atMost = (d: Diagrams, most: number) => {
      // the values of all variables add up to no more than this
      let sums = Array.from({ length: most + 1 }, () => EVERYTHING)
      for (const [variable, size] of [...domains.entries()].reverse())
        sums = sums.map((_, left) =>
          d.or(
            ...Array.from({ length: Math.min(size, left + 1) }, (_, value) =>
              d.and(
                d.where(variable, (one) => one === value),
                sums[left - value]!,
              ),
            ),
          ),
        )
      return sums[most]!
    }
    const all = [1, 4, 2 ** 21].map((remember) => {
      const d = new Diagrams(domains, remember)
      const set = d.minus(atMost(d, 9), atMost(d, 8))
      return [set, d.not(set), d.size, d.count(set)]
    })
    expect(all[0]).toEqual(all[2])
    expect(all[1]).toEqual(all[2])
    expect(all[0]![3]).toBe(BigInt(assignmentsThatAddUpTo(9, domains)))
    expect(all[0]![2]).toBeGreaterThan(200)
  })
})

/** In how many ways values of some domains add up to a sum. */
const assignmentsThatAddUpTo = (sum: number, [size, ...rest]: readonly number[]): number =>
  size === undefined
    ? Number(sum === 0)
    : Array.from({ length: size }, (_, value) => assignmentsThatAddUpTo(sum - value, rest)).reduce((a, b) => a + b, 0)

describe('a set of assignments', () => {
  it('holds what was put in, and counts it exactly', () => {
    fc.assert(
      fc.property(anySet, (list) => {
        const d = new Diagrams(DOMAINS)
        const set = drawn(d, list)
        expect(ALL.filter((one) => d.contains(set, one))).toEqual(list)
        expect(d.count(set)).toBe(BigInt(list.length))
      }),
    )
  })
  it('is the same number whichever way it was made', () => {
    fc.assert(
      fc.property(anySet, anySet, (a, b) => {
        const d = new Diagrams(DOMAINS)
        const [x, y] = [drawn(d, a), drawn(d, b)]
        expect(d.and(x, y)).toBe(
          drawn(
            d,
            a.filter((one) => b.some((other) => same(one, other))),
          ),
        )
        expect(d.or(x, y)).toBe(drawn(d, [...a, ...b]))
        expect(d.minus(x, y)).toBe(
          drawn(
            d,
            a.filter((one) => !b.some((other) => same(one, other))),
          ),
        )
        expect(d.not(d.not(x))).toBe(x)
      }),
    )
  })
  it('with a variable fixed says the same whatever that variable is', () => {
    fc.assert(
      fc.property(anySet, fc.nat(3), (list, value) => {
        const d = new Diagrams(DOMAINS)
        const fixed = d.fix(drawn(d, list), new Map([[2, value]]))
        for (const one of ALL)
          expect(d.contains(fixed, one)).toBe(list.some((other) => same(other, [one[0]!, one[1]!, value])))
        expect(d.support(fixed).has(2)).toBe(false)
      }),
    )
  })
  it('with the first and the last variable fixed says the same whatever they are', () => {
    const d = new Diagrams(DOMAINS)
    const list = [
      [1, 0, 3],
      [1, 2, 3],
      [0, 1, 3],
      [1, 1, 0],
    ]
    const fixed = d.fix(
      drawn(d, list),
      new Map([
        [0, 1],
        [2, 3],
      ]),
    )
    expect(fixed).toBe(d.where(1, (value) => value !== 1))
  })
  it('gives its cheapest assignment, or none when it is empty', () => {
    fc.assert(
      fc.property(anySet, (list) => {
        const d = new Diagrams(DOMAINS)
        const cost = (variable: number, value: number) => value * (variable + 1)
        const price = (one: readonly number[]) => one.reduce((sum, value, variable) => sum + cost(variable, value), 0)
        const found = d.cheapest(drawn(d, list), cost)
        expect(found === undefined).toBe(list.length === 0)
        if (!found) return
        expect(list.some((one) => same(one, [...found]))).toBe(true)
        expect(price(found)).toBe(Math.min(...list.map(price)))
      }),
    )
  })
  it('that leaves a variable open has it at its cheapest value, and counts that into the price', () => {
    const d = new Diagrams(DOMAINS)
    const cost = (variable: number, value: number) =>
      [
        [4, 6],
        [8, 5, 9],
        [7, 3, 2, 6],
      ][variable]![value]!
    const [first, last] = [d.where(0, (value) => value === 1), d.where(2, (value) => value === 0)]
    const [fairMiddle, dearMiddle] = [1, 2].map((middle) =>
      d.and(
        d.where(0, (value) => value === 0),
        d.where(1, (value) => value === middle),
      ),
    ) as [number, number]
    expect(d.cheapest(EVERYTHING, cost)).toEqual([0, 1, 2])
    expect(d.cheapest(first, cost)).toEqual([1, 1, 2])
    expect(d.cheapest(d.or(first, last), cost)).toEqual([1, 1, 2])
    expect(d.cheapest(d.or(first, fairMiddle), cost)).toEqual([0, 1, 2])
    expect(d.cheapest(d.or(first, dearMiddle), cost)).toEqual([1, 1, 2])
    expect(
      d.cheapest(
        d.or(
          d.and(
            first,
            d.where(1, (value) => value === 2),
          ),
          last,
        ),
        cost,
      ),
    ).toEqual([0, 1, 0])
    expect(d.cheapest(NOTHING, cost)).toBeUndefined()
  })
  it('gives the first in order of those that are equally cheap', () => {
    const d = new Diagrams(DOMAINS)
    const free = () => 0
    expect(d.cheapest(EVERYTHING, free)).toEqual([0, 0, 0])
    expect(
      d.cheapest(
        d.where(1, (value) => value > 0),
        free,
      ),
    ).toEqual([0, 1, 0])
  })
  it('knows nothing and everything', () => {
    const d = new Diagrams(DOMAINS)
    expect([d.and(), d.or(), d.not(NOTHING), d.count(EVERYTHING), d.where(1, () => true)]).toEqual([
      EVERYTHING,
      NOTHING,
      EVERYTHING,
      24n,
      EVERYTHING,
    ])
    expect(
      d.support(
        d.and(
          d.where(0, (value) => value === 1),
          d.where(2, (value) => value > 1),
        ),
      ),
    ).toEqual(new Set([0, 2]))
    expect(d.size).toBeGreaterThan(2)
  })
})
