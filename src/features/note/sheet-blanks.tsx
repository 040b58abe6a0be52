import type { ByHand } from '#core/note/note.ts'
import { noteWords } from '#words/note.ts'
import { WritingLine } from './writing-line.tsx'
import './sheet-blanks.css'

/** The scores to circle stand with the pain. */
const ELSEWHERE: readonly ByHand[] = ['pain-now', 'average-pain']

/** Room to write what no question covers. It takes what the page has left. */
export function SheetBlanks({ byHand }: { readonly byHand: readonly ByHand[] }) {
  return (
    <section className="sheet__part sheet-blanks">
      <h2 className="sheet__label">{noteWords.byHandHeading}</h2>
      <ul className="sheet-blanks__lines">
        {byHand.filter((blank) => !ELSEWHERE.includes(blank)).map((blank) => (
          <WritingLine key={blank} label={noteWords.byHand[blank]} lines={blank === 'aim-of-visit' ? 2 : 1} />
        ))}
      </ul>
    </section>
  )
}
