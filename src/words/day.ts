import { type DateOrder, type Day, type LocalTime, weekdayOf } from '#core/basics/day.ts'

const WEEKDAYS = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'] as const
const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const

/** `24 November 2025`, or `November 24, 2025`: the month is a word, so that no reader can take it for the day. */
export const dateInWords = ({ year, month, day }: Day, order: DateOrder = 'day-first'): string =>
  order === 'day-first' ? `${day} ${MONTHS[month - 1]} ${year}` : `${MONTHS[month - 1]} ${day}, ${year}`

/** `Monday 24 November 2025`, or `Monday, November 24, 2025` */
export const dayInWords = (day: Day, order: DateOrder = 'day-first'): string =>
  `${WEEKDAYS[weekdayOf(day)]}${order === 'day-first' ? '' : ','} ${dateInWords(day, order)}`

/** `09:05 (UTC+01:00)`, or `9:05 am (UTC-05:00)` */
export const timeInWords = ({ hour, minute, offsetMinutes }: LocalTime, order: DateOrder = 'day-first'): string => {
  const ahead = Math.abs(offsetMinutes)
  const time =
    order === 'day-first' ? clock(hour, minute) : `${hour % 12 || 12}:${padded(minute)} ${hour < 12 ? 'am' : 'pm'}`
  return `${time} (UTC${offsetMinutes < 0 ? '-' : '+'}${clock(Math.floor(ahead / 60), ahead % 60)})`
}

const padded = (value: number): string => String(value).padStart(2, '0')
const clock = (hours: number, minutes: number): string => `${padded(hours)}:${padded(minutes)}`
