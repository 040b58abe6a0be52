import { type Region, REGIONS } from '#core/rulebook/book.ts'
import { type Bone, bones } from './curve.ts'
import { sacrum, tailbone } from './sacrum.ts'
import { disc, rims, vertebra } from './vertebra.ts'

/** One region as SVG paths, in the order of drawing: discs, bones, thin lines. */
export interface Part {
  readonly region: Region
  readonly count: number
  readonly discs: readonly string[]
  /** One path a bone; but the sacrum is one path, with four seams. */
  readonly outlines: readonly string[]
  /** Rims of the bodies; seams and canal of the sacrum. */
  readonly thin: readonly string[]
  /** Where the region begins and ends, from top to bottom. */
  readonly from: number
  readonly to: number
}

function partOf(region: Region, all: readonly Bone[]): Part {
  const own = all.filter((bone) => bone.region === region)
  const [first, last] = [own[0]!, own.at(-1)!]
  const part: Part = {
    region,
    count: own.length,
    discs: [],
    outlines: own.map(tailbone),
    thin: [],
    from: first.at(0, -first.h)[1],
    to: last.at(0, last.h)[1],
  }
  if (region === 'coccygeal') return part
  if (region === 'sacral') {
    const [outline, ...thin] = sacrum(own)
    return { ...part, outlines: [outline], thin }
  }
  // There is no disc between the first two bones, which turn on each other, and the first has no body.
  const discs = own.flatMap((bone) => (bone.gap > 1 ? [disc(bone, all[all.indexOf(bone) + 1]!)] : []))
  return { ...part, discs, outlines: own.map(vertebra), thin: own.slice(region === 'cervical' ? 2 : 0).map(rims) }
}

let drawn: readonly Part[] | undefined

/** The whole figure, drawn once. In mm; the face is to the left. */
export function figure(): readonly Part[] {
  if (!drawn) {
    const all = bones()
    drawn = REGIONS.map((region) => partOf(region, all))
  }
  return drawn
}
