import { type Bone, cosine, placed, type Point, sine } from './curve.ts'
import { line } from './line.ts'

/**
 * The ring behind the body, which the cord runs through: mm behind the body, and half heights of it below its middle.
 * Pedicle, notch, upper joint (front, back, foot), root of the spinous process (above, below), lower joint (back, front, foot), notch, pedicle.
 */
const RINGS: Readonly<Record<string, readonly Point[]>> = {
  neck: [[0, -.6], [2.2, -.7], [3.4, -1.25], [5, -1.25], [12, -.6], [15, -.35], [15.5, 1.1], [13.5, 2.05], [5.4, 1.4], [4, .9], [2.6, .35], [0, .25]],
  'upper-back': [[0, -.8], [5, -.72], [7, -1.35], [10, -1.4], [11.5, -.6], [14, -.35], [12.5, .85], [12, 1.35], [9, 1.4], [7.5, .55], [4.5, .1], [0, 0]],
  'lower-back': [[0, -.75], [6, -.62], [9, -1.35], [15, -1.4], [16.5, -.7], [21, -.4], [23.5, .7], [22, 1.5], [16, 1.5], [13.5, .6], [7, .2], [0, .1]],
}
/** Where the transverse process points at us: mm behind the edge of the body, half heights, width, height. */
const ENDS: Readonly<Record<string, readonly [number, number, number, number]>> = { neck: [-1.6, -.1, 2.6, 2.2], 'upper-back': [8, -.3, 3.2, 3.4], 'lower-back': [9, -.28, 4.8, 2.8] }

/** The top edge of a body, in half depths and half heights. */
const TOP: readonly Point[] = [[-.88, 0], [-.92, -.6], [-1, -.9], [-.92, -1], [-.5, -.94], [.5, -.92], [.9, -1], [.98, -.9]]
/** The second bone: its tooth stands up through the ring of the first. */
const TOOTH: readonly Point[] = [[-.8, -.2], [-.72, -.85], [-.64, -1.3], [-.66, -2], [-.41, -2.42], [.04, -2.48], [.41, -2.1], [.39, -1.3], [.9, -1]]
const BOTTOM: readonly Point[] = [[.9, .5], [1, .9], [.92, 1], [.5, .92], [-.5, .92], [-.92, 1], [-1, .9], [-.92, .6]]
/** The first bone has no body: a ring that carries the head. In mm. */
const ATLAS: readonly Point[] = [[-12, -3.5], [-13.5, 0], [-12, 4.5], [-8.5, 4], [-5, 6], [6, 6.5], [9.5, 3], [17, 4.5], [26, 7], [30, 5.5], [31, 1.5], [27, -.5], [18, -.5], [11, -2], [9.5, -5.5], [7, -6.5], [1, -4], [-5, -6.5], [-8, -6]]

/** The spinous process, from above its root to below it. */
function process({ reach, drop, tip }: Bone, [aboveX, aboveY]: Point, [belowX, belowY]: Point): Point[] {
  const waist = tip * .5 + 2.4
  const edge: readonly Point[] = [[.5, -waist - .6], [.9, -tip], [1, tip * -.4], [1.01, tip * .6], [.92, tip * 1.15], [.5, waist - .6]]
  return edge.map(([out, across]) => [
    (aboveX + belowX) / 2 + cosine(drop) * reach * out - sine(drop) * across,
    (aboveY + belowY) / 2 + sine(drop) * reach * out + cosine(drop) * across,
  ])
}

/** A bone of the neck, the upper or the lower back: body, ring and process in one line. */
export function vertebra(bone: Bone): string {
  const { region, index, d, h } = bone
  if (region === 'neck' && index === 0) return line(placed(bone, ATLAS))
  const scaled = (points: readonly Point[]) => points.map(([back, down]): Point => [back * d, down * h])
  const ring = RINGS[region]!.map(([back, down]): Point => [d * .95 + back, down * h])
  const top = region === 'neck' && index === 1 ? TOOTH : TOP
  return line(placed(bone, [...scaled(top), ...ring.slice(0, 6), ...process(bone, ring[5]!, ring[6]!), ...ring.slice(6), ...scaled(BOTTOM)]))
}

/** Thin lines within it: the rims of the body, and the transverse process. */
export function marks(bone: Bone): string {
  const { region, index, d, h } = bone
  const rim = (side: number) => line(placed(bone, [[d * -.8, (h - 2.6) * side], [0, (h - 3.4) * side], [d * .72, (h - 2.6) * side]]), false)
  const [behind, below, wide, high] = ENDS[region]!
  const end: readonly Point[] = [[-.9, .5], [-.8, -.6], [0, -1], [1, 0], [.3, 1]]
  return rim(1) + (region === 'neck' && index === 1 ? '' : rim(-1)) + line(placed(bone, end.map(([x, y]) => [d + behind + x * wide, below * h + y * high])), false)
}

/** The disc between two bones; drawn before both, which cover its edges. */
export function disc(upper: Bone, lower: Bone): string {
  const { d, h, gap } = upper
  return line([
    ...placed(upper, [[d * -.9, h * .9], [d * .9, h * .9], [d + .4, h + gap / 2]]),
    ...placed(lower, [[lower.d * .9, lower.h * -.9], [lower.d * -.9, lower.h * -.9]]),
    upper.at(-d - .6, h + gap / 2),
  ])
}
