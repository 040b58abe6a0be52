import { useLayoutEffect, useRef, useState } from 'react'
import type { ClinicianNote } from '#core/note/note.ts'
import { noteWords } from '#words/note.ts'
import { SheetAgain } from './sheet-again.tsx'
import { SheetFacts } from './sheet-facts.tsx'
import { SheetFindings } from './sheet-findings.tsx'
import { classesOf, type Density, roomiest } from './sheet-fit.ts'
import { Decoration } from '#state/decoration.tsx'
import { SheetHead } from './sheet-head.tsx'
import { SheetOutcome } from './sheet-outcome.tsx'
import { SheetOwn } from './sheet-own.tsx'
import { SheetQr } from './sheet-qr.tsx'
import { SheetSigns } from './sheet-signs.tsx'
import './sheet.css'
import './sheet-dense.css'
import './sheet-print.css'

interface SheetProps {
  readonly note: ClinicianNote
  /** The main points, for the code. */
  readonly brief: string
  /** The address of the app, without an answer in it. */
  readonly address: string
}

/**
 * The note on one page of paper: a well-set clinical form, in ink alone, set as roomily as the page allows. What one
 * page cannot hold goes on to a second.
 */
export function Sheet({ note, brief, address }: SheetProps) {
  const sheet = useRef<HTMLElement>(null)
  const [density, setDensity] = useState<Density>('roomy')
  useLayoutEffect(() => setDensity(roomiest(sheet.current!)), [note])
  return (
    <article className={classesOf(density)} ref={sheet}>
      <SheetHead made={note.made} />
      <SheetOutcome note={note} />
      <SheetSigns groups={note.signs} />
      {density === 'two-pages' ? <SheetAgain note={note} /> : null}
      <SheetFacts note={note} />
      <SheetFindings note={note} />
      <div className="sheet__part sheet__close">
        <SheetOwn note={note} />
        <Decoration>
          <SheetQr text={brief} />
        </Decoration>
      </div>
      <footer className="sheet__foot">
        <p>
          {noteWords.never} {noteWords.unreviewed} {noteWords.codeBrief}
        </p>
        <p>
          {noteWords.versions(note.versions)}. {address}
        </p>
      </footer>
    </article>
  )
}
