import type { ReactNode } from 'react'
import { isoDay } from '#core/basics/day.ts'
import type { ClinicianNote } from '#core/note/note.ts'
import { paths } from '#paths'
import { BackLink } from '#ui/back-link.tsx'
import { Details } from '#ui/details.tsx'
import { Page } from '#ui/page.tsx'
import { noteBrief } from '#words/note-brief.ts'
import { noteText } from '#words/note-text.ts'
import { noteWords } from '#words/note.ts'
import { Sheet } from './sheet/sheet.tsx'
import { SheetTools } from './tools/sheet-tools.tsx'
import './sheet-view.css'

interface SheetViewProps {
  readonly note: ClinicianNote
  readonly address: string
  /** What may be added before printing, and kept. */
  readonly children?: ReactNode
}

/** The sheet as it will print, and what can be done with it. Only the sheet goes on paper. */
export function SheetView({ note, address, children }: SheetViewProps) {
  const brief = noteBrief(note)
  return (
    <Page
      title={noteWords.title}
      before={
        <div className="sheet-view__screen">
          <BackLink to={paths.result}>{noteWords.back}</BackLink>
        </div>
      }
      wide
    >
      <div className="sheet-view">
        <div className="sheet-view__screen flow">
          <h1>{noteWords.title}</h1>
          <p>{noteWords.intro}</p>
          <SheetTools text={noteText(note, address)} file={`backstride-${isoDay(note.made.day)}.txt`} />
          {children}
          <Details summary={noteWords.codeSays}>
            <p>{noteWords.codeMeaning}</p>
            <p className="sheet-view__brief">{brief}</p>
          </Details>
        </div>
        <Sheet note={note} brief={brief} address={address} />
      </div>
    </Page>
  )
}
