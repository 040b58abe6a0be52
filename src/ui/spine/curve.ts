import { measures, type Measures, type Region, REGIONS } from './anatomy.ts'

export type Point = readonly [x: number, y: number]

/** A bone in its place. `at(back, down)` is the point so many mm behind and below the middle of its body. */
export interface Bone extends Measures {
  readonly region: Region
  /** From 1, within its region. */
  readonly number: number
  readonly at: (back: number, down: number) => Point
}

/** Where the curve begins: the top of the first bone. The face is to the left; y grows downwards. */
const TOP: Point = [62, 16]

export const sine = (degrees: number) => Math.sin((degrees * Math.PI) / 180)
export const cosine = (degrees: number) => sine(degrees + 90)

/** The 33 bones from the head down, each standing where the curve has led from the one above it. */
export function bones(): Bone[] {
  const rows = REGIONS.flatMap((region) => measures(region).map((bone, index) => ({ ...bone, region, number: index + 1 })))
  let [x, y] = TOP
  return rows.map((row, index) => {
    const { height, tilt, gap } = row
    const [sin, cos] = [sine(tilt), cosine(tilt)]
    const [middleX, middleY] = [x + (sin * height) / 2, y + (cos * height) / 2]
    const between = (tilt + (rows[index + 1] ?? row).tilt) / 2
    x += sin * height + sine(between) * gap
    y += cos * height + cosine(between) * gap
    return { ...row, at: (back, down) => [middleX + back * cos + down * sin, middleY - back * sin + down * cos] }
  })
}

/** Points given behind and below the middle of a bone, as points of the figure. */
export const placed = ({ at }: Bone, points: readonly Point[]): Point[] => points.map(([back, down]) => at(back, down))
