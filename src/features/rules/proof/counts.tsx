import type { Proofs } from '#core/proof/prove.ts'
import { type Library, URGENCIES } from '#core/rulebook/book.ts'
import { share } from '#words/number.ts'
import { BigNumber } from './big-number.tsx'
import { RuleLink } from '../rule-link.tsx'
import { UrgencyName } from '../urgency-name.tsx'
import './counts.css'

interface CountsProps {
  readonly counts: Proofs['counts']
}

/** How many finished sheets come to each urgency. */
export function UrgencyCounts({ counts }: CountsProps) {
  return (
    <dl className="counts">
      {URGENCIES.map((urgency) => (
        <div key={urgency} className="counts__row">
          <dt>
            <UrgencyName urgency={urgency} size={20} />
          </dt>
          <Count digits={counts.urgency[urgency]} of={counts.finished} />
        </div>
      ))}
    </dl>
  )
}

/** How many finished sheets show each possible cause, of all that can; the most first. */
export function CauseCounts({ counts, library }: CountsProps & { readonly library: Library }) {
  const most = Object.entries(counts.causes).sort(([, a], [, b]) =>
    BigInt(b) > BigInt(a) ? 1 : BigInt(b) < BigInt(a) ? -1 : 0,
  )
  const calm = String(BigInt(counts.finished) - BigInt(counts.urgency.emergency))
  return (
    <dl className="counts">
      {most.map(([id, digits]) => (
        <div key={id} className="counts__row">
          <dt>
            <RuleLink id={id} library={library} />
          </dt>
          <Count digits={digits} of={calm} />
        </div>
      ))}
    </dl>
  )
}

function Count({ digits, of }: { readonly digits: string; readonly of: string }) {
  return (
    <>
      <dd className="counts__number">
        <BigNumber digits={digits} />
      </dd>
      <dd className="counts__share tabular">{share(digits, of)}</dd>
    </>
  )
}
