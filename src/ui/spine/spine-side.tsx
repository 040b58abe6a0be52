import { spineWords } from '#words/spine.ts'

interface SpineSideProps {
  readonly y: number
  readonly lit: boolean
  readonly onPress: (() => void) | undefined
}

/** A figure from the side cannot show left and right, so a half-filled ring behind a region says "on one side". */
export function SpineSide({ y, lit, onPress }: SpineSideProps) {
  if (!lit && !onPress) return null
  const x = onPress ? 174 : 150
  return (
    <g className={`spine__side${lit ? ' spine__side--lit' : ''}`} onClick={onPress}>
      {onPress && <path className="spine__band" d={`M142 ${y - 40}h70v80h-70z`} />}
      <circle cx={x} cy={y} r="11" />
      <path className="spine__half" d={`M${x} ${y - 11}a11 11 0 0 1 0 22z`} />
      {onPress && (
        <text x={x} y={y - 18}>
          {spineWords.oneSide}
        </text>
      )}
    </g>
  )
}
