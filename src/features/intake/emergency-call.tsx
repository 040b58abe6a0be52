import type { CallNumber, Emergency } from '#core/rulebook/safety.ts'
import { placeOf, usePreferences } from '#state/preferences.ts'
import { emergencyWords, placeLabel } from '#words/emergency.ts'
import './emergency-call.css'

/**
 * One number to press, for the place the runner is in. Until that is known it is asked, and every number can be called.
 */
export function EmergencyCall({ emergency }: { readonly emergency: Emergency }) {
  const { region: chosen, chooseRegion } = usePreferences()
  const shown = placeOf(emergency.numbers, chosen, navigator.language)
  if (!shown) return <EveryNumber emergency={emergency} onCall={chooseRegion} />
  return (
    <div className="emergency-call">
      {shown.id !== chosen && <p className="emergency-call__ask">{emergencyWords.areYouIn(shown.place)}</p>}
      <a className="emergency-call__number" href={`tel:${shown.number}`}>
        <span className="emergency-call__do">{emergencyWords.call(shown.number)}</span>
        <span>{emergencyWords.callIn(shown.place)}</span>
      </a>
      <OtherPlaces emergency={emergency} shown={shown} onChoose={chooseRegion} />
    </div>
  )
}

interface OtherPlacesProps {
  readonly emergency: Emergency
  readonly shown: CallNumber
  readonly onChoose: (region: string) => void
}

function OtherPlaces({ emergency, shown, onChoose }: OtherPlacesProps) {
  return (
    <fieldset className="emergency-call__places">
      <legend className="emergency-call__legend">{emergencyWords.otherPlace}</legend>
      <div className="emergency-call__list">
        {emergency.numbers.map((one) => (
          <label
            key={one.id}
            className={one === shown ? 'emergency-call__place emergency-call__place--shown' : 'emergency-call__place'}
          >
            <input
              type="radio"
              name="region"
              value={one.id}
              checked={one === shown}
              onChange={() => onChoose(one.id)}
            />
            <span>{placeLabel(one)}</span>
            <strong>{one.number}</strong>
          </label>
        ))}
      </div>
      <p className="emergency-call__else">{emergency.elsewhere}</p>
    </fieldset>
  )
}

interface EveryNumberProps {
  readonly emergency: Emergency
  readonly onCall: (region: string) => void
}

function EveryNumber({ emergency, onCall }: EveryNumberProps) {
  return (
    <div className="emergency-call">
      <p className="emergency-call__ask">
        {emergencyWords.whereAreYou} {emergencyWords.choosePlace}
      </p>
      <ul className="emergency-call__all">
        {emergency.numbers.map((one) => (
          <li key={one.id}>
            <a
              className="emergency-call__number emergency-call__number--one"
              href={`tel:${one.number}`}
              onClick={() => onCall(one.id)}
            >
              <span className="emergency-call__do">{emergencyWords.call(one.number)}</span>
              <span>{placeLabel(one)}</span>
            </a>
          </li>
        ))}
      </ul>
      <p className="emergency-call__else">{emergency.elsewhere}</p>
    </div>
  )
}
