import { hazards } from '#words/hazards.ts'
import { safetyWords } from '#words/safety.ts'
import { Part } from '#ui/part.tsx'

const words = safetyWords.case

/** The argument from the hazards to the claim, and what is not shown. */
export function SafetyCase() {
  return (
    <Part heading={words.heading}>
      <p>{words.intro}</p>
      <ol>
        {words.parts.map(({ claim, hazards: under }) => (
          <li key={claim}>
            <strong>{claim}</strong>{' '}
            {hazards
              .filter(({ id }) => (under as readonly string[]).includes(id))
              .map(({ name }) => name)
              .join('; ')}
            .
          </li>
        ))}
      </ol>
      <h3>{words.notHeading}</h3>
      <ul>
        {words.not.map((text) => (
          <li key={text}>{text}</li>
        ))}
      </ul>
      <p>{words.so}</p>
    </Part>
  )
}
