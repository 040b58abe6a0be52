import { type Region, REGIONS } from '#core/rulebook/book.ts'
import { MEASURES } from './anatomy.ts'

export type Point = readonly [x: number, y: number]

/** A bone in its place: the measures, and where they put it. */
export interface Bone {
  readonly region: Region
  /** From 0, within its region. */
  readonly index: number
  /** Half the height and half the depth of its body. */
  readonly h: number
  readonly d: number
  readonly gap: number
  readonly reach: number
  readonly drop: number
  readonly tip: number
  /** The point so many mm behind and below the middle of its body. */
  readonly at: (back: number, down: number) => Point
}

/** Where the curve begins: the top of the first bone. The face is to the left; y grows downwards. */
const TOP: Point = [62, 16]

export const sine = (degrees: number) => Math.sin((degrees * Math.PI) / 180)
export const cosine = (degrees: number) => sine(degrees + 90)

/** The 33 bones from the head down, each standing where the curve has led from the one above it. */
export function bones(): Bone[] {
  let [x, y] = TOP
  let above = { tilt: 0, gap: 0 }
  const go = (direction: number, far: number) => {
    x += sine(direction) * far
    y += cosine(direction) * far
  }
  return REGIONS.flatMap((region) =>
    MEASURES[region].map(([height, depth, tilt, gap, reach = 0, drop = 0, tip = 0], index) => {
      const [h, d] = [height / 2, depth / 2]
      go((above.tilt + tilt) / 2, above.gap)
      go(tilt, h)
      const [middleX, middleY, sin, cos] = [x, y, sine(tilt), cosine(tilt)]
      go(tilt, h)
      above = { tilt, gap }
      return {
        region,
        index,
        h,
        d,
        gap,
        reach,
        drop,
        tip,
        at: (back: number, down: number): Point => [
          middleX + back * cos + down * sin,
          middleY - back * sin + down * cos,
        ],
      }
    }),
  )
}

/** Points given behind and below the middle of a bone, as points of the figure. */
export const placed = ({ at }: Bone, points: readonly Point[]): Point[] => points.map(([back, down]) => at(back, down))
