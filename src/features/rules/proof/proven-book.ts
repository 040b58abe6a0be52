import type { Proofs } from '#core/proof/prove.ts'
import type { WholeBook } from '#core/rulebook/book.ts'

/** A rule book with all that is told of it, and its proofs. */
export interface ProvenBook extends WholeBook {
  readonly proofs: Proofs
}
