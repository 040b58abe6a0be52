import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { Remembered } from '#core/proof/remembered.ts'

const anyQuestion = fc.record({ kind: fc.integer({ min: 1, max: 3 }), a: fc.nat(20), b: fc.nat(20), result: fc.nat() })

describe('what was worked out before', () => {
  it('is found as it was kept, or not at all; the newest is always found', () => {
    fc.assert(
      fc.property(fc.array(anyQuestion), fc.constantFrom(1, 2, 16), (questions, most) => {
        const remembered = new Remembered(most)
        const kept = new Map<string, number>()
        for (const { kind, a, b, result } of questions) {
          remembered.makeRoomFor(kept.size)
          remembered.keep(kind, a, b, result)
          kept.set([kind, a, b].join(), result)
          expect(remembered.find(kind, a, b)).toBe(result)
        }
        const found = [...kept].map(([key, result]) => {
          const [kind, a, b] = key.split(',').map(Number) as [number, number, number]
          return [remembered.find(kind, a, b), result] as const
        })
        for (const [one, result] of found) expect([-1, result]).toContain(one)
        expect(found.filter(([one]) => one !== -1).length).toBeLessThanOrEqual(most)
      }),
    )
  })
  it('is still there when room is made for more', () => {
    const remembered = new Remembered(2 ** 10)
    remembered.makeRoomFor(2 ** 6)
    const questions = Array.from({ length: 40 }, (_, n) => [1 + (n % 3), n * 7, n * 13, n] as const)
    for (const [kind, a, b, result] of questions) remembered.keep(kind, a, b, result)
    const before = questions.map(([kind, a, b]) => remembered.find(kind, a, b))
    remembered.makeRoomFor(2 ** 9)
    expect(questions.map(([kind, a, b]) => remembered.find(kind, a, b))).toEqual(before)
    expect(before.filter((found) => found !== -1).length).toBeGreaterThan(20)
  })
})
