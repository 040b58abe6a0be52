import type { RedFlagFinding } from '#core/assessment/assess.ts'
import { evidence } from '#core/engine/reason.ts'
import { unsureIn } from '#core/note/unsure.ts'
import type { Library, Urgency } from '#core/rulebook/book.ts'
import { useRuleBook } from '#state/rulebook.tsx'
import { Claims } from '#ui/claims.tsx'
import { Details } from '#ui/details.tsx'
import { resultWords } from '#words/result.ts'
import { How } from '../how.tsx'
import { OpeningRow } from '../opening-row.tsx'
import { SaidList } from '../said-list.tsx'
import { Section } from '../section.tsx'

const words = resultWords.why
/** Up to so many lesser red flags stand in sight. */
const SHOWN = 2

interface WhyUrgentProps {
  readonly met: readonly RedFlagFinding[]
  readonly urgency: Urgency
  readonly library: Library
}

/** The red flags that are met: first those that decide the urgency, then the lesser ones. */
export function WhyUrgent({ met, urgency, library }: WhyUrgentProps) {
  const deciding = met.filter((flag) => flag.urgency === urgency)
  const lesser = met.filter((flag) => flag.urgency !== urgency)
  if (met.length === 0)
    return (
      <Section heading={words.heading}>
        <p>{words.none}</p>
      </Section>
    )
  return (
    <Section heading={words.heading} intro={words.intro}>
      <Flags flags={lesser.length > SHOWN ? deciding : met} urgency={urgency} library={library} />
      {lesser.length > SHOWN ? (
        <Details summary={words.lesser(lesser.length)}>
          <Flags flags={lesser} urgency={urgency} library={library} />
        </Details>
      ) : null}
    </Section>
  )
}

function Flags({
  flags,
  urgency,
  library,
}: {
  readonly flags: readonly RedFlagFinding[]
  readonly urgency: Urgency
  readonly library: Library
}) {
  return (
    <ul className="opening-rows">
      {flags.map((flag) => (
        <li key={flag.rule.id}>
          <Flag flag={flag} urgency={urgency} library={library} />
        </li>
      ))}
    </ul>
  )
}

function Flag({
  flag,
  urgency,
  library,
}: {
  readonly flag: RedFlagFinding
  readonly urgency: Urgency
  readonly library: Library
}) {
  const { title, why, claims } = library.redFlags[flag.rule.id]!
  const own = useRuleBook().urgencies[flag.urgency]
  const unsure = unsureIn(flag.reason).map((question) => words.unsure(library.questions[question]!.short))
  return (
    <OpeningRow title={title} meta={flag.urgency === urgency ? undefined : words.alone(own.name, own.timeFrame)}>
      <p>{why}</p>
      <SaidList heading={resultWords.causes.said} said={evidence(flag.reason)} library={library} more={unsure} />
      <Claims claims={claims} library={library} />
      <How rule={flag.rule.id} title={title} />
    </OpeningRow>
  )
}
