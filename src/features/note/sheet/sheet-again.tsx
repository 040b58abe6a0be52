import { type ClinicianNote, IDENTITY } from '#core/note/note.ts'
import { noteWords } from '#words/note.ts'
import { levelOf } from '#words/urgency.ts'
import { WritingLine } from './writing-line.tsx'
import './sheet-again.css'

/**
 * The head of a second page: whose sheet it is, when it was made, and how soon, should the pages part. On paper only.
 */
export function SheetAgain({ note: { made, level, versions } }: { readonly note: ClinicianNote }) {
  return (
    <div className="sheet-again" aria-hidden="true">
      <p>
        <strong>{noteWords.title}</strong>, {noteWords.made(made)}. {noteWords.page(2, 2)}
        <br />
        <strong>{levelOf(level)}</strong>. {noteWords.versions(versions)}
      </p>
      <ul className="sheet-again__who">
        {IDENTITY.map((blank) => (
          <WritingLine key={blank} label={noteWords.identity[blank]} />
        ))}
      </ul>
    </div>
  )
}
