import { ADVICE_PROPERTIES } from '#core/proof/properties-advice.ts'
import { RULE_PROPERTIES } from '#core/proof/properties-rules.ts'
import { URGENCY_PROPERTIES } from '#core/proof/properties-urgency.ts'
import { WALK_PROPERTIES } from '#core/proof/properties-walk.ts'
import type { Property, Theme } from '#core/proof/property.ts'

/** All that is proven, by what it is about. */
export const PROPERTIES: Readonly<Record<Theme, readonly Property[]>> = {
  urgency: URGENCY_PROPERTIES,
  advice: ADVICE_PROPERTIES,
  rules: RULE_PROPERTIES,
  walk: WALK_PROPERTIES,
}
