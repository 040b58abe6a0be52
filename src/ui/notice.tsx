import type { ReactNode } from 'react'
import './notice.css'

/** Something to know before going on. Not an urgency: it wears the ink. */
export function Notice({
  heading,
  level = 2,
  children,
}: {
  readonly heading?: string
  readonly level?: 2 | 3
  readonly children: ReactNode
}) {
  const Heading = `h${level}` as const
  return (
    <section className="notice flow">
      {heading !== undefined && <Heading className="notice__heading">{heading}</Heading>}
      {children}
    </section>
  )
}
