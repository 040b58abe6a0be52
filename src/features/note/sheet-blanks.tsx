import type { ByHand } from '#core/note/note.ts'
import { noteWords } from '#words/note.ts'
import { WritingLine } from './writing-line.tsx'
import { WritingScale } from './writing-scale.tsx'
import './sheet-blanks.css'

const SCALES: readonly ByHand[] = ['pain-now', 'average-pain']
const WIDE: readonly ByHand[] = ['easing-and-worsening', 'past-back-problems', 'aim-of-visit']

/** Room to write what no question covers. It takes what the page has left. */
export function SheetBlanks({ byHand }: { readonly byHand: readonly ByHand[] }) {
  return (
    <section className="sheet__part sheet-blanks">
      <h2 className="sheet__label">{noteWords.byHandHeading}</h2>
      <ul className="sheet-blanks__lines">
        {byHand.map((blank) => SCALES.includes(blank)
          ? <WritingScale key={blank} label={noteWords.byHand[blank]} />
          : <WritingLine key={blank} label={noteWords.byHand[blank]} wide={WIDE.includes(blank)} lines={blank === 'aim-of-visit' ? 2 : 1} />)}
      </ul>
    </section>
  )
}
