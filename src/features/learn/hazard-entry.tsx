import type { Hazard } from '#core/rulebook/safety.ts'
import { Details } from '#ui/details.tsx'
import { safetyWords } from '#words/safety.ts'
import './hazard-entry.css'

const words = safetyWords.log

/** One thing that could go wrong: how, how bad, what is done, what shows it, what is left. */
export function HazardEntry({
  hazard: { id, name, cause, effect, severity, controls, left },
}: {
  readonly hazard: Hazard
}) {
  return (
    <section className="hazard" id={id} aria-labelledby={`${id}-name`}>
      <h3 className="hazard__name" id={`${id}-name`}>
        {name}
      </h3>
      <dl className="hazard__facts">
        <div>
          <dt>{words.cause}</dt>
          <dd>{cause}</dd>
        </div>
        <div>
          <dt>{words.effect}</dt>
          <dd>{effect}</dd>
        </div>
        <div>
          <dt>{words.severity}</dt>
          <dd>{words.severities[severity]}</dd>
        </div>
        <div>
          <dt>{words.control}</dt>
          <dd>
            <ul>
              {controls.map(({ says }) => (
                <li key={says}>{says}</li>
              ))}
            </ul>
          </dd>
        </div>
        <div>
          <dt>{words.left}</dt>
          <dd>{left}</dd>
        </div>
      </dl>
      <Details summary={words.shownBy(controls.reduce((sum, { shownBy }) => sum + shownBy.length, 0))}>
        {controls.map(({ says, shownBy }) => (
          <div key={says}>
            <p>{says}</p>
            <ul className="hazard__checks">
              {shownBy.map((check) => (
                <li key={check}>
                  <code>{check}</code>
                </li>
              ))}
            </ul>
          </div>
        ))}
      </Details>
    </section>
  )
}
