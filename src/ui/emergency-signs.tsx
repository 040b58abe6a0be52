import { emergencySigns, emergencyWords } from '#words/emergency.ts'
import { UrgencyIcon } from './urgency-icon.tsx'
import './emergency-signs.css'

/** The signs that mean "call now", in one short list. Needs no rule book, so that it can stand on every page. */
export function EmergencySigns({ level = 2 }: { readonly level?: 2 | 3 }) {
  const Heading = `h${level}` as const
  return (
    <section className="emergency-signs">
      <Heading className="emergency-signs__heading">
        <UrgencyIcon urgency="emergency" size={28} />
        {emergencyWords.signsHeading}
      </Heading>
      <ul className="emergency-signs__list">
        {emergencySigns.map((sign) => (
          <li key={sign}>{sign}</li>
        ))}
      </ul>
    </section>
  )
}
