import type { Answers } from '#core/assessment/answers.ts'
import { assess } from '#core/assessment/assess.ts'
import { type Day, type LocalTime, readDay } from '#core/basics/day.ts'
import { clinicianNote } from '#core/note/note.ts'
import type { Library, RuleBook } from '#core/rulebook/book.ts'
import { bundleOf } from '#formats/fhir/bundle.ts'
import { appVersion } from '#tools/app-version.ts'
import { BadInput } from '#tools/command.ts'
import { toldNote } from '#words/fhir.ts'

/** When the sheets count as filled in. */
export interface Made {
  readonly today: Day
  readonly time?: LocalTime
}
interface Rules {
  readonly book: RuleBook
  readonly library: Library
}

/**
 * One FHIR document, or a list of them. A sheet whose interview has not ended has no outcome to hand on, so it is bad
 * input.
 */
export function asFhir(
  { book, library }: Rules,
  entries: readonly { readonly id: string; readonly answers: Answers }[],
  many: boolean,
  made: Made,
): string {
  const open: string[] = []
  const bundles = entries.flatMap(({ id, answers }) => {
    const outcome = assess(book, answers)
    if (outcome.next.kind === 'ask') {
      open.push(
        `${many ? `${JSON.stringify(id)}: ` : ''}the interview has not ended, so there is no FHIR document of it yet; next: ${outcome.next.question}`,
      )
      return []
    }
    const note = clinicianNote(book, library, answers, outcome, { ...made, appVersion })
    return [bundleOf(book, note, toldNote(note))]
  })
  if (open.length > 0) throw new BadInput(open.join('\n'))
  return `${JSON.stringify(many ? bundles : bundles[0], null, 1)}\n`
}

const WRITTEN = /^(\d{4}-\d{2}-\d{2})(?:T(\d{2}):(\d{2})(Z|([+-])(\d{2}):(\d{2})))?$/

/** `2025-11-24`, or `2025-11-24T09:05+01:00`: a day with or without a time and its zone. */
export function readMade(text: string): Made {
  const [, day = '', hour, minute, zone, sign, zoneHours, zoneMinutes] = WRITTEN.exec(text) ?? []
  const today = readDay(day)
  const offsetMinutes = zone === 'Z' ? 0 : Number(`${sign}1`) * (Number(zoneHours) * 60 + Number(zoneMinutes))
  const timeFits =
    hour === undefined || (Number(hour) < 24 && Number(minute) < 60 && Math.abs(offsetMinutes) <= 14 * 60)
  if (!today || !timeFits)
    throw new BadInput(
      `--date ${JSON.stringify(text.slice(0, 80))}: write a day such as 2025-11-24, or a time such as 2025-11-24T09:05+01:00`,
    )
  return { today, ...(hour !== undefined && { time: { hour: Number(hour), minute: Number(minute), offsetMinutes } }) }
}
