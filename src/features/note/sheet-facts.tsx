import type { Fact } from '#core/note/facts.ts'
import type { ClinicianNote } from '#core/note/note.ts'
import { Spine } from '#ui/spine/spine.tsx'
import { noteWords } from '#words/note.ts'
import { SheetPairs } from './sheet-pairs.tsx'
import './sheet-facts.css'

/** Age and pain beside a small spine that shows where it hurts; running; body and daily life with what was tried. */
export function SheetFacts({ note: { sections, outside } }: { readonly note: ClinicianNote }) {
  const [danger, pain, ...others] = sections
  const painFacts = [...(danger?.facts ?? []), ...(pain?.facts ?? [])]
  return (
    <div className="sheet-facts">
      <section className="sheet__part sheet-facts__pain">
        <div className="sheet-facts__spine"><Spine lit={placesIn(painFacts)} size="small" title={noteWords.figure} /></div>
        <SheetPairs title={noteWords.pain} facts={painFacts} />
      </section>
      {others.map(({ id, title, facts }, at) => (
        <section key={id} className="sheet__part">
          <SheetPairs title={noteWords.sections[id] ?? title} facts={at === others.length - 1 ? [...facts, ...outside] : facts} />
        </section>
      ))}
    </div>
  )
}

function placesIn(facts: readonly Fact[]): string[] {
  const said = facts.find(({ question }) => String(question) === 'pain-place')?.said
  return said?.kind === 'options' ? said.options.map(({ option }) => option) : []
}
