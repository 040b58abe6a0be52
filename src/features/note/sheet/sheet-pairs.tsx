import type { Fact } from '#core/note/facts.ts'
import type { ByHand } from '#core/note/note.ts'
import { nameInWords, noteWords, saidInWords } from '#words/note.ts'
import './sheet-pairs.css'

interface SheetPairsProps {
  readonly title: string
  readonly facts: readonly Fact[]
  readonly blanks?: readonly ByHand[]
}

/** Facts as a form has them: label and answer. A number stands out, and has room where it is to be written by hand. */
export function SheetPairs({ title, facts, blanks = [] }: SheetPairsProps) {
  return (
    <div className="sheet-pairs">
      <h2 className="sheet__label">{title}</h2>
      <dl className="sheet-pairs__list">
        {facts.map((fact) => (
          <div key={fact.question} className={`sheet-pairs__pair sheet-pairs__pair--${fact.said.kind}`}>
            <dt>{nameInWords(fact)}</dt>
            <dd>{saidInWords(fact.said)}</dd>
          </div>
        ))}
        {blanks.map((blank) => (
          <div key={blank} className="sheet-pairs__pair sheet-pairs__pair--score">
            <dt>{noteWords.byHand[blank]}</dt>
            <dd>{noteWords.outOfTen(null)}</dd>
          </div>
        ))}
      </dl>
    </div>
  )
}
