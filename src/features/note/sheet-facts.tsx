import type { ClinicianNote } from '#core/note/note.ts'
import type { Fact } from '#core/note/facts.ts'
import { saidInWords } from '#words/note.ts'

/** Age, pain, running, body and daily life, and what was tried. */
export function SheetFacts({ note }: { readonly note: ClinicianNote }) {
  const [first, ...rest] = note.sections
  const last = rest.at(-1)
  return (
    <section className="sheet__part sheet__facts">
      {rest.map((section, at) => (
        <div key={section.id} className="sheet__column">
          <h2 className="sheet__label">{section.title}</h2>
          <dl className="sheet__pairs">
            {at === 0 && first ? first.facts.map(line) : null}
            {section.facts.map(line)}
            {section === last ? note.outside.map(line) : null}
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
