import { useLayoutEffect, useRef, useState } from 'react'
import type { ClinicianNote } from '#core/note/note.ts'
import { noteWords } from '#words/note.ts'
import { SheetBlanks } from './sheet-blanks.tsx'
import { SheetFacts } from './sheet-facts.tsx'
import { SheetFindings } from './sheet-findings.tsx'
import { type Density, roomiest } from './sheet-fit.ts'
import { SheetHead } from './sheet-head.tsx'
import { SheetOutcome } from './sheet-outcome.tsx'
import { SheetSigns } from './sheet-signs.tsx'
import './sheet.css'
import './sheet-dense.css'
import './sheet-print.css'

interface SheetProps {
  readonly note: ClinicianNote
  /** The address of the app, without an answer in it. */
  readonly address: string
}

/** The note on one page of paper: a well-set clinical form, in ink alone, set as roomily as the page allows. */
export function Sheet({ note, address }: SheetProps) {
  const sheet = useRef<HTMLElement>(null)
  const [density, setDensity] = useState<Density>('roomy')
  useLayoutEffect(() => setDensity(roomiest(sheet.current!)), [note])
  return (
    <article className={`sheet sheet--${density}`} ref={sheet}>
      <SheetHead made={note.made} />
      <SheetOutcome note={note} />
      <SheetSigns groups={note.signs} />
      <SheetFacts note={note} />
      <SheetFindings note={note} />
      <SheetBlanks byHand={note.byHand} />
      <footer className="sheet__foot">
        <p>{noteWords.never} {noteWords.unreviewed}</p>
        <p>{noteWords.versions(note.versions)}. {address}</p>
      </footer>
    </article>
  )
}
