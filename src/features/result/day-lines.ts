import { addDays, type Day } from '#core/basics/day.ts'
import type { Urgency } from '#core/rulebook/book.ts'
import { dayInWords } from '#words/day.ts'
import { RECHECK_DAYS, resultWords, SEEN_BY_DAYS } from '#words/result.ts'

const words = resultWords.again

export interface DateLine { readonly name: string; readonly when: string }

/** When to have been seen, and when to answer again, counted from today. */
export function dateLines(urgency: Urgency, today: Day): DateLine[] {
  const line = (name: string, days: number | undefined): DateLine[] => (days === undefined ? [] : [{ name, when: inWords(today, days) }])
  return [...line(words.seen, SEEN_BY_DAYS[urgency]), ...line(words.recheck, RECHECK_DAYS[urgency])]
}

/** A clock that was never set, or is far off, must not put a date on a result. */
export const isPlausible = ({ year }: Day): boolean => year >= 2025 && year < 2100

function inWords(today: Day, days: number): string {
  if (!isPlausible(today)) return words.inDays(days)
  const day = dayInWords(addDays(today, days))
  return days === 0 ? words.today(day) : day
}
