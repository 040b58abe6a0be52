import type { Point } from './curve.ts'

const round = (value: number) => Math.round(value * 10) / 10
const pair = ([x, y]: Point) => `${round(x)} ${round(y)}`

/** From `start`, so far in the direction from `a` to `b`. */
function along(start: Point, a: Point, b: Point, far: number): Point {
  const share = far / (Math.hypot(b[0] - a[0], b[1] - a[1]) || 1)
  return [start[0] + (b[0] - a[0]) * share, start[1] + (b[1] - a[1]) * share]
}

/** An SVG path drawn smoothly through every point, as by hand: each turn is as tight as its points are near. */
export function line(points: readonly Point[], closed = true): string {
  const last = points.length - 1
  const point = (index: number) => points.at(closed ? index % points.length : Math.min(Math.max(index, 0), last))!
  const curves = points.slice(0, closed ? undefined : last).map((from, index) => {
    const to = point(index + 1)
    const third = Math.hypot(to[0] - from[0], to[1] - from[1]) / 3
    return `C${pair(along(from, point(index - 1), to, third))} ${pair(along(to, from, point(index + 2), -third))} ${pair(to)}`
  })
  return `M${pair(point(0))}${curves.join('')}${closed ? 'Z' : ''}`
}
