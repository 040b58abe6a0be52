import type { Fact } from '#core/note/facts.ts'
import type { ByHand, ClinicianNote } from '#core/note/note.ts'
import { Spine } from '#ui/spine/spine.tsx'
import { noteWords } from '#words/note.ts'
import { SheetPairs } from './sheet-pairs.tsx'
import './sheet-facts.css'

/** Pain that no question asks for: a number to write by hand. */
const SCORES = ['pain-now', 'average-pain'] as const satisfies readonly ByHand[]

/** Where it hurts, on a small spine; then age and pain, running, body and daily life with what was tried. */
export function SheetFacts({ note: { sections, outside } }: { readonly note: ClinicianNote }) {
  const [danger, pain, ...others] = sections
  const ofPain = [...(danger?.facts ?? []), ...(pain?.facts ?? [])]
  return (
    <div className="sheet__part sheet-facts">
      <div className="sheet-facts__spine"><Spine lit={placesIn(ofPain)} size="small" title={noteWords.figure} /></div>
      <div className="sheet-facts__columns">
        <SheetPairs title={noteWords.pain} facts={ofPain} blanks={SCORES} />
        {others.map(({ id, title, facts }, at) => (
          <SheetPairs key={id} title={noteWords.sections[id] ?? title} facts={at === others.length - 1 ? [...facts, ...outside] : facts} />
        ))}
      </div>
    </div>
  )
}

function placesIn(facts: readonly Fact[]): string[] {
  const said = facts.find(({ question }) => String(question) === 'pain-place')?.said
  return said?.kind === 'options' ? said.options.map(({ option }) => option) : []
}
