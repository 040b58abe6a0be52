import { addDays, type DateOrder, type Day } from '#core/basics/day.ts'
import type { UrgencyWords } from '#core/rulebook/safety.ts'
import { dayInWords } from '#words/day.ts'

const words = {
  seen: 'Be seen by',
  seenToday: 'Be seen',
  recheck: 'Answer these questions again on',
  today: (day: string) => `today, ${day}`,
  todayAlone: 'today',
  inDays: (days: number) => `a day ${days} days from now`,
}

export interface Deadline {
  readonly name: string
  readonly when: string
}

/** When to have been seen, and when to answer again, counted from today; the one that binds comes first. */
export function deadlines(
  { seenBy, recheck }: Pick<UrgencyWords, 'seenBy' | 'recheck'>,
  today: Day,
  order?: DateOrder,
): Deadline[] {
  const line = (name: string, days: number | undefined): Deadline[] =>
    days === undefined ? [] : [{ name, when: inWords(today, days, order) }]
  return [...line(seenBy === 0 ? words.seenToday : words.seen, seenBy), ...line(words.recheck, recheck)]
}

/** A clock that was never set, or is far off, must not put a date on a result. */
export const isPlausible = ({ year }: Day): boolean => year >= 2025 && year < 2100

function inWords(today: Day, days: number, order?: DateOrder): string {
  if (!isPlausible(today)) return days === 0 ? words.todayAlone : words.inDays(days)
  const day = dayInWords(addDays(today, days), order)
  return days === 0 ? words.today(day) : day
}
