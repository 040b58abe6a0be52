import type { Safety } from '#core/rulebook/safety.ts'
import { paths } from '#paths'
import type { Part as Held } from '#state/part.tsx'
import { BackLink } from '#ui/back-link.tsx'
import { Page } from '#ui/page.tsx'
import { learnWords } from '#words/learn.ts'
import { safetyWords } from '#words/safety.ts'
import { HazardEntry } from './hazard-entry.tsx'
import { Part } from '#ui/part.tsx'
import { SafetyCase } from './safety-case.tsx'
import './reading.css'

const { title, lead, use: useWords, log } = safetyWords

/** What the app is meant for, why it is thought safe to read, and the hazard log with what shows each control. */
export function SafetyView({ safety }: { readonly safety: Held<Safety> }) {
  const { use: intended, case: argument } = safety.use()
  return (
    <Page title={title} before={<BackLink to={paths.about}>{learnWords.back}</BackLink>} wide>
      <div className="reading">
        <h1 className="reading__title">{title}</h1>
        <p className="reading__lead">{lead}</p>
        <Part heading={useWords.heading}>
          {intended.for.map((text) => (
            <p key={text}>{text}</p>
          ))}
          <h3>{useWords.notHeading}</h3>
          <ul>
            {intended.notFor.map((text) => (
              <li key={text}>{text}</li>
            ))}
          </ul>
          <p>{intended.misuse}</p>
        </Part>
        <SafetyCase argument={argument} />
        <Part heading={log.heading}>
          <p>{log.intro}</p>
          {argument.parts
            .flatMap(({ hazards }) => hazards)
            .map((hazard) => (
              <HazardEntry key={hazard.id} hazard={hazard} />
            ))}
        </Part>
      </div>
    </Page>
  )
}
