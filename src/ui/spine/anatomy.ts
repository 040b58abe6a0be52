/** The regions of the figure, from the head down. */
export const REGIONS = ['neck', 'upper-back', 'lower-back', 'sacrum', 'tailbone'] as const
export type Region = (typeof REGIONS)[number]

/**
 * Millimetres and degrees of one bone of a middle-sized adult, seen from the side.
 * `depth`: of the body, from front to back. `tilt`: of its axis, positive when it runs backwards on its way down.
 * `gap`: to the bone below. `reach`, `drop`, `tip`: how far its spinous process stands out, how far it points down, half its height at the end.
 */
type Row = readonly [height: number, depth: number, tilt: number, gap: number, reach?: number, drop?: number, tip?: number]

/**
 * Typical sizes, rounded; general anatomy, not taken from one study. The tilts make the four curves: some 30 degrees of hollow in the neck, 40 of roundness in
 * the upper back, 60 of hollow in the lower back, and the sacrum, which turns under.
 */
export const MEASURES: Readonly<Record<Region, readonly Row[]>> = {
  neck: [
    [11, 12, -12, 1],
    [21, 15.5, -12, 4, 25, 24, 4.4],
    [14, 15, -9, 5, 19, 22, 3],
    [13.5, 15.5, -3, 5, 19, 26, 3],
    [13.5, 16, 4, 5, 20, 30, 3],
    [13.5, 16.5, 11, 5, 26, 33, 3.2],
    [14.5, 17, 18, 5, 37, 35, 3.8],
  ],
  'upper-back': [
    [16.5, 17.5, 21, 4, 38, 40, 3.6],
    [17.5, 18.5, 21, 4, 37, 46, 3.2],
    [18, 20, 19, 4, 37, 51, 2.9],
    [18.5, 21.5, 15, 4, 38, 55, 2.8],
    [19, 23, 10, 4, 40, 58, 2.8],
    [19.5, 24.5, 5, 4, 41, 60, 2.8],
    [20, 26, 0, 4.5, 41, 60, 2.8],
    [20.5, 27, -4, 4.5, 39, 56, 2.9],
    [21, 28, -8, 5, 35, 48, 3.1],
    [22, 29, -12, 5.5, 31, 36, 3.6],
    [23, 30, -15, 6, 27, 22, 5],
    [24.5, 31, -18, 7, 26, 12, 7],
  ],
  'lower-back': [
    [26, 32, -19, 8, 30, 8, 9],
    [27, 33, -17, 9.5, 32, 8, 9.6],
    [27.5, 34, -8, 11, 33, 10, 9.8],
    [27.5, 34.5, 5, 12, 31, 14, 9],
    [27, 35, 22, 11, 25, 20, 7],
  ],
  // Joined: no gaps. The reach is that of the crest behind the body.
  sacrum: [
    [29, 32, 42, 0, 24],
    [24, 24, 50, 0, 22],
    [20, 18, 45, 0, 17],
    [17, 13.5, 28, 0, 11],
    [14, 11, 8, 1.6, 5],
  ],
  tailbone: [
    [11, 10.5, -8, .6],
    [8.5, 8, -22, .4],
    [7, 6.5, -34, .3],
    [5.5, 5, -44, 0],
  ],
}
