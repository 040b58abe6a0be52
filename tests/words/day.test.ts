import { expect, test } from 'vitest'
import { deadlines } from '#words/deadline.ts'
import { dateInWords, dayInWords, timeInWords } from '#words/day.ts'

const day = { year: 2025, month: 2, day: 9 }
const at = (hour: number, minute: number, offsetMinutes: number) => ({ hour, minute, offsetMinutes })

test('a date has its month as a word, and the order of the region', () => {
  expect([dateInWords(day), dayInWords(day)]).toEqual(['9 February 2025', 'Sunday 9 February 2025'])
  expect([dateInWords(day, 'month-first'), dayInWords(day, 'month-first')]).toEqual([
    'February 9, 2025',
    'Sunday, February 9, 2025',
  ])
})

test('a time has the clock of the region, and how far it stands from UTC', () => {
  expect(timeInWords(at(9, 5, 60))).toBe('09:05 (UTC+01:00)')
  expect(timeInWords(at(9, 5, -300), 'month-first')).toBe('9:05 am (UTC-05:00)')
  expect(timeInWords(at(0, 30, -210), 'month-first')).toBe('12:30 am (UTC-03:30)')
  expect(timeInWords(at(12, 0, 0), 'month-first')).toBe('12:00 pm (UTC+00:00)')
})

test('the dates of an outcome follow the region too', () => {
  expect(deadlines({ seenBy: 7 }, day, 'month-first')[0]!.when).toBe('Sunday, February 16, 2025')
})
