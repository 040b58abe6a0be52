import type { ByHand, ClinicianNote } from '#core/note/note.ts'
import { MOST, type OwnWords } from '#core/note/own-words.ts'
import { noteWords } from '#words/note.ts'
import { WritingLine } from './writing-line.tsx'
import './sheet-own.css'

/** The scores to circle stand with the pain; the others have a place of their own here. */
const ELSEWHERE: readonly ByHand[] = ['pain-now', 'average-pain', 'aim-of-visit', 'cannot-do']

/** What no question covers: the patient's own words, and room to write by hand where there are none. It takes what the page has left. */
export function SheetOwn({ note: { own, byHand } }: { readonly note: ClinicianNote }) {
  return (
    <section className="sheet-own">
      <h2 className="sheet__label">{noteWords.ownHeading}</h2>
      <ul className="sheet-own__lines">
        {own.aim === '' ? <WritingLine label={noteWords.byHand['aim-of-visit']} lines={2} /> : <li className="sheet-own__aim">{noteWords.byHand['aim-of-visit']}: <bdi className="sheet-own__words">{own.aim}</bdi></li>}
        <li className="sheet-own__cannot">
          {noteWords.byHand['cannot-do']} ({noteWords.cannotScale})
          <ol>{cannotRows(own).map(({ key, what, score }) => <li key={key} className="sheet-own__thing">{what === '' ? <span className="writing-line__rule" aria-hidden="true" /> : <bdi className="sheet-own__words">{what}</bdi>}<span>{noteWords.outOfTen(score)}</span></li>)}</ol>
        </li>
        {byHand.filter((blank) => !ELSEWHERE.includes(blank)).map((blank) => <WritingLine key={blank} label={noteWords.byHand[blank]} />)}
      </ul>
    </section>
  )
}

/** The things that were named, and empty rows up to three. */
const cannotRows = ({ cannot }: OwnWords) => Array.from({ length: MOST.cannot }, (_, at) => ({ key: `thing ${at + 1}`, ...(cannot[at] ?? { what: '', score: null }) }))
