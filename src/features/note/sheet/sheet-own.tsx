import type { ByHand, ClinicianNote } from '#core/note/note.ts'
import { type Cannot, MOST } from '#core/note/own-words.ts'
import { noteWords } from '#words/note.ts'
import { WritingLine } from './writing-line.tsx'
import './sheet-own.css'

/** The pain scores stand with the pain; the others have a place of their own here. */
const ELSEWHERE: readonly ByHand[] = ['pain-now', 'average-pain', 'aim-of-visit', 'cannot-do']

/**
 * What no question covers: the patient's own words, and room to write by hand where there are none. It takes what the
 * page has left.
 */
export function SheetOwn({ note: { own, byHand } }: { readonly note: ClinicianNote }) {
  return (
    <section className="sheet-own">
      <h2 className="sheet__label">{noteWords.ownHeading}</h2>
      <ul className="sheet-own__lines">
        {own.aim === '' ? <WritingLine label={noteWords.byHand['aim-of-visit']} lines={2} /> : <Aim text={own.aim} />}
        <Things things={own.cannot} />
        {byHand
          .filter((blank) => !ELSEWHERE.includes(blank))
          .map((blank) => (
            <WritingLine key={blank} label={noteWords.byHand[blank]} />
          ))}
      </ul>
    </section>
  )
}

const Aim = ({ text }: { readonly text: string }) => (
  <li className="sheet-own__aim">
    <span>{noteWords.byHand['aim-of-visit']}</span>: <bdi className="sheet-own__words">{text}</bdi>
  </li>
)

/** The things that were named, and empty rows up to three. */
function Things({ things }: { readonly things: readonly Cannot[] }) {
  const rows = Array.from({ length: MOST.cannot }, (_, at) => ({
    key: `thing ${at + 1}`,
    ...(things[at] ?? { what: '', score: null }),
  }))
  return (
    <li className="sheet-own__cannot">
      <p>
        <span>{noteWords.byHand['cannot-do']}</span> ({noteWords.cannotScale})
      </p>
      <ol>
        {rows.map(({ key, what, score }) => (
          <li key={key} className="sheet-own__thing">
            {what === '' ? (
              <span className="writing-line__rule" aria-hidden="true" />
            ) : (
              <bdi className="sheet-own__words">{what}</bdi>
            )}
            <span>{noteWords.outOfTen(score)}</span>
          </li>
        ))}
      </ol>
    </li>
  )
}
