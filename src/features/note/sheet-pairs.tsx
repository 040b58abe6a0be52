import type { Fact } from '#core/note/facts.ts'
import { nameInWords, saidInWords } from '#words/note.ts'
import './sheet-pairs.css'

/** Facts as a form has them: label and answer. A number stands out. */
export function SheetPairs({ title, facts }: { readonly title: string; readonly facts: readonly Fact[] }) {
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
      </dl>
    </div>
  )
}
