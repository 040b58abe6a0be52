import { type Region, REGIONS } from './anatomy.ts'
import { type Bone, bones } from './curve.ts'
import { sacrum, tailbone } from './sacrum.ts'
import { disc, marks, vertebra } from './vertebra.ts'

/** One region as SVG paths, in the order of drawing: discs, bones, then thin lines. */
export interface Part {
  readonly region: Region
  readonly count: number
  readonly discs: readonly string[]
  /** One path a bone; the sacrum is one path with a seam between each two bones. */
  readonly outlines: readonly string[]
  readonly seams: readonly string[]
  readonly marks: string
  /** Where the region begins and ends, from top to bottom. */
  readonly from: number
  readonly to: number
}

function partOf(region: Region, all: readonly Bone[]): Part {
  const own = all.filter((bone) => bone.region === region)
  const [first, last] = [own[0]!, own.at(-1)!]
  const span = { region, count: own.length, from: first.at(0, first.height / -2)[1], to: last.at(0, last.height / 2)[1], discs: [], seams: [], marks: '' }
  if (region === 'tailbone') return { ...span, outlines: own.map(tailbone) }
  if (region === 'sacrum') {
    const { outline, seams, canal } = sacrum(own)
    return { ...span, outlines: [outline], seams, marks: canal }
  }
  const below = (bone: Bone) => all[all.indexOf(bone) + 1]!
  return {
    ...span,
    // None between the first two bones, which turn on each other.
    discs: own.filter((bone) => bone.gap > 1).map((bone) => disc(bone, below(bone))),
    outlines: own.map(vertebra),
    marks: own.filter((bone) => bone.region !== 'neck' || bone.number > 1).map(marks).join(''),
  }
}

let drawn: readonly Part[] | undefined

/** The whole figure, drawn once. In mm; the face is to the left. */
export function figure(): readonly Part[] {
  return (drawn ??= REGIONS.map(((all) => (region: Region) => partOf(region, all))(bones())))
}
