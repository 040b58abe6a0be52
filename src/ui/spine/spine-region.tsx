import type { Picture } from '#core/rulebook/book.ts'
import type { Part } from './figure.ts'
import { lightOf } from './places.ts'
import { SpineSide } from './spine-side.tsx'

interface SpineRegionProps {
  readonly part: Part
  readonly lit: readonly Picture[]
  readonly onPress?: (() => void) | undefined
  /** Given where a press can tell of one side too. */
  readonly onPressSide?: (() => void) | undefined
}

/** The bones of a region. Where they can be pressed, so can the whole band across the figure that they stand in. */
export function SpineRegion({ part, lit, onPress, onPressSide }: SpineRegionProps) {
  const { region, discs, outlines, thin, from, to } = part
  const sideIsLit = lit.some((picture) => picture.region === region && picture.oneSided)
  return (
    <g className={`spine__region spine__region--${lightOf(region, lit)}`} data-region={region}>
      <g onClick={onPress}>
        {onPress && <path className="spine__band" d={`M18 ${from}H212V${to}H18z`} />}
        {discs.map((d) => (
          <path key={d} className="spine__disc" d={d} />
        ))}
        {outlines.map((d) => (
          <path key={d} className="spine__bone" d={d} />
        ))}
        {thin.map((d) => (
          <path key={d} className="spine__thin" d={d} />
        ))}
      </g>
      <SpineSide y={from * 0.66 + to * 0.34} lit={sideIsLit} onPress={onPressSide} />
    </g>
  )
}
