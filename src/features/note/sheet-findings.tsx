import type { NotedAdvice, NotedCause } from '#core/note/findings.ts'
import type { ClinicianNote } from '#core/note/note.ts'
import { compareUrgency } from '#core/rulebook/book.ts'
import { evidenceWords } from '#words/evidence.ts'
import { heldInWords, noteWords, signsInBrief } from '#words/note.ts'
import { SheetLine } from './sheet-line.tsx'

/** What the app told the patient: causes with their signs, advice given and held back with the reason. */
export function SheetFindings({ note: { urgency, causes, stopped, advice, withheld } }: { readonly note: ClinicianNote }) {
  return (
    <section className="sheet__part">
      <SheetLine label={noteWords.causes}>
        {causes.length > 0 ? causes.map((cause) => <Cause key={cause.rule} cause={cause} signs={compareUrgency(urgency, 'routine') >= 0} />) : stopped ? noteWords.noCausesStopped : noteWords.noCauses}
      </SheetLine>
      <SheetLine label={noteWords.advice}>{advice.length > 0 ? `${inBrief(advice)}.` : noteWords.noAdvice}</SheetLine>
      <SheetLine label={noteWords.withheld}>
        {withheld.length === 0 ? noteWords.noWithheld : withheld.map((group) => <span key={group.advice[0]!.rule}>{inBrief(group.advice)} <em>({heldInWords(group)})</em>. </span>)}
      </SheetLine>
    </section>
  )
}

/** Where a clinician must look first, the factors stand by name; their signs stand among the facts above. */
function Cause({ cause, signs }: { readonly cause: NotedCause; readonly signs: boolean }) {
  const brief = [noteWords.standing[cause.standing], evidenceWords[cause.label].name.toLowerCase()].join(', ')
  const against = cause.against.length > 0 ? `; ${noteWords.against} ${signsInBrief(cause.against)}` : ''
  return <span><strong>{cause.name}</strong> ({brief}{signs ? `: ${signsInBrief(cause.for)}${against}` : ''}). </span>
}

/** The rule's own name is the shortest that tells it; the text of the note has the whole sentence. */
const inBrief = (advice: readonly NotedAdvice[]): string => advice.map(({ rule }) => rule.replaceAll('-', ' ')).join('; ')
