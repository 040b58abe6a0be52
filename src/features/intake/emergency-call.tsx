import { hintedRegion, REGIONS, type Region, type RegionId, usePreferences } from '#state/preferences.ts'
import { emergencyWords, regionLabel, regionNames } from '#words/emergency.ts'
import './emergency-call.css'

/**
 * One number to press, for the place the runner is in. Until that is known it is asked, and every number can be called.
 */
export function EmergencyCall() {
  const { region: chosen, chooseRegion } = usePreferences()
  const shown = REGIONS.find(({ id }) => id === (chosen ?? hintedRegion(navigator.language)))
  if (!shown) return <EveryNumber onCall={chooseRegion} />
  return (
    <div className="emergency-call">
      {chosen === null && <p className="emergency-call__ask">{emergencyWords.areYouIn(regionNames[shown.id])}</p>}
      <a className="emergency-call__number" href={`tel:${shown.number}`}>
        <span className="emergency-call__do">{emergencyWords.call(shown.number)}</span>
        <span>{emergencyWords.callIn(regionNames[shown.id])}</span>
      </a>
      <OtherPlaces shown={shown} onChoose={chooseRegion} />
    </div>
  )
}

function OtherPlaces({ shown, onChoose }: { readonly shown: Region; readonly onChoose: (region: RegionId) => void }) {
  return (
    <fieldset className="emergency-call__places">
      <legend className="emergency-call__legend">{emergencyWords.otherPlace}</legend>
      <div className="emergency-call__list">
        {REGIONS.map(({ id, number }) => (
          <label
            key={id}
            className={id === shown.id ? 'emergency-call__place emergency-call__place--shown' : 'emergency-call__place'}
          >
            <input type="radio" name="region" value={id} checked={id === shown.id} onChange={() => onChoose(id)} />
            <span>{regionLabel(id)}</span>
            <strong>{number}</strong>
          </label>
        ))}
      </div>
      <p className="emergency-call__else">{emergencyWords.notListed}</p>
    </fieldset>
  )
}

function EveryNumber({ onCall }: { readonly onCall: (region: RegionId) => void }) {
  return (
    <div className="emergency-call">
      <p className="emergency-call__ask">
        {emergencyWords.whereAreYou} {emergencyWords.choosePlace}
      </p>
      <ul className="emergency-call__all">
        {REGIONS.map(({ id, number }) => (
          <li key={id}>
            <a
              className="emergency-call__number emergency-call__number--one"
              href={`tel:${number}`}
              onClick={() => onCall(id)}
            >
              <span className="emergency-call__do">{emergencyWords.call(number)}</span>
              <span>{regionLabel(id)}</span>
            </a>
          </li>
        ))}
      </ul>
      <p className="emergency-call__else">{emergencyWords.notListed}</p>
    </div>
  )
}
