import type { Region } from '#core/rulebook/book.ts'

/**
 * Millimetres and degrees of one bone of a middle-sized adult, seen from the side. `depth`: of the body, from front to
 * back. `tilt`: of its axis, positive when it runs backwards on its way down. `gap`: to the bone below. `reach`,
 * `drop`, `tip`: how far its spinous process stands out, how far it points down, half its height at the end.
 */
type Row = readonly [
  height: number,
  depth: number,
  tilt: number,
  gap: number,
  reach?: number,
  drop?: number,
  tip?: number,
]

/**
 * Typical sizes, rounded; general anatomy, not taken from one study. The tilts make the four curves: some 30 degrees of
 * hollow in the neck, 40 of roundness in the upper back, 60 of hollow in the lower back, and the sacrum, which turns
 * under.
 */
export const MEASURES: Readonly<Record<Region, readonly Row[]>> = {
  cervical: [
    [11, 12, -12, 1],
    [21, 15, -12, 4, 25, 24, 4],
    [14, 15, -9, 5, 19, 22, 3],
    [13, 16, -3, 5, 19, 26, 3],
    [13, 16, 4, 5, 20, 30, 3],
    [14, 17, 11, 5, 26, 33, 3],
    [15, 17, 18, 5, 37, 35, 4],
  ],
  thoracic: [
    [16, 18, 21, 4, 38, 40, 4],
    [17, 19, 21, 4, 37, 46, 3],
    [18, 20, 19, 4, 37, 51, 3],
    [19, 22, 15, 4, 38, 55, 3],
    [19, 23, 10, 4, 40, 58, 3],
    [20, 25, 5, 4, 41, 60, 3],
    [20, 26, 0, 4, 41, 60, 3],
    [21, 27, -4, 5, 39, 56, 3],
    [21, 28, -8, 5, 35, 48, 3],
    [22, 29, -12, 5, 31, 36, 4],
    [23, 30, -15, 6, 27, 22, 5],
    [24, 31, -18, 7, 26, 12, 7],
  ],
  lumbar: [
    [26, 32, -19, 8, 30, 8, 9],
    [27, 33, -17, 10, 32, 8, 10],
    [28, 34, -8, 11, 33, 10, 10],
    [28, 34, 5, 12, 31, 14, 9],
    [27, 35, 22, 11, 25, 20, 7],
  ],
  // Joined: no gaps. The reach is that of the crest behind the body.
  sacral: [
    [29, 32, 42, 0, 24],
    [24, 24, 50, 0, 22],
    [20, 18, 45, 0, 17],
    [17, 14, 28, 0, 11],
    [14, 11, 8, 2, 5],
  ],
  coccygeal: [
    [11, 10, -8, 1],
    [9, 8, -22, 0],
    [7, 6, -34, 0],
    [5, 5, -44, 0],
  ],
}
