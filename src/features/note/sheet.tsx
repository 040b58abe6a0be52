import type { ClinicianNote } from '#core/note/note.ts'
import { noteWords } from '#words/note.ts'
import { SheetBlanks } from './sheet-blanks.tsx'
import { SheetFacts } from './sheet-facts.tsx'
import { SheetFindings } from './sheet-findings.tsx'
import { SheetOutcome } from './sheet-outcome.tsx'
import { SheetSigns } from './sheet-signs.tsx'
import './sheet.css'
import './sheet-print.css'

/** `packed` sets lists as running text, for the longest notes alone. */
export type TextSize = 'roomy' | 'middling' | 'dense' | 'packed'

interface SheetProps {
  readonly note: ClinicianNote
  /** The address of the app, without an answer in it. */
  readonly address: string
  /** The text is small only where a long note needs it to stay on one page. */
  readonly text: TextSize
}

/** The note on one page of paper: a well-set clinical form, in ink alone. */
export function Sheet({ note, address, text }: SheetProps) {
  return (
    <article className={`sheet sheet--${text}`}>
      <header className="sheet__head">
        <h1 className="sheet__title">{noteWords.title}</h1>
        <p className="sheet__made">{noteWords.made(note.made)}</p>
        <p className="sheet__disclaimer"><strong>{noteWords.disclaimer}</strong> {noteWords.unreviewed}</p>
      </header>
      <SheetOutcome note={note} />
      <SheetSigns groups={note.signs} packed={text === 'packed'} />
      <SheetFacts note={note} />
      <SheetBlanks byHand={note.byHand} />
      <SheetFindings note={note} />
      <footer className="sheet__foot">
        <p>{noteWords.never}</p>
        <p>{noteWords.versions(note.versions)}. {address}</p>
      </footer>
    </article>
  )
}
