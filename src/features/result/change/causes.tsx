import type { CauseFinding } from '#core/assessment/assess.ts'
import { compareUrgency, type Library, type Urgency } from '#core/rulebook/book.ts'
import { Claims } from '#ui/claims.tsx'
import { EvidenceLabel } from '#ui/evidence-label.tsx'
import { glossOf } from '#words/evidence.ts'
import { resultWords } from '#words/result.ts'
import { How } from '../how.tsx'
import { OpeningRow } from '../opening-row.tsx'
import { SaidList } from '../said-list.tsx'
import { Section } from '../section.tsx'

const words = resultWords.causes

interface CausesProps {
  readonly causes: readonly CauseFinding[]
  readonly urgency: Urgency
  readonly library: Library
}

/** What is worth changing, the best match first; apart from it, what is only named. */
export function Causes({ causes, urgency, library }: CausesProps) {
  const worth = causes.filter((cause) => !isNamed(cause))
  const named = causes.filter(isNamed)
  const later = compareUrgency(urgency, 'routine') < 0
  return (
    <>
      {worth.length === 0 ? (
        later ? null : (
          <Section heading={words.heading}>
            <p>{words.empty}</p>
            <p>{words.emptyMore}</p>
          </Section>
        )
      ) : (
        <Section heading={later ? words.later : words.heading} intro={later ? words.laterIntro : words.intro}>
          <ol className="opening-rows opening-rows--numbered">
            {worth.map((cause, at) => (
              <li key={cause.rule.id}>
                <Cause cause={cause} number={at + 1} library={library} />
              </li>
            ))}
          </ol>
        </Section>
      )}
      {named.length === 0 ? null : (
        <Section heading={words.named} intro={words.namedIntro}>
          <ul className="opening-rows">
            {named.map((cause) => (
              <li key={cause.rule.id}>
                <Cause cause={cause} library={library} />
              </li>
            ))}
          </ul>
        </Section>
      )}
    </>
  )
}

const isNamed = ({ standing }: CauseFinding): boolean => standing === 'named'

function Cause({
  cause,
  number,
  library,
}: {
  readonly cause: CauseFinding
  readonly number?: number
  readonly library: Library
}) {
  const { title, summary, notFirst, claims } = library.causes[cause.rule.id]!
  const meta = (
    <>
      {isNamed(cause) ? null : <span>{words.standing[cause.standing]}</span>}
      <EvidenceLabel label={cause.rule.label} />
    </>
  )
  return (
    <OpeningRow title={title} meta={meta} {...(number !== undefined && { number })}>
      <p>{summary}</p>
      {isNamed(cause) && notFirst ? <p>{notFirst}</p> : null}
      <p className="quiet">{glossOf(cause.rule.label)}</p>
      <SaidList heading={words.said} said={cause.for} library={library} />
      <SaidList heading={words.against} said={cause.against} library={library} />
      <Claims claims={claims} library={library} />
      <How rule={cause.rule.id} title={title} />
    </OpeningRow>
  )
}
