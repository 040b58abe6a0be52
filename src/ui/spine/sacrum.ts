import { type Bone, placed, type Point } from './curve.ts'
import { line } from './line.ts'

/** The top of the first bone, from its front over the upper joint to the crest: in half depths and half heights, then mm behind. */
const CROWN = (d: number, h: number): readonly Point[] => [
  [d * -.9, h * -.55], [-d, h * -.88], [d * -.9, -h], [0, h * -.93], [d * .92, -h],
  [d + 2, h * -.8], [d + 5, h * -.72], [d + 8, h * -1.25], [d + 13, h * -1.3], [d + 15, h * -.6],
]

/** The five bones of the sacrum, grown together: one outline, and within it the seams and the canal. */
export function sacrum(bones: readonly Bone[]): { outline: string; seams: string[]; canal: string } {
  const [first, last] = [bones[0]!, bones.at(-1)!]
  const joined = bones.slice(0, -1)
  /** Between a bone and the next, so far behind the middle of both. */
  const seam = (upper: Bone, behind: (bone: Bone) => number): Point => {
    const lower = bones[upper.index + 1]!
    const [[ax, ay], [bx, by]] = [upper.at(behind(upper), upper.h), lower.at(behind(lower), -lower.h)]
    return [(ax + bx) / 2, (ay + by) / 2]
  }
  const front = joined.map((bone) => seam(bone, ({ d }) => -d))
  const back = joined.map((bone) => seam(bone, ({ d }) => d))
  const crest = joined.flatMap((bone) => [
    ...placed(bone, [[bone.d + bone.reach * .95, bone.h * -.4], [bone.d + bone.reach, bone.h * .1], [bone.d + bone.reach * .93, bone.h * .48]]),
    seam(bone, ({ d, reach }) => d + reach * .72),
  ])
  const foot = placed(last, [[last.d + 2.5, last.h * .6], [last.d, last.h], [-last.d, last.h]])
  const face = bones.flatMap(({ at, d, index }) => [at(1.2 - d, 0), ...front.slice(index, index + 1)])
  return {
    outline: line([...placed(first, CROWN(first.d, first.h)), ...crest, ...foot, ...face.reverse()]),
    seams: joined.map(({ index }) => line([front[index]!, back[index]!], false)),
    canal: line([first.at(first.d + 4, first.h * -.7), ...back, foot[0]!], false),
  }
}

/** A bone of the tailbone; the first carries a small horn. */
export function tailbone(bone: Bone): string {
  const horn: readonly Point[] = bone.index === 0 ? [[.5, -1], [.8, -1.5], [1.15, -1.6], [1.2, -.9]] : [[.6, -1], [1, -.7]]
  const edge: readonly Point[] = [[-.8, 0], [-1, -.75], [-.7, -1], ...horn, [.88, .1], [.75, .75], [.4, 1], [-.5, 1], [-.85, .75]]
  return line(placed(bone, edge.map(([x, y]) => [x * bone.d, y * bone.h])))
}
