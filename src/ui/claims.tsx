import type { Claim, Library } from '#core/rulebook/book.ts'
import { claimWords, readWords } from '#words/evidence.ts'
import { EvidenceLabel } from './evidence-label.tsx'
import './claims.css'

/** Each thing that we say, how well it is supported, who says it, and how far we read them. */
export function Claims({
  claims,
  library,
  bare = false,
}: {
  readonly claims: readonly Claim[]
  readonly library: Library
  readonly bare?: boolean
}) {
  return (
    <div className="claims">
      {bare ? null : <p className="claims__heading">{claimWords.heading}</p>}
      <ul className="claims__list">
        {claims.map((claim) => (
          <li key={claim.says} className="claims__claim">
            <p>{claim.says}</p>
            <EvidenceLabel label={claim.label} gloss />
            <Source claim={claim} library={library} />
          </li>
        ))}
      </ul>
    </div>
  )
}

function Source({ claim, library }: { readonly claim: Claim; readonly library: Library }) {
  const source = library.sources[claim.source]!
  if (source.read === 'own') return <p className="claims__source">{readWords.own}</p>
  return (
    <p className="claims__source">
      <cite>{source.title}</cite>. {claimWords.source(source.by, source.year, source.in)}.{' '}
      {claim.section ? `${claimWords.section(claim.section)}. ` : ''}
      {readWords[source.read]}
    </p>
  )
}
