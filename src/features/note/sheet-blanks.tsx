import type { ByHand } from '#core/note/note.ts'
import { noteWords } from '#words/note.ts'

/** Labelled lines for what no question covers. */
export function SheetBlanks({ byHand }: { readonly byHand: readonly ByHand[] }) {
  return (
    <section className="sheet__part" aria-label={noteWords.byHandHeading}>
      <ul className="sheet__blanks">
        {byHand.map((blank) => (
          <li key={blank} className={`sheet__blank sheet__blank--${blank}`}>
            {noteWords.byHand[blank]}
            <span className="sheet__rule" aria-hidden="true" />
          </li>
        ))}
      </ul>
    </section>
  )
}
