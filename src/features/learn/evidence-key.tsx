import { LABELS } from '#core/rulebook/book.ts'
import { EvidenceLabel } from '#ui/evidence-label.tsx'
import { evidenceWords } from '#words/evidence.ts'
import './evidence-key.css'

/** Every evidence label, with what it means. */
export function EvidenceKey() {
  return (
    <dl className="evidence-key">
      {LABELS.map((label) => (
        <div key={label} className="evidence-key__row">
          <dt>
            <EvidenceLabel label={label} />
          </dt>
          <dd>{evidenceWords[label].gloss}</dd>
        </div>
      ))}
    </dl>
  )
}
