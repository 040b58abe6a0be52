import { type ReactNode, useId } from 'react'
import './section.css'

interface SectionProps {
  readonly heading: string
  readonly intro?: string
  readonly children: ReactNode
}

/** One part of the result under its own heading. */
export function Section({ heading, intro, children }: SectionProps) {
  const id = useId()
  return (
    <section className="result-section" aria-labelledby={id}>
      <h2 id={id}>{heading}</h2>
      {intro ? <p className="result-section__intro">{intro}</p> : null}
      {children}
    </section>
  )
}
