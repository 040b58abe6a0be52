import type { ClinicianNote } from '#core/note/note.ts'
import type { Fact } from '#core/note/facts.ts'
import { Spine } from '#ui/spine/spine.tsx'
import { noteWords, saidInWords } from '#words/note.ts'

/** Age, pain, running, body and daily life, and what was tried; a small spine shows where it hurts. */
export function SheetFacts({ note }: { readonly note: ClinicianNote }) {
  const [first, ...rest] = note.sections
  const place = rest.flatMap(({ facts }) => facts).find(({ question }) => question === 'pain-place')
  const lit = place?.said.kind === 'options' ? place.said.options.map(({ option }) => option) : []
  return (
    <section className="sheet__part sheet__facts">
      {rest.map((section, at) => (
        <div key={section.id} className="sheet__section">
          <h2 className="sheet__label">{noteWords.sections[section.id] ?? section.title}</h2>
          {at === 0 ? <div className="sheet__spine"><Spine lit={lit} size="small" title={noteWords.figure} /></div> : null}
          <dl className="sheet__pairs">
            {at === 0 && first ? first.facts.map(line) : null}
            {section.facts.map(line)}
            {at === rest.length - 1 ? note.outside.map(line) : null}
          </dl>
        </div>
      ))}
    </section>
  )
}

const line = (fact: Fact) => (
  <div key={fact.question}>
    <dt>{fact.name}</dt>
    <dd>{saidInWords(fact.said)}</dd>
  </div>
)
