import type { Emergency } from '#core/rulebook/safety.ts'
import { UrgencyIcon } from './urgency-icon.tsx'
import './emergency-signs.css'

interface EmergencySignsProps {
  readonly emergency: Emergency
  readonly level?: 2 | 3
}

/** The signs that mean "call now", in one short list. */
export function EmergencySigns({ emergency: { signs, signsHeading }, level = 2 }: EmergencySignsProps) {
  const Heading = `h${level}` as const
  return (
    <section className="emergency-list">
      <Heading className="emergency-list__heading">
        <UrgencyIcon urgency="emergency" size={28} />
        {signsHeading}
      </Heading>
      <ul className="emergency-list__list">
        {signs.map((sign) => (
          <li key={sign}>{sign}</li>
        ))}
      </ul>
    </section>
  )
}
