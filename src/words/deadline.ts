import { addDays, type DateOrder, type Day } from '#core/basics/day.ts'
import type { Urgency } from '#core/rulebook/book.ts'
import { dayInWords } from '#words/day.ts'

/** Days from today by which a clinician should have seen the runner: the far end of the time frame of each urgency. */
const SEEN_BY_DAYS: Readonly<Partial<Record<Urgency, number>>> = { 'same-day': 0, 'within-days': 7, routine: 28 }
/**
 * Days from today until the answers are given again, where the outcome leaves a runner to wait. Short on purpose: our
 * own caution.
 */
const RECHECK_DAYS: Readonly<Partial<Record<Urgency, number>>> = { 'self-care': 7, routine: 7 }

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
export function deadlines(urgency: Urgency, today: Day, order?: DateOrder): Deadline[] {
  const line = (name: string, days: number | undefined): Deadline[] =>
    days === undefined ? [] : [{ name, when: inWords(today, days, order) }]
  return [
    ...line(SEEN_BY_DAYS[urgency] === 0 ? words.seenToday : words.seen, SEEN_BY_DAYS[urgency]),
    ...line(words.recheck, RECHECK_DAYS[urgency]),
  ]
}

/** A clock that was never set, or is far off, must not put a date on a result. */
export const isPlausible = ({ year }: Day): boolean => year >= 2025 && year < 2100

function inWords(today: Day, days: number, order?: DateOrder): string {
  if (!isPlausible(today)) return days === 0 ? words.todayAlone : words.inDays(days)
  const day = dayInWords(addDays(today, days), order)
  return days === 0 ? words.today(day) : day
}
