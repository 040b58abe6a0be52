import type { DateOrder } from '#core/basics/day.ts'
import { hintedRegion, usePreferences } from '#state/preferences.ts'

/**
 * How to write a date: as the chosen region does, or as the browser's language hints. A wrong guess misleads nobody,
 * for months are words.
 */
export function useDateOrder(): DateOrder {
  const chosen = usePreferences(({ region }) => region)
  return (chosen ?? hintedRegion(navigator.language)) === 'north-america' ? 'month-first' : 'day-first'
}
