import { adviceProperties } from '#core/contract/about-advice.ts'
import { runningProperties } from '#core/contract/about-running.ts'
import { ruleProperties } from '#core/contract/about-rules.ts'
import { urgencyProperties } from '#core/contract/about-urgency.ts'
import { walkProperties } from '#core/contract/about-walk.ts'
import type { Contract } from '#core/contract/contract.ts'
import type { Properties } from '#core/proof/property.ts'
import { type Proofs, prove } from '#core/proof/prove.ts'
import { type Reasons, worldOf } from '#core/proof/world.ts'
import type { RuleBook } from '#core/rulebook/book.ts'

/** All that a contract asks to be proven, by what it is about. */
export const propertiesOf = (contract: Contract): Properties => ({
  urgency: urgencyProperties(contract),
  advice: [...adviceProperties(contract), ...runningProperties(contract)],
  rules: ruleProperties(contract),
  walk: walkProperties(contract),
})

/** Proves all that a contract asks of a rule book. */
export const proveBook = (book: RuleBook, reasons: Reasons, contract: Contract): Proofs =>
  prove(worldOf(book, reasons), propertiesOf(contract))
