import { type ClinicianNote, IDENTITY } from '#core/note/note.ts'
import { noteWords } from '#words/note.ts'
import { WritingLine } from './writing-line.tsx'
import './sheet-head.css'

/** What it is and is not, when it was made, and whose it is: written by hand, so that no name is ever in the app. */
export function SheetHead({ made }: { readonly made: ClinicianNote['made'] }) {
  return (
    <header className="sheet-head">
      <div>
        <h1 className="sheet-head__title">{noteWords.title}</h1>
        <p>{noteWords.made(made)}</p>
        <p className="sheet-head__disclaimer"><strong>{noteWords.disclaimer}</strong> {noteWords.unreviewed}</p>
      </div>
      <ul className="sheet-head__who" aria-label={noteWords.identityHeading}>
        {IDENTITY.map((blank) => <WritingLine key={blank} label={noteWords.identity[blank]} />)}
      </ul>
    </header>
  )
}
