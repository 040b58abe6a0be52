import type { OptionId } from '#core/basics/id.ts'
import type { Option, Picture, Region } from '#core/rulebook/book.ts'
import { figure } from './figure.ts'
import { optionAt } from './places.ts'
import { SpineRegion } from './spine-region.tsx'
import './spine.css'

interface SpineProps {
  /** The places told. */
  readonly lit: readonly Picture[]
  /**
   * A place is pressed, by mouse or finger; it is one of these options. A list of them stands beside the figure then and
   * is the control; so the figure is hidden from assistive technology.
   */
  readonly press?: { readonly options: readonly Option[]; readonly on: (place: OptionId) => void }
  readonly size?: 'small' | 'large'
  /** What the figure shows, for those who do not see it. */
  readonly title: string
}

/** A human spine from the side, the face to the left: 33 bones. The places told are lit. */
export function Spine({ lit, press, size = 'large', title }: SpineProps) {
  const told = press ? { 'aria-hidden': true } : { role: 'img', 'aria-label': title }
  const pressOn = (region: Region, oneSided: boolean) => {
    const option = press && optionAt(press.options, region, oneSided)
    return option && (() => press.on(option))
  }
  return (
    <svg
      className={`spine spine--${size}${press ? ' spine--pressed' : ''}`}
      viewBox={`18 6 ${press ? 194 : 146} 728`}
      {...told}
    >
      {figure().map((part) => (
        <SpineRegion
          key={part.region}
          part={part}
          lit={lit}
          onPress={pressOn(part.region, false)}
          onPressSide={pressOn(part.region, true)}
        />
      ))}
    </svg>
  )
}
