import { figure } from './figure.ts'
import { placeOf } from './places.ts'
import { SpineRegion } from './spine-region.tsx'
import './spine.css'

interface SpineProps {
  /** Places told, as option ids of the place question. */
  readonly lit: readonly string[]
  /**
   * A place is pressed, by mouse or finger. A list stands beside the figure then and is the control; so the figure is
   * hidden from assistive technology.
   */
  readonly onPress?: (place: string) => void
  readonly size?: 'small' | 'large'
  /** What the figure shows, for those who do not see it. */
  readonly title: string
}

/** A human spine from the side, the face to the left: 33 bones. The places told are lit. */
export function Spine({ lit, onPress, size = 'large', title }: SpineProps) {
  const told = onPress ? { 'aria-hidden': true } : { role: 'img', 'aria-label': title }
  return (
    <svg
      className={`spine spine--${size}${onPress ? ' spine--pressed' : ''}`}
      viewBox={`18 6 ${onPress ? 194 : 146} 728`}
      {...told}
    >
      {figure().map((part) => (
        <SpineRegion
          key={part.region}
          part={part}
          lit={lit}
          onPress={onPress && (() => onPress(placeOf(part.region)))}
          onPressSide={onPress}
        />
      ))}
    </svg>
  )
}
