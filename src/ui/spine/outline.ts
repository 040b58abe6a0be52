import type { Bone, Point } from './curve.ts'

/** Behind the middle of a body, and below it. */
type Local = readonly [back: number, down: number]

const round = (value: number) => Math.round(value * 10) / 10
const pair = (x: number, y: number) => `${round(x)} ${round(y)}`

/** A line drawn smoothly through every point, as one draws by hand: each turn is as tight as its points are near. */
export function line(points: readonly Point[], closed = true): string {
  const near = (index: number) => (closed ? points.at(index % points.length) : points[Math.min(Math.max(index, 0), points.length - 1)])!
  const lean = (from: Point, to: Point, reach: number): Point => {
    const length = Math.hypot(to[0] - from[0], to[1] - from[1]) || 1
    return [((to[0] - from[0]) / length) * reach, ((to[1] - from[1]) / length) * reach]
  }
  const steps = points.slice(0, closed ? undefined : -1).map((from, index) => {
    const to = near(index + 1)
    const third = Math.hypot(to[0] - from[0], to[1] - from[1]) / 3
    const out = lean(near(index - 1), to, third)
    const into = lean(from, near(index + 2), third)
    return `C${pair(from[0] + out[0], from[1] + out[1])} ${pair(to[0] - into[0], to[1] - into[1])} ${pair(...to)}`
  })
  return `M${pair(...near(0))}${steps.join('')}${closed ? 'Z' : ''}`
}

const placed = (bone: Bone, points: readonly Local[]) => points.map(([back, down]) => bone.at(back, down))

/**
 * The bony ring behind the body: mm behind it, and half heights of it.
 * Pedicle, notch, upper joint (front, back, foot), root of the process (above, below), lower joint (back, front, foot), notch, pedicle.
 */
const ARCHES: Readonly<Record<string, readonly Local[]>> = {
  neck: [[0, -.6], [2.2, -.75], [3.5, -1.4], [6, -1.35], [10.5, -.5], [13.5, -.3], [14, .95], [12.5, 1.45], [10.5, 1.4], [5, .5], [2.5, .3], [0, .25]],
  'upper-back': [[0, -.8], [5, -.72], [7, -1.35], [10, -1.4], [11.5, -.6], [14, -.35], [12.5, .85], [12, 1.35], [9, 1.4], [7.5, .55], [4.5, .1], [0, 0]],
  'lower-back': [[0, -.75], [6, -.62], [9, -1.35], [15, -1.4], [16.5, -.7], [21, -.4], [23.5, .7], [22, 1.5], [16, 1.5], [13.5, .6], [7, .2], [0, .1]],
}
function process({ reach, drop, tip }: Bone, [above, below]: readonly [Local, Local]): Local[] {
  const [sin, cos] = [Math.sin((drop * Math.PI) / 180), Math.cos((drop * Math.PI) / 180)]
  const [back, down] = [(above[0] + below[0]) / 2, (above[1] + below[1]) / 2]
  const waist = tip * .6 + 1.8
  return [[.5, -waist], [.9, -tip], [1, -tip * .4], [1.01, tip * .6], [.92, tip * 1.15], [.5, waist]].map(([along, across]) =>
    [back + cos * reach * along! - sin * across!, down + sin * reach * along! + cos * across!])
}

/** A vertebra of the neck, the upper or the lower back: body and ring in one line. */
function vertebra(bone: Bone): string {
  const [d, h] = [bone.depth / 2, bone.height / 2]
  const arch = ARCHES[bone.region]!.map(([back, down]): Local => [d * .95 + back, down * h])
  const top: Local[] = bone.region === 'neck' && bone.number === 2
    ? [[-d * .8, -h * .2], [-d * .72, -h * .85], [-5, -h * 1.3], [-5.2, -h * 2.1], [-3, -h * 2.6], [.5, -h * 2.65], [3.2, -h * 2.2], [3, -h * 1.3], [d * .9, -h]]
    : [[-d * .88, 0], [-d * .92, -h * .6], [-d, -h * .9], [-d * .92, -h], [-d * .5, -h * .94], [d * .5, -h * .92], [d * .9, -h], [d * .98, -h * .9]]
  return line(placed(bone, [
    ...top, ...arch.slice(0, 6), ...process(bone, [arch[5]!, arch[6]!]), ...arch.slice(6),
    [d * .9, h * .5], [d, h * .9], [d * .92, h], [d * .5, h * .92], [-d * .5, h * .92], [-d * .92, h], [-d, h * .9], [-d * .92, h * .6],
  ]))
}

const ATLAS: readonly Local[] = [[-12, -3.5], [-13.5, 0], [-12, 4.5], [-8.5, 4], [-5, 6], [6, 6.5], [9.5, 3], [17, 4.5], [26, 7], [30, 5.5], [31, 1.5], [27, -.5], [18, -.5], [11, -2], [9.5, -5.5], [7, -6.5], [1, -4], [-5, -6.5], [-8, -6]]

export function outlineOf(bone: Bone): string {
  if (bone.region === 'neck' && bone.number === 1) return line(placed(bone, ATLAS))
  if (bone.region in ARCHES) return vertebra(bone)
  return tail(bone)
}

/** Where two joined bones meet: in front, at the back of their bodies, and in the dip of the crest. */
function seam(upper: Bone, lower: Bone): readonly [Point, Point, Point] {
  const between = (side: number, reach: number): Point => {
    const [[ax, ay], [bx, by]] = [upper.at((upper.depth / 2) * side + upper.reach * reach, upper.height / 2), lower.at((lower.depth / 2) * side + lower.reach * reach, -lower.height / 2)]
    return [(ax + bx) / 2, (ay + by) / 2]
  }
  return [between(-1, 0), between(1, 0), between(1, .72)]
}

/** The five bones of the sacrum, joined: their common outline, and the seams and the canal within it. */
export function sacrum(bones: readonly Bone[]) {
  const seams = bones.slice(0, -1).map((bone, index) => seam(bone, bones[index + 1]!))
  const [first, last] = [bones[0]!, bones.at(-1)!]
  const [d, h] = [first.depth / 2, first.height / 2]
  const crown = placed(first, [[-d * .9, -h * .55], [-d, -h * .88], [-d * .9, -h], [0, -h * .93], [d * .92, -h], [d + 2, -h * .8], [d + 5, -h * .72], [d + 8, -h * 1.25], [d + 13, -h * 1.3], [d + 15, -h * .6]])
  const foot = placed(last, [[last.depth / 2 + 2.5, last.height * .3], [last.depth / 2, last.height / 2], [-last.depth / 2, last.height / 2]])
  const crest = ({ at, depth, height, reach }: Bone) => [[.95, -.2], [1, .05], [.93, .24]].map(([out, down]) => at(depth / 2 + reach * out!, height * down!))
  const front = bones.flatMap((bone, index) => [bone.at(-bone.depth / 2 + 1.2, 0), ...seams.slice(index, index + 1).map(([point]) => point)])
  return {
    outline: line([...crown, ...bones.slice(0, -1).flatMap((bone, index) => [...crest(bone), seams[index]![2]]), ...foot, ...front.reverse()]),
    seams: seams.map(([from, to]) => line([from, to], false)),
    canal: line([first.at(d + 4, -h * .7), ...seams.map(([, back]) => back), foot[0]!], false),
  }
}

function tail(bone: Bone): string {
  const [d, h] = [bone.depth / 2, bone.height / 2]
  const horn: Local[] = bone.number === 1 ? [[d * .5, -h], [d * .8, -h * 1.5], [d * 1.15, -h * 1.6], [d * 1.2, -h * .9]] : [[d * .6, -h], [d, -h * .7]]
  return line(placed(bone, [[-d * .8, 0], [-d, -h * .75], [-d * .7, -h], ...horn, [d * .88, h * .1], [d * .75, h * .75], [d * .4, h], [-d * .5, h], [-d * .85, h * .75]]))
}

/** The disc under a bone, drawn behind both its neighbours. */
export function discUnder(upper: Bone, lower: Bone): string {
  const [d, h, e, g] = [upper.depth / 2, upper.height / 2, lower.depth / 2, lower.height / 2]
  const front = [upper.at(-d - .6, h + upper.gap / 2)]
  const back = [upper.at(d + .4, h + upper.gap / 2)]
  return line([upper.at(-d * .9, h * .9), upper.at(d * .9, h * .9), ...back, lower.at(e * .9, -g * .9), lower.at(-e * .9, -g * .9), ...front])
}

/** Thin lines within a vertebra: the rims of its body, and the end of the transverse process that points at us. */
export function marks(bone: Bone): string {
  const [d, h] = [bone.depth / 2, bone.height / 2]
  const rim = (side: number) => line(placed(bone, [[-d * .78, h * .7 * side], [0, h * .62 * side], [d * .7, h * .7 * side]]), false)
  const [back, down, wide, high] = bone.region === 'neck' ? [d * .8, -h * .05, 2.6, 2.4] : bone.region === 'upper-back' ? [d + 8, -h * .3, 3.2, 3.6] : [d + 9, -h * .28, 4.6, 3]
  const end = line(placed(bone, [[back - wide, down], [back, down - high], [back + wide, down], [back, down + high]]))
  return rim(-1) + rim(1) + end
}
