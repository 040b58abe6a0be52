import { spineWords } from '#words/spine.ts'

interface SpineSideProps { readonly y: number; readonly lit: boolean; readonly onPress?: () => void }

/** A figure from the side cannot show left and right, so a half-filled ring behind a region says "on one side". */
export function SpineSide({ y, lit, onPress }: SpineSideProps) {
  const x = onPress ? 166 : 150
  return (
    <g className={`spine__side${lit ? ' spine__side--lit' : ''}`} onClick={onPress}>
      {onPress ? <path className="spine__band" d={`M132 ${y - 40}h68v80h-68z`} /> : null}
      <circle cx={x} cy={y - 8} r="11" />
      <path className="spine__half" d={`M${x} ${y - 19}a11 11 0 0 1 0 22z`} />
      {onPress ? <text x={x} y={y + 26}>{spineWords.oneSide}</text> : null}
    </g>
  )
}
