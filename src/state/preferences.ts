import { create } from 'zustand'
import type { CallNumber } from '#core/rulebook/safety.ts'
import { loadRegion, saveRegion } from '#state/storage.ts'

interface Preferences {
  /** Null until the runner has chosen: the number to call is never silently guessed. */
  readonly region: string | null
  chooseRegion(region: string): void
}

export const usePreferences = create<Preferences>()((set) => ({
  region: loadRegion(),
  chooseRegion: (region) => {
    saveRegion(region)
    set({ region })
  },
}))

/**
 * The place to call from: the one that the runner chose, else the one that a language tag such as `en-GB` hints at, to
 * be offered as a question; nothing when neither is known.
 */
export const placeOf = (
  numbers: readonly CallNumber[],
  chosen: string | null,
  language: string | undefined,
): CallNumber | undefined => numbers.find(({ id }) => id === chosen) ?? hinted(numbers, language)

function hinted(numbers: readonly CallNumber[], language: string | undefined): CallNumber | undefined {
  const country = language
    ?.split('-')
    .slice(1)
    .find((part) => /^[A-Za-z]{2}$/.test(part))
    ?.toUpperCase()
  return country === undefined ? undefined : numbers.find(({ countries }) => countries.includes(country))
}
