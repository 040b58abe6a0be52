import { type Bone, placed, type Point } from './curve.ts'
import { line } from './line.ts'

/** The five bones of the sacrum, grown together: one outline, and within it the canal and the four seams. */
export function sacrum(bones: readonly Bone[]): [outline: string, canal: string, ...seams: string[]] {
  const [first, ...others] = bones as [Bone, ...Bone[]]
  const { d, h } = first
  const crown = placed(first, [
    [d * -0.9, h * -0.5],
    [-d, h * -0.9],
    [d * -0.9, -h],
    [0, h * -0.9],
    [d * 0.9, -h],
    [d + 5, h * -0.7],
    [d + 8, h * -1.2],
    [d + 13, h * -1.3],
    [d + 15, h * -0.6],
  ])
  const crest = bones.slice(0, -1).flatMap((bone) =>
    placed(bone, [
      [bone.d + bone.reach, bone.h * -0.3],
      [bone.d + bone.reach, bone.h * 0.4],
      [bone.d + bone.reach * 0.7, bone.h],
    ]),
  )
  const front = others.map((bone) => bone.at(-bone.d - 2, -bone.h))
  const back = others.map((bone) => bone.at(bone.d, -bone.h))
  const last = bones.at(-1)!
  const foot = placed(last, [
    [last.d + 2, last.h * 0.6],
    [last.d, last.h],
    [-last.d, last.h],
  ])
  const face = bones.flatMap(({ at, d, index }) => [at(1 - d, 0), ...front.slice(index, index + 1)])
  return [
    line([...crown, ...crest, ...foot, ...face.reverse()]),
    line([first.at(d + 4, h * -0.7), ...back, foot[0]!], false),
    ...front.map((from, index) => line([from, back[index]!], false)),
  ]
}

/** A bone of the tailbone; the first carries a small horn. */
export function tailbone(bone: Bone): string {
  const horn: readonly Point[] =
    bone.index === 0
      ? [
          [0.5, -1],
          [0.8, -1.5],
          [1.2, -1.6],
          [1.2, -0.9],
        ]
      : [
          [0.6, -1],
          [1, -0.7],
        ]
  const edge: readonly Point[] = [
    [-0.8, 0],
    [-1, -0.7],
    [-0.7, -1],
    ...horn,
    [0.9, 0.1],
    [0.7, 0.7],
    [0.4, 1],
    [-0.5, 1],
    [-0.9, 0.7],
  ]
  return line(
    placed(
      bone,
      edge.map(([x, y]) => [x * bone.d, y * bone.h]),
    ),
  )
}
