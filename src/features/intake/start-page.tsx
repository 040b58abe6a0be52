import { paths } from '#paths'
import { useRuleBook } from '#state/rulebook.tsx'
import { Link } from '#ui/link.tsx'
import { EmergencySigns } from '#ui/emergency-signs.tsx'
import { Page } from '#ui/page.tsx'
import { startWords } from '#words/start.ts'
import { StartActions } from './start-actions.tsx'
import './start-page.css'

/** What this is in ten seconds, the signs that must not wait, who should not use it, and the way in. */
export function StartPage() {
  return (
    <Page title={startWords.title} wide>
      <div className="start">
        <div className="start__head">
          <h1 className="start__heading">{startWords.heading}</h1>
          <p className="start__lead">{startWords.lead}</p>
        </div>
        <div className="start__signs">
          <EmergencySigns emergency={useRuleBook().emergency} />
        </div>
        <div className="start__way">
          <p>{startWords.fit}</p>
          <StartActions />
        </div>
        <section className="start__gets">
          <h2>{startWords.getHeading}</h2>
          <dl>
            {startWords.get.map(({ name, text }) => (
              <div key={name} className="start__get">
                <dt>{name}</dt>
                <dd>{text}</dd>
              </div>
            ))}
          </dl>
        </section>
        <section className="start__not">
          <h2>{startWords.notHeading}</h2>
          <ul>
            {startWords.not.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
          <p>
            <Link to={paths.learn('spine')}>{startWords.learn}</Link>
          </p>
          <p>
            <Link to={paths.open}>{startWords.open}</Link>
          </p>
        </section>
      </div>
    </Page>
  )
}
