import { create } from 'zustand'
import { loadRegion, saveRegion } from '#state/storage.ts'

/** Where an emergency call goes to, with the number that is called there. */
export const REGIONS = [
  { id: 'europe', number: '112' },
  { id: 'united-kingdom', number: '999' },
  { id: 'north-america', number: '911' },
  { id: 'australia', number: '000' },
] as const
export type Region = (typeof REGIONS)[number]
export type RegionId = Region['id']

interface Preferences {
  /** Null until the runner has chosen: the number to call is never silently guessed. */
  readonly region: RegionId | null
  chooseRegion(region: RegionId): void
}

export const usePreferences = create<Preferences>()((set) => ({
  region: regionOf(loadRegion()),
  chooseRegion: (region) => {
    saveRegion(region)
    set({ region })
  },
}))

function regionOf(id: string | null): RegionId | null {
  return REGIONS.find((region) => region.id === id)?.id ?? null
}

const EUROPE = new Set(
  'AD AL AT BA BE BG CH CY CZ DE DK EE ES FI FR GR HR HU IE IS IT LI LT LU LV MC ME MK MT NL NO PL PT RO RS SE SI SK SM TR UA'.split(
    ' ',
  ),
)

/** The region that a language tag such as `en-GB` hints at, to be offered as a question; null when it hints at none. */
export function hintedRegion(language: string | undefined): RegionId | null {
  const country = language
    ?.split('-')
    .slice(1)
    .find((part) => /^[A-Za-z]{2}$/.test(part))
    ?.toUpperCase()
  if (country === undefined) return null
  if (country === 'GB') return 'united-kingdom'
  if (country === 'US' || country === 'CA') return 'north-america'
  if (country === 'AU') return 'australia'
  return EUROPE.has(country) ? 'europe' : null
}
