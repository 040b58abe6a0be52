import { type Bone, cosine, placed, type Point, sine } from './curve.ts'
import { line } from './line.ts'

/**
 * The ring behind the body, which the cord runs through: mm behind the body, and half heights of it below its middle.
 * Pedicle, notch, upper joint (front, back, foot), root of the spinous process (above, below), lower joint (back,
 * front, foot), notch, pedicle.
 */
const RINGS: Readonly<Record<string, readonly Point[]>> = {
  cervical: [
    [0, -0.6],
    [2, -0.7],
    [3, -1.2],
    [5, -1.2],
    [12, -0.6],
    [15, -0.3],
    [15, 1.1],
    [13, 2],
    [5, 1.4],
    [4, 0.9],
    [3, 0.3],
    [0, 0.2],
  ],
  thoracic: [
    [0, -0.8],
    [5, -0.7],
    [7, -1.3],
    [10, -1.4],
    [11, -0.6],
    [14, -0.3],
    [13, 0.8],
    [12, 1.3],
    [9, 1.4],
    [7, 0.5],
    [5, 0.1],
    [0, 0],
  ],
  lumbar: [
    [0, -0.8],
    [6, -0.6],
    [9, -1.3],
    [15, -1.4],
    [16, -0.7],
    [21, -0.4],
    [23, 0.7],
    [22, 1.5],
    [16, 1.5],
    [14, 0.6],
    [7, 0.2],
    [0, 0.1],
  ],
}
/** The upper half of a body, from its front to its back, in half depths and half heights; the lower half mirrors it. */
const HALF: readonly Point[] = [
  [-0.9, -0.5],
  [-1, -0.9],
  [-0.9, -1],
  [-0.5, -0.9],
  [0.5, -0.9],
  [0.9, -1],
  [1, -0.9],
]
/** The second bone: its tooth stands up through the ring of the first. */
const TOOTH: readonly Point[] = [
  [-0.8, -0.2],
  [-0.7, -0.8],
  [-0.6, -1.3],
  [-0.7, -2],
  [-0.4, -2.4],
  [0, -2.5],
  [0.4, -2.1],
  [0.4, -1.3],
  [0.9, -1],
]
/** The first bone has no body: a ring that carries the head. In mm. */
const ATLAS: readonly Point[] = [
  [-12, -4],
  [-14, 0],
  [-12, 4],
  [-8, 4],
  [-5, 6],
  [6, 6],
  [10, 3],
  [17, 4],
  [26, 7],
  [30, 6],
  [31, 2],
  [27, -1],
  [18, -1],
  [11, -2],
  [10, -5],
  [7, -6],
  [1, -4],
  [-5, -6],
  [-8, -6],
]

/** The spinous process, from above its root to below it. */
function process({ reach, drop, tip }: Bone, [aboveX, aboveY]: Point, [belowX, belowY]: Point): Point[] {
  const waist = tip / 2 + 3
  const edge: readonly Point[] = [
    [0.5, -waist],
    [0.9, -tip],
    [1, tip / -2],
    [1, tip / 2],
    [0.9, tip],
    [0.5, waist - 1],
  ]
  return edge.map(([out, across]) => [
    (aboveX + belowX) / 2 + cosine(drop) * reach * out - sine(drop) * across,
    (aboveY + belowY) / 2 + sine(drop) * reach * out + cosine(drop) * across,
  ])
}

/** A bone of the neck, the upper or the lower back: body, ring and process in one line. */
export function vertebra(bone: Bone): string {
  const { region, index, d, h } = bone
  if (region === 'cervical' && index === 0) return line(placed(bone, ATLAS))
  const scaled = (points: readonly Point[]) => points.map(([back, down]): Point => [back * d, down * h])
  const ring = RINGS[region]!.map(([back, down]): Point => [d * 0.95 + back, down * h])
  const top = region === 'cervical' && index === 1 ? TOOTH : HALF
  const bottom = HALF.map(([back, down]): Point => [back, -down]).reverse()
  return line(
    placed(bone, [
      ...scaled(top),
      ...ring.slice(0, 6),
      ...process(bone, ring[5]!, ring[6]!),
      ...ring.slice(6),
      ...scaled(bottom),
    ]),
  )
}

/** Thin lines within it: the rims of its body. */
export function rims({ at, d, h }: Bone): string {
  const rim = (down: number, dip: number) => line([at(d * -0.8, down), at(0, dip), at(d * 0.7, down)], false)
  return rim(2.6 - h, 3.4 - h) + rim(h - 2.6, h - 3.4)
}

/** The disc between two bones; drawn before both, which cover its edges. */
export function disc(upper: Bone, lower: Bone): string {
  const { d, h, gap } = upper
  return line([
    ...placed(upper, [
      [d * -0.9, h * 0.9],
      [d * 0.9, h * 0.9],
      [d + 0.4, h + gap / 2],
    ]),
    ...placed(lower, [
      [lower.d * 0.9, lower.h * -0.9],
      [lower.d * -0.9, lower.h * -0.9],
    ]),
    upper.at(-d - 0.6, h + gap / 2),
  ])
}
