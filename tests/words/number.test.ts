import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { about, grouped, share } from '#words/number.ts'

describe('a large number', () => {
  it('is written with its digits in groups of three', () =>
    expect([grouped('7'), grouped('1234'), grouped('1175769570224409')]).toEqual([
      '7',
      '1,234',
      '1,175,769,570,224,409',
    ]))
  it('is told in three figures and a power of ten', () => {
    expect(about('1175769570224409216916384382457600000000')).toEqual({ mantissa: '1.18', power: 39 })
    expect(about('9999999')).toEqual({ mantissa: '1.00', power: 7 })
    expect(about('123456')).toBeUndefined()
  })
  it('is never off by more than half of the third figure', () => {
    fc.assert(
      fc.property(fc.bigInt({ min: 1_000_000n, max: 10n ** 45n }), (number) => {
        const { mantissa, power } = about(String(number))!
        expect(Math.abs(Number(number) / 10 ** power - Number(mantissa))).toBeLessThanOrEqual(0.00501)
      }),
    )
  })
})

describe('a share', () => {
  it('is nothing or all only when it is just that', () => {
    expect([share('0', '10'), share('10', '10'), share('1', '3')]).toEqual(['0%', '100%', '33.3%'])
    expect([share('1', '10000000'), share('9999999', '10000000')]).toEqual(['less than 0.1%', 'more than 99.9%'])
  })
})
