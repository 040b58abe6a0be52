import type { Fact } from '#core/note/facts.ts'
import { Spine } from '#ui/spine/spine.tsx'
import { noteWords } from '#words/note.ts'
import { SheetPairs } from './sheet-pairs.tsx'
import { WritingScale } from './writing-scale.tsx'
import './sheet-pain.css'

/** Where it hurts, on a small spine and in words; how bad at worst; and by hand how bad now and on average. */
export function SheetPain({ facts }: { readonly facts: readonly Fact[] }) {
  return (
    <div className="sheet-pain">
      <div className="sheet-pain__spine"><Spine lit={placesIn(facts)} size="small" title={noteWords.figure} /></div>
      <div>
        <SheetPairs title={noteWords.pain} facts={facts} />
        <ul className="sheet-pain__scales">
          <WritingScale label={noteWords.byHand['pain-now']} />
          <WritingScale label={noteWords.byHand['average-pain']} />
        </ul>
      </div>
    </div>
  )
}

function placesIn(facts: readonly Fact[]): string[] {
  const said = facts.find(({ question }) => String(question) === 'pain-place')?.said
  return said?.kind === 'options' ? said.options.map(({ option }) => option) : []
}
