import type { DateOrder } from '#core/basics/day.ts'
import { placeOf, usePreferences } from '#state/preferences.ts'
import { useRuleBook } from '#state/rulebook.tsx'

/**
 * How to write a date: as the chosen region does, or as the browser's language hints. A wrong guess misleads nobody,
 * for months are words.
 */
export function useDateOrder(): DateOrder {
  const chosen = usePreferences(({ region }) => region)
  const { numbers } = useRuleBook().emergency
  return placeOf(numbers, chosen, navigator.language)?.dates ?? 'day-first'
}
