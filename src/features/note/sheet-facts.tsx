import type { ClinicianNote } from '#core/note/note.ts'
import { noteWords } from '#words/note.ts'
import { SheetPain } from './sheet-pain.tsx'
import { SheetPairs } from './sheet-pairs.tsx'
import './sheet-facts.css'

/** Side by side: age and pain; running; body and daily life with what was tried. */
export function SheetFacts({ note: { sections, outside } }: { readonly note: ClinicianNote }) {
  const [danger, pain, ...others] = sections
  return (
    <div className="sheet__part sheet-facts">
      <SheetPain facts={[...(danger?.facts ?? []), ...(pain?.facts ?? [])]} />
      {others.map(({ id, title, facts }, at) => (
        <SheetPairs key={id} title={noteWords.sections[id] ?? title} facts={at === others.length - 1 ? [...facts, ...outside] : facts} />
      ))}
    </div>
  )
}
