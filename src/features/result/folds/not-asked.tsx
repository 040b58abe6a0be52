import type { Outcome } from '#core/assessment/assess.ts'
import type { Library } from '#core/rulebook/book.ts'
import { paths } from '#paths'
import { RETURNING } from '#state/returning.ts'
import { ButtonLink } from '#ui/button.tsx'
import { Link } from '#ui/link.tsx'
import { resultWords } from '#words/result.ts'
import { Section } from '../section.tsx'
import './unsettled.css'

const words = resultWords.later

interface NotAskedProps {
  readonly outcome: Outcome
  readonly library: Library
}

/** What need not be asked, since no answer could have made it more urgent; each can be answered still. */
export function NotAsked({ outcome: { later }, library }: NotAskedProps) {
  if (later.length === 0) return null
  return (
    <Section heading={words.heading} intro={words.meaning}>
      <ul className="unsettled__questions">
        {later.map((question) => (
          <li key={question}>
            <Link className="unsettled__question" to={paths.question(question)} state={RETURNING}>
              {library.questions[question]!.short}
            </Link>
          </li>
        ))}
      </ul>
    </Section>
  )
}

/** The list that comes before painkillers and hands-on treatment, where one of these could be advised. */
export function Offered({ outcome: { places } }: Pick<NotAskedProps, 'outcome'>) {
  const offered = [...places].filter(([, place]) => place === 'on-demand').map(([id]) => id)
  if (offered.length === 0) return null
  return (
    <Section heading={words.offer} intro={words.offerMeaning}>
      {offered.map((id) => (
        <ButtonLink key={id} look="secondary" to={paths.question(id)} state={RETURNING}>
          {words.offerGo}
        </ButtonLink>
      ))}
    </Section>
  )
}
