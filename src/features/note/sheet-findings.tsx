import type { NotedAdvice, NotedCause } from '#core/note/findings.ts'
import type { ClinicianNote } from '#core/note/note.ts'
import { evidenceWords } from '#words/evidence.ts'
import { behindInWords, noteWords } from '#words/note.ts'

/** What the app told the patient: causes with their signs, advice given and held back, what was not asked. */
export function SheetFindings({ note }: { readonly note: ClinicianNote }) {
  return (
    <section className="sheet__part">
      <dl className="sheet__lines">
        <dt>{noteWords.causes}</dt>
        <dd>
          {note.causes.length > 0 ? <ol className="sheet__causes">{note.causes.map((cause) => <li key={cause.rule}><Cause cause={cause} /></li>)}</ol> : note.stopped ? noteWords.noCausesStopped : noteWords.noCauses}
        </dd>
        <dt>{noteWords.advice}</dt>
        <dd>{note.advice.length > 0 ? named(note.advice) : noteWords.noAdvice}</dd>
        <dt>{noteWords.withheld}</dt>
        <dd>
          {note.withheld.length === 0 ? noteWords.noWithheld : note.withheld.map(({ advice, because }) => <p key={advice[0]!.rule}><strong>{because.join('; ')}:</strong> {named(advice)}</p>)}
        </dd>
        <dt>{noteWords.notAskedHeading}</dt>
        <dd>{note.notAsked.length > 0 ? note.notAsked.map(({ name, because }) => `${name} (${noteWords.because[because]})`).join('; ') : noteWords.everythingAsked}</dd>
      </dl>
    </section>
  )
}

function Cause({ cause }: { readonly cause: NotedCause }) {
  const against = cause.against.length > 0 ? `; ${noteWords.against}: ${behindInWords(cause.against)}` : ''
  return <><strong>{cause.name}</strong> ({noteWords.standing[cause.standing]}; {evidenceWords[cause.label].name.toLowerCase()}): {behindInWords(cause.for)}{against}</>
}

const named = (advice: readonly NotedAdvice[]): string => advice.map(({ name }) => name).join('; ')
