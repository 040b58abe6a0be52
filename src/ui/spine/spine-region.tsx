import type { Part } from './figure.ts'
import { lightOf, oneSideOf } from './places.ts'
import { SpineSide } from './spine-side.tsx'

interface SpineRegionProps {
  readonly part: Part
  readonly lit: readonly string[]
  /** With thin lines. */
  readonly fine: boolean
  readonly onPress?: () => void
  /** Given where a press can tell of one side too. */
  readonly onPressSide?: (place: string) => void
}

/** The bones of a region. Where they can be pressed, so can the whole band across the figure that they stand in. */
export function SpineRegion({ part, lit, fine, onPress, onPressSide }: SpineRegionProps) {
  const { region, discs, outlines, seams, marks, from, to } = part
  const side = oneSideOf(region)
  const sideLit = side !== undefined && lit.includes(side)
  return (
    <g className={`spine__region spine__region--${lightOf(region, lit)}`} data-region={region}>
      <g onClick={onPress}>
        {onPress ? <path className="spine__band" d={`M18 ${from}H200V${to}H18z`} /> : null}
        {discs.map((d) => <path key={d} className="spine__disc" d={d} />)}
        {outlines.map((d) => <path key={d} className="spine__bone" d={d} />)}
        {seams.map((d) => <path key={d} className="spine__mark" d={d} />)}
        {fine && marks ? <path className="spine__mark" d={marks} /> : null}
      </g>
      {side !== undefined && (sideLit || onPressSide) ? <SpineSide y={from + (to - from) * .42} lit={sideLit} {...(onPressSide && { onPress: () => onPressSide(side) })} /> : null}
    </g>
  )
}
