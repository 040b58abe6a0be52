import { describe, expect, test } from 'vitest'
import { addDays, type Day, dayOf, daysFrom, isoDay, readDay, timeOf, weekdayOf } from '#core/basics/day.ts'

const day = (year: number, month: number, date: number): Day => ({ year, month, day: date })

describe('a day of the calendar', () => {
  test.each<[string, Day, number, string]>([
    ['a week later', day(2025, 11, 24), 7, '2025-12-01'],
    ['over the end of a year', day(2025, 12, 28), 7, '2026-01-04'],
    ['over a leap day', day(2028, 2, 25), 7, '2028-03-03'],
    ['over the night that the clocks change', day(2026, 3, 28), 2, '2026-03-30'],
    ['backwards', day(2026, 3, 1), -1, '2026-02-28'],
    ['no days at all', day(2026, 3, 1), 0, '2026-03-01'],
  ])('%s', (_title, from, days, to) => {
    expect(isoDay(addDays(from, days))).toBe(to)
  })

  test('a moment has the day and the time of the clock on the wall', () => {
    const late = new Date(2026, 0, 31, 23, 59)
    expect(dayOf(late)).toEqual(day(2026, 1, 31))
    expect(timeOf(late)).toMatchObject({ hour: 23, minute: 59, offsetMinutes: 0 - late.getTimezoneOffset() })
  })

  test('a day that was written is read again, and any other text is no day', () => {
    expect(readDay('2026-03-01')).toEqual(day(2026, 3, 1))
    for (const text of ['', '2026-02-30', '2026-3-1', '2026-03-01T10:00', '26-03-01', 'today', '2026-03-01-01'])
      expect(readDay(text)).toBeUndefined()
  })

  test('a day knows its weekday, with Sunday as 0', () => {
    expect(weekdayOf(day(2025, 11, 24))).toBe(1)
    expect(weekdayOf(day(2025, 11, 30))).toBe(0)
  })
})

test('days are counted from one day to another, over leap days and the change of clocks', () => {
  expect(daysFrom(day(2026, 3, 28), day(2026, 3, 30))).toBe(2)
  expect(daysFrom(day(2028, 2, 28), day(2028, 3, 1))).toBe(2)
  expect(daysFrom(day(2026, 1, 2), day(2026, 1, 1))).toBe(-1)
})
