import { type ReactNode, useId } from 'react'
import type { Urgency } from '#core/rulebook/book.ts'
import type { Level } from '#core/rulebook/safety.ts'
import { UrgencyIcon } from './urgency-icon.tsx'
import './urgency-card.css'

interface UrgencyCardProps {
  readonly urgency: Urgency
  readonly called: Level
  /** The page's `h1`, or a part of a page. */
  readonly level: 1 | 2
  /** An instruction; the urgency's own one unless given. */
  readonly heading?: string
  readonly children?: ReactNode
}

/** The verdict: level, time frame and instruction in a band; what to do below it. */
export function UrgencyCard({ urgency, called, level, heading, children }: UrgencyCardProps) {
  const Heading = `h${level}` as const
  const about = useId()
  return (
    <section className={`urgency-card urgency-card--${urgency}`}>
      <div className="urgency-card__band">
        <p id={about} className="urgency-card__level">
          <UrgencyIcon urgency={urgency} />
          <span>
            <strong>{called.name}</strong> <span className="urgency-card__when">{called.timeFrame}</span>
          </span>
        </p>
        <Heading className="urgency-card__heading" aria-describedby={about}>
          {heading ?? called.heading}
        </Heading>
      </div>
      <div className="urgency-card__body flow">{children}</div>
    </section>
  )
}
