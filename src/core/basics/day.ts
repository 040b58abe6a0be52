/** A day of the calendar, where the runner is; no time and no zone. */
export interface Day {
  readonly year: number
  readonly month: number
  readonly day: number
}

/** Which of the two a reader's region writes first. */
export type DateOrder = 'day-first' | 'month-first'

/** The minutes of a local clock, and how far that clock stands ahead of UTC. */
export interface LocalTime {
  readonly hour: number
  readonly minute: number
  readonly offsetMinutes: number
}

/** The calendar day that a moment has on the clock of the device. */
export const dayOf = (moment: Date): Day => ({
  year: moment.getFullYear(),
  month: moment.getMonth() + 1,
  day: moment.getDate(),
})

export const timeOf = (moment: Date): LocalTime => ({
  hour: moment.getHours(),
  minute: moment.getMinutes(),
  offsetMinutes: 0 - moment.getTimezoneOffset(),
})

/** So many days later, or earlier; months and leap years are taken care of. */
export function addDays({ year, month, day }: Day, days: number): Day {
  const moved = new Date(Date.UTC(year, month - 1, day + days))
  return { year: moved.getUTCFullYear(), month: moved.getUTCMonth() + 1, day: moved.getUTCDate() }
}

/** How many days a day lies after another; below 0 where it lies before. */
export const daysFrom = (from: Day, to: Day): number => (timeOfDay(to) - timeOfDay(from)) / A_DAY

const A_DAY = 24 * 60 * 60 * 1000
const timeOfDay = ({ year, month, day }: Day): number => Date.UTC(year, month - 1, day)

/** 0 is Sunday. */
export const weekdayOf = ({ year, month, day }: Day): number => new Date(Date.UTC(year, month - 1, day)).getUTCDay()

/** `2025-02-09` */
export const isoDay = ({ year, month, day }: Day): string => `${pad(year, 4)}-${pad(month, 2)}-${pad(day, 2)}`

/** A day as `isoDay` writes it; nothing for any other text, and for a day that there is not. */
export function readDay(text: string): Day | undefined {
  const [year = NaN, month = NaN, day = NaN] = text.split('-').map(Number)
  return isoDay(addDays({ year, month, day }, 0)) === text ? { year, month, day } : undefined
}

const pad = (value: number, places: number): string => String(value).padStart(places, '0')
