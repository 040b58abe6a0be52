import { type ClinicianNote, IDENTITY } from '#core/note/note.ts'
import { noteWords } from '#words/note.ts'
import { WritingLine } from './writing-line.tsx'
import './sheet-head.css'

/** What it is and is not, when it was made, and whose it is: written by hand, so that no name is ever in the app. */
export function SheetHead({ made }: { readonly made: ClinicianNote['made'] }) {
  return (
    <header className="sheet-head">
      <div className="sheet-head__what">
        <h2 className="sheet-head__title">{noteWords.title}</h2>
        <p>{noteWords.made(made)}</p>
        <p>
          <strong>{noteWords.disclaimer}</strong>
        </p>
      </div>
      <ul className="sheet-head__who" aria-label={noteWords.identityHeading}>
        {IDENTITY.map((blank) => (
          <WritingLine key={blank} label={noteWords.identity[blank]} />
        ))}
      </ul>
    </header>
  )
}
