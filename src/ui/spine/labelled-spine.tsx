import { useSyncExternalStore } from 'react'
import type { Region } from '#core/rulebook/book.ts'
import { spineWords } from '#words/spine.ts'
import { figure } from './figure.ts'
import { lightOf } from './places.ts'
import { SpineRegion } from './spine-region.tsx'
import './spine.css'
import './labelled-spine.css'

interface LabelledSpineProps {
  /** The regions that are told of. */
  readonly lit: readonly Region[]
  readonly onPress: (region: Region) => void
  readonly title: string
}

/** The heights of the rows that the names stand in; the style sheet has the same. */
const ROWS = [140, 250, 186, 110, 104]

/**
 * The figure with the name of each region and its number of bones. A press on either, or a key on the name, tells the
 * region.
 */
export function LabelledSpine({ lit, onPress, title }: LabelledSpineProps) {
  const drawn = useDrawn()
  const told = lit.map((region) => ({ region, oneSided: false }))
  return (
    <div className="labelled-spine">
      <svg className="spine spine--large spine--pressed" viewBox="18 0 182 790" role="img" aria-label={title}>
        {drawn &&
          figure().map((part) => (
            <SpineRegion key={part.region} part={part} lit={told} onPress={() => onPress(part.region)} />
          ))}
        {drawn && <Brackets />}
      </svg>
      <ul className="labelled-spine__names">
        {figure().map(({ region, count }) => (
          <li key={region} className="labelled-spine__row">
            <button
              type="button"
              className="labelled-spine__name"
              aria-pressed={lightOf(region, told) !== 'none'}
              onClick={() => onPress(region)}
            >
              <span>{spineWords.names[region]}</span>{' '}
              <small>{spineWords.bones(count, region === 'sacral' || region === 'coccygeal')}</small>
            </button>
          </li>
        ))}
      </ul>
    </div>
  )
}

/**
 * False in a page that comes already drawn: the bones weigh more than all of it, so they come with the script, into
 * their place.
 */
const useDrawn = (): boolean =>
  useSyncExternalStore(
    () => () => {},
    () => true,
    () => false,
  )

/** A bracket behind each region, and a line from it to its name. */
function Brackets() {
  return figure().map(({ region, from, to }, index) => {
    const row = ROWS.slice(0, index).reduce((sum, height) => sum + height, 0) + ROWS[index]! / 2
    return (
      <path
        key={region}
        className="spine__bracket"
        d={`M154 ${from + 3}h6V${to - 3}h-6M160 ${(from + to) / 2}L176 ${row}H200`}
      />
    )
  })
}
