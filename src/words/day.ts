import { type Day, type LocalTime, weekdayOf } from '#core/basics/day.ts'

const WEEKDAYS = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'] as const
const MONTHS = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'] as const

/** `24 November 2025` */
export const dateInWords = ({ year, month, day }: Day): string => `${day} ${MONTHS[month - 1]} ${year}`

/** `Monday 24 November 2025` */
export const dayInWords = (day: Day): string => `${WEEKDAYS[weekdayOf(day)]} ${dateInWords(day)}`

/** `09:05 (UTC+01:00)` */
export const timeInWords = ({ hour, minute, offsetMinutes }: LocalTime): string => {
  const ahead = Math.abs(offsetMinutes)
  return `${clock(hour, minute)} (UTC${offsetMinutes < 0 ? '-' : '+'}${clock(Math.floor(ahead / 60), ahead % 60)})`
}

const clock = (hours: number, minutes: number): string => `${String(hours).padStart(2, '0')}:${String(minutes).padStart(2, '0')}`
