import type { Claim, Library } from '#core/rulebook/book.ts'
import { EvidenceLabel } from '#ui/evidence-label.tsx'
import { readWords } from '#words/evidence.ts'
import { learnWords } from '#words/learn.ts'
import './claims.css'

/** What a page rests on: each claim with its label, its source, and how far we read that. */
export function Claims({ claims, library }: { readonly claims: readonly Claim[]; readonly library: Library }) {
  return (
    <ul className="learn-claims">
      {claims.map((claim) => (
        <li key={claim.says}>
          <p>{claim.says}</p>
          <EvidenceLabel label={claim.label} />
          <p className="learn-claims__source">{sourceOf(claim, library)}</p>
        </li>
      ))}
    </ul>
  )
}

function sourceOf({ source: id, section }: Claim, library: Library) {
  const { title, by, year, in: within, read } = library.sources[id]!
  if (read === 'own') return readWords.own
  return <><cite>{title}</cite>. {learnWords.source(by, year, within)}. {section === undefined ? '' : `${learnWords.section(section)}. `}{readWords[read]}</>
}
