import type { ClinicianNote } from '#core/note/note.ts'
import type { NotedFlag } from '#core/note/findings.ts'
import { UrgencyIcon } from '#ui/urgency-icon.tsx'
import { flagInWords, noteWords } from '#words/note.ts'
import { urgencyWords } from '#words/urgency.ts'

/** How soon, and what decided it. */
export function SheetOutcome({ note }: { readonly note: ClinicianNote }) {
  const { name, timeFrame } = urgencyWords[note.urgency]
  return (
    <section className="sheet__part">
      <h2 className="sheet__label">{noteWords.outcome}</h2>
      <p className="sheet__urgency">
        <UrgencyIcon urgency={note.urgency} size={22} />
        <strong>{name}</strong> {timeFrame}
      </p>
      {note.stopped ? <p>{noteWords.stopped}</p> : null}
      <dl className="sheet__lines">
        <dt>{noteWords.met}</dt>
        <dd>{note.met.length === 0 ? noteWords.noneMet : <Flags flags={note.met} explained />}</dd>
        <dt>{noteWords.unsettled}</dt>
        <dd>{note.unsettled.length === 0 ? noteWords.noneUnsettled : <Flags flags={note.unsettled} />}</dd>
      </dl>
    </section>
  )
}

function Flags({ flags, explained = false }: { readonly flags: readonly NotedFlag[]; readonly explained?: boolean }) {
  return flags.map((flag, at) => (
    <span key={flag.rule}>
      {at > 0 ? '; ' : ''}
      <strong className="sheet__flag">{flag.name}</strong> ({urgencyWords[flag.urgency].name.toLowerCase()}{explained ? `: ${flagInWords(flag)}` : ''})
    </span>
  ))
}
