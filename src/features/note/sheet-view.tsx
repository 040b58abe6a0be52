import type { ReactNode } from 'react'
import type { ClinicianNote } from '#core/note/note.ts'
import { paths } from '#paths'
import { BackLink } from '#ui/back-link.tsx'
import { Page } from '#ui/page.tsx'
import { noteWords } from '#words/note.ts'
import { noteText } from './note-text.ts'
import { Sheet } from './sheet.tsx'
import { SheetTools } from './sheet-tools.tsx'
import './sheet-view.css'

interface SheetViewProps {
  readonly note: ClinicianNote
  readonly address: string
  /** What may be added before printing. */
  readonly children?: ReactNode
}

/** The sheet as it will print, and what can be done with it. Only the sheet goes on paper. */
export function SheetView({ note, address, children }: SheetViewProps) {
  const text = noteText(note, address)
  return (
    <Page title={noteWords.title} before={<div className="sheet-view__screen"><BackLink to={paths.result}>{noteWords.back}</BackLink></div>} wide>
      <div className="sheet-view">
        <div className="sheet-view__screen flow">
          <p>{noteWords.intro}</p>
          <SheetTools text={text} />
          {children}
        </div>
        <Sheet note={note} address={address} />
      </div>
    </Page>
  )
}
