import type { ReactNode } from 'react'
import type { Urgency } from '#core/rulebook/book.ts'
import { useRuleBook } from '#state/rulebook.tsx'
import { UrgencyIcon } from '#ui/urgency-icon.tsx'
import { levelOf } from '#words/urgency.ts'
import './urgency-name.css'

/** An urgency by icon, word and colour. */
export function UrgencyName({
  urgency,
  size = 24,
  children,
}: {
  readonly urgency: Urgency
  readonly size?: number
  readonly children?: ReactNode
}) {
  return (
    <span className={`urgency-name urgency-name--${urgency}`}>
      <UrgencyIcon urgency={urgency} size={size} />
      <span>
        {levelOf(useRuleBook().urgencies[urgency])}
        {children}
      </span>
    </span>
  )
}
