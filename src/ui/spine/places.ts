import { type Region, REGIONS } from './anatomy.ts'

/** `half`: on one side only. */
export type Light = 'none' | 'half' | 'full'

const ONE_SIDE: Readonly<Partial<Record<Region, string>>> = { 'lower-back': 'lower-back-one-side', sacrum: 'sacrum-or-buttock-one-side' }

/** The place on one side of a region, where there is one to tell of. */
export const oneSideOf = (region: Region): string | undefined => ONE_SIDE[region]

/** How a region is lit by the places told. */
export function lightOf(region: Region, lit: readonly string[]): Light {
  if (lit.includes(region)) return 'full'
  const side = oneSideOf(region)
  return side !== undefined && lit.includes(side) ? 'half' : 'none'
}

/** The place that a press on a region tells of. Of the sacrum only one side is asked. */
export const placeOf = (region: Region): string => (region === 'sacrum' ? ONE_SIDE.sacrum! : region)

export const isRegion = (id: string): id is Region => REGIONS.some((region) => region === id)
