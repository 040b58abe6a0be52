import type { Region } from './anatomy.ts'

/** The option of the place question that tells of one side of a region. */
const ONE_SIDE: Readonly<Partial<Record<Region, string>>> = {
  'lower-back': 'lower-back-one-side',
  sacrum: 'sacrum-or-buttock-one-side',
}
export const oneSideOf = (region: Region): string | undefined => ONE_SIDE[region]

/** How a region is lit by the places told; `half` is on one side only. */
export function lightOf(region: Region, lit: readonly string[]): 'none' | 'half' | 'full' {
  if (lit.includes(region)) return 'full'
  return lit.includes(oneSideOf(region) ?? region) ? 'half' : 'none'
}

/** The option that a press on a region tells of. Of the sacrum only one side is asked. */
export const placeOf = (region: Region): string => (region === 'sacrum' ? 'sacrum-or-buttock-one-side' : region)
