import { isoDay } from '#core/basics/day.ts'
import type { ClinicianNote } from '#core/note/note.ts'

type Made = ClinicianNote['made']

/** FHIR's dateTime: the day, and the time with its zone where it is known. */
export const dateTime = ({ day, time }: Made): string =>
  time ? `${isoDay(day)}T${two(time.hour)}:${two(time.minute)}:00${zone(time.offsetMinutes)}` : isoDay(day)

/** FHIR's instant, which may not leave the time out: a note with no time counts from the start of its day in UTC. */
export const instant = (made: Made): string => (made.time ? dateTime(made) : `${isoDay(made.day)}T00:00:00Z`)

const zone = (offset: number): string =>
  offset === 0
    ? 'Z'
    : `${offset < 0 ? '-' : '+'}${two(Math.floor(Math.abs(offset) / 60))}:${two(Math.abs(offset) % 60)}`
const two = (value: number): string => String(value).padStart(2, '0')
