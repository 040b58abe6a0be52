import { paths } from '#paths'
import { BackLink } from '#ui/back-link.tsx'
import { Page } from '#ui/page.tsx'
import { hazards } from '#words/hazards.ts'
import { learnWords } from '#words/learn.ts'
import { safetyWords } from '#words/safety.ts'
import { HazardEntry } from './hazard-entry.tsx'
import { Part } from '#ui/part.tsx'
import { SafetyCase } from './safety-case.tsx'
import './reading.css'

const { title, lead, use, log } = safetyWords

/** What the app is meant for, why it is thought safe to read, and the hazard log with what shows each control. */
export function SafetyView() {
  return (
    <Page title={title} before={<BackLink to={paths.about}>{learnWords.back}</BackLink>} wide>
      <div className="reading">
        <h1 className="reading__title">{title}</h1>
        <p className="reading__lead">{lead}</p>
        <Part heading={use.heading}>
          {use.text.map((text) => (
            <p key={text}>{text}</p>
          ))}
          <h3>{use.notHeading}</h3>
          <ul>
            {use.not.map((text) => (
              <li key={text}>{text}</li>
            ))}
          </ul>
          <p>{use.misuse}</p>
        </Part>
        <SafetyCase />
        <Part heading={log.heading}>
          <p>{log.intro}</p>
          {hazards.map((hazard) => (
            <HazardEntry key={hazard.id} hazard={hazard} />
          ))}
        </Part>
      </div>
    </Page>
  )
}
