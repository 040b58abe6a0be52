import { type Bone, placed, type Point } from './curve.ts'
import { line } from './line.ts'

/** Where two joined bones meet: in front, at the back of their bodies, and in the dip of the crest. */
function seam(upper: Bone, lower: Bone): readonly [Point, Point, Point] {
  const meet = (side: number, reach: number): Point => {
    const [[ax, ay], [bx, by]] = [upper.at((upper.depth / 2) * side + upper.reach * reach, upper.height / 2), lower.at((lower.depth / 2) * side + lower.reach * reach, lower.height / -2)]
    return [(ax + bx) / 2, (ay + by) / 2]
  }
  return [meet(-1, 0), meet(1, 0), meet(1, .72)]
}

/** The five bones of the sacrum, grown together: one outline, and within it the seams and the canal. */
export function sacrum(bones: readonly Bone[]): { outline: string; seams: string[]; canal: string } {
  const [first, last] = [bones[0]!, bones.at(-1)!]
  const [d, h] = [first.depth / 2, first.height / 2]
  const seams = bones.slice(1).map((bone, index) => seam(bones[index]!, bone))
  const crown = placed(first, [[d * -.9, h * -.55], [-d, h * -.88], [d * -.9, -h], [0, h * -.93], [d * .92, -h], [d + 2, h * -.8], [d + 5, h * -.72], [d + 8, h * -1.25], [d + 13, h * -1.3], [d + 15, h * -.6]])
  const crest = bones.slice(0, -1).flatMap(({ at, depth, height, reach }, index) =>
    [...[[.95, -.2], [1, .05], [.93, .24]].map(([out, down]) => at(depth / 2 + reach * out!, height * down!)), seams[index]![2]])
  const foot = placed(last, [[last.depth / 2 + 2.5, last.height * .3], [last.depth / 2, last.height / 2], [last.depth / -2, last.height / 2]])
  const front = bones.flatMap(({ at, depth }, index) => [at(depth / -2 + 1.2, 0), ...seams.slice(index, index + 1).map(([point]) => point)])
  return {
    outline: line([...crown, ...crest, ...foot, ...front.reverse()]),
    seams: seams.map(([inFront, behind]) => line([inFront, behind], false)),
    canal: line([first.at(d + 4, h * -.7), ...seams.map(([, behind]) => behind), foot[0]!], false),
  }
}

/** A bone of the tailbone; the first carries a small horn. */
export function tailbone(bone: Bone): string {
  const [d, h] = [bone.depth / 2, bone.height / 2]
  const horn: readonly Point[] = bone.number === 1 ? [[.5, -1], [.8, -1.5], [1.15, -1.6], [1.2, -.9]] : [[.6, -1], [1, -.7]]
  const edge: readonly Point[] = [[-.8, 0], [-1, -.75], [-.7, -1], ...horn, [.88, .1], [.75, .75], [.4, 1], [-.5, 1], [-.85, .75]]
  return line(placed(bone, edge.map(([x, y]) => [x * d, y * h])))
}
