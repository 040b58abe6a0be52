import { measures, type Measures, type Region, REGIONS } from './anatomy.ts'

export type Point = readonly [x: number, y: number]

/** A bone in its place. `at(back, down)` is the point that lies so far behind and below the middle of its body. */
export interface Bone extends Measures {
  readonly region: Region
  /** From 1, within its region. */
  readonly number: number
  readonly at: (back: number, down: number) => Point
}

/** Where the figure begins: the top of the first bone. The face is to the left; y grows downwards. */
const TOP: Point = [62, 16]

const radians = (degrees: number) => (degrees * Math.PI) / 180

/** The 33 bones, each standing on the curve where the one above it ends. */
export function bones(): Bone[] {
  const rows = REGIONS.flatMap((region) => measures(region).map((bone, index) => ({ ...bone, region, number: index + 1 })))
  let [x, y] = TOP
  return rows.map((row, index) => {
    const [sin, cos] = [Math.sin(radians(row.tilt)), Math.cos(radians(row.tilt))]
    const [cx, cy] = [x + (sin * row.height) / 2, y + (cos * row.height) / 2]
    const between = radians((row.tilt + (rows[index + 1] ?? row).tilt) / 2)
    x += sin * row.height + Math.sin(between) * row.gap
    y += cos * row.height + Math.cos(between) * row.gap
    return { ...row, at: (back, down) => [cx + back * cos + down * sin, cy - back * sin + down * cos] }
  })
}
