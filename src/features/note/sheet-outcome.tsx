import type { ClinicianNote } from '#core/note/note.ts'
import type { NotedFlag } from '#core/note/findings.ts'
import { URGENCIES, type Urgency } from '#core/rulebook/book.ts'
import { UrgencyIcon } from '#ui/urgency-icon.tsx'
import { deadlines } from '#words/deadline.ts'
import { noteWords } from '#words/note.ts'
import { urgencyWords } from '#words/urgency.ts'
import { SheetLine } from './sheet-line.tsx'

/** How soon, and what decided it. The answers behind a red flag stand in the tables below. */
export function SheetOutcome({ note: { urgency, made, stopped, met, unsettled } }: { readonly note: ClinicianNote }) {
  const [deadline] = deadlines(urgency, made.day)
  return (
    <section className="sheet__part" aria-label={noteWords.outcome}>
      <p className="sheet__urgency">
        <UrgencyIcon urgency={urgency} size={20} />
        <strong>{urgencyWords[urgency].name}</strong>
        <span>{deadline ? `${deadline.name} ${deadline.when}` : urgencyWords[urgency].timeFrame}</span>
      </p>
      {stopped ? <p>{noteWords.stopped}</p> : null}
      <SheetLine label={noteWords.met}>{met.length > 0 ? <Flags flags={met} strong={urgency} /> : noteWords.noneMet}</SheetLine>
      <SheetLine label={noteWords.unsettled}>{unsettled.length > 0 ? <Flags flags={unsettled} /> : noteWords.noneUnsettled}</SheetLine>
    </section>
  )
}

/** By urgency, the most urgent first; those that decided it stand out. */
function Flags({ flags, strong }: { readonly flags: readonly NotedFlag[]; readonly strong?: Urgency }) {
  const groups = URGENCIES.map((urgency) => ({ urgency, names: flags.filter((flag) => flag.urgency === urgency).map(({ name }) => name) })).filter(({ names }) => names.length > 0)
  return groups.map(({ urgency, names }) => (
    <span key={urgency} className="sheet__flags">
      {urgencyWords[urgency].name}: {strong === urgency ? <strong>{names.join('; ')}</strong> : names.join('; ')}.{' '}
    </span>
  ))
}
