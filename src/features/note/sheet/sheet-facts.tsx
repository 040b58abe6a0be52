import type { Fact } from '#core/note/facts.ts'
import type { ByHand, ClinicianNote } from '#core/note/note.ts'
import type { Picture } from '#core/rulebook/book.ts'
import { Decoration } from '#state/decoration.tsx'
import { part, viewOf } from '#state/part.tsx'
import { factsInParts, notAskedLines, noteWords } from '#words/note.ts'
import { SheetPairs } from './sheet-pairs.tsx'
import './sheet-facts.css'

/** Pain that no question asks for: a number to write by hand. */
const SCORES = ['pain-now', 'average-pain'] as const satisfies readonly ByHand[]

const Spine = viewOf(
  part(() => import('#ui/spine/spine.tsx'), 'on the way'),
  (drawing) => drawing.Spine,
)

/** Where it hurts, on a small spine; then what was said, in parts. */
export function SheetFacts({ note }: { readonly note: ClinicianNote }) {
  const parts = factsInParts(note)
  const signs = note.signs.map(({ question }) => question)
  const later = note.notAsked.filter(({ question, because }) => because === 'later' && !signs.includes(question))
  return (
    <div className="sheet__part sheet-facts">
      <div className="sheet-facts__spine">
        <Decoration>
          <Spine lit={placesIn(parts[0]!.facts)} size="small" title={noteWords.figure} />
        </Decoration>
      </div>
      <div className="sheet-facts__columns">
        {parts
          .filter(({ facts }, at) => at === 0 || facts.length > 0)
          .map(({ title, facts }, at) => (
            <SheetPairs key={title} title={title} facts={facts} {...(at === 0 && { blanks: SCORES })} />
          ))}
      </div>
      {later.length === 0 ? null : (
        <p className="sheet-facts__later">
          <span className="sheet__label">{noteWords.notAskedHeading}</span> {notAskedLines(later).join(' ')}
        </p>
      )}
    </div>
  )
}

function placesIn(facts: readonly Fact[]): Picture[] {
  const said = facts.find(({ role }) => role === 'place')?.said
  return said?.kind === 'options' ? said.options.flatMap(({ picture }) => picture ?? []) : []
}
