import { type ReactNode, useId } from 'react'
import type { Urgency } from '#core/rulebook/book.ts'
import { urgencyWords } from '#words/urgency.ts'
import { UrgencyIcon } from './urgency-icon.tsx'
import './urgency-card.css'

interface UrgencyCardProps {
  readonly urgency: Urgency
  /** The page's `h1`, or a part of a page. */
  readonly level: 1 | 2
  /** An instruction; the urgency's own one unless given. */
  readonly heading?: string
  readonly children?: ReactNode
}

/** The verdict: level, time frame and instruction in a band; what to do below it. */
export function UrgencyCard({ urgency, level, heading, children }: UrgencyCardProps) {
  const Heading = `h${level}` as const
  const words = urgencyWords[urgency]
  const about = useId()
  return (
    <section className={`urgency-card urgency-card--${urgency}`}>
      <div className="urgency-card__band">
        <p id={about} className="urgency-card__level">
          <UrgencyIcon urgency={urgency} />
          <span>
            <strong>{words.name}</strong> <span className="urgency-card__when">{words.timeFrame}</span>
          </span>
        </p>
        <Heading className="urgency-card__heading" aria-describedby={about}>
          {heading ?? words.heading}
        </Heading>
      </div>
      <div className="urgency-card__body flow">{children}</div>
    </section>
  )
}
