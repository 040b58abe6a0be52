import type { ClinicianNote } from '#core/note/note.ts'
import { UrgencyIcon } from '#ui/urgency-icon.tsx'
import { deadlines } from '#words/deadline.ts'
import { noteWords } from '#words/note.ts'
import { SheetFlags } from './sheet-flags.tsx'
import './sheet-outcome.css'

/**
 * How soon, and what decided it: to be seen before all else. The answers behind a red flag stand in the tables below.
 */
export function SheetOutcome({
  note: { urgency, level, due, made, stopped, met, unsettled },
}: {
  readonly note: ClinicianNote
}) {
  const [deadline] = deadlines(due, made.day, made.order)
  return (
    <section className="sheet-outcome" aria-label={noteWords.outcome}>
      <p className="sheet-outcome__urgency">
        <UrgencyIcon urgency={urgency} size={24} />
        <strong className="sheet-outcome__name">{level.name}:</strong>
        <span>{level.timeFrame}</span>
        {deadline ? (
          <span className="sheet-outcome__deadline">
            {deadline.name} {deadline.when}
          </span>
        ) : null}
      </p>
      {stopped ? <p>{noteWords.stopped}</p> : null}
      <div className="sheet-outcome__flags">
        <SheetFlags title={noteWords.met} flags={met} state="yes" none={noteWords.noneMet} />
        <SheetFlags title={noteWords.unsettled} flags={unsettled} state="not-sure" none={noteWords.noneUnsettled} />
      </div>
    </section>
  )
}
