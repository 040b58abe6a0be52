import type { Safety } from '#core/rulebook/safety.ts'
import { safetyWords } from '#words/safety.ts'
import { Part } from '#ui/part.tsx'

const words = safetyWords.case

/** The argument from the hazards to the claim, and what is not shown. */
export function SafetyCase({ argument: { intro, parts, notShown, so } }: { readonly argument: Safety['case'] }) {
  return (
    <Part heading={words.heading}>
      <p>{intro}</p>
      <ol>
        {parts.map(({ claim, hazards }) => (
          <li key={claim}>
            <strong>{claim}</strong> {hazards.map(({ name }) => name).join('; ')}.
          </li>
        ))}
      </ol>
      <h3>{words.notHeading}</h3>
      <ul>
        {notShown.map((text) => (
          <li key={text}>{text}</li>
        ))}
      </ul>
      <p>{so}</p>
    </Part>
  )
}
