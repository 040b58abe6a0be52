import { proveBook } from '#core/contract/properties.ts'
import { checkRules } from '#tools/rules.ts'
import { isWhole, plantable, seeded } from './plant.ts'

/**
 * For the oracle: the real rule book and one planted fault of every other kind, as data, each with what the diagrams
 * say.
 */
const { sound } = checkRules('rules')
if (!sound) throw new Error('the rule book is not sound; npm run rules:check shows why')
const { book, library, contract } = sound
const faults = seeded(
  plantable(book).filter(({ book: broken }) => isWhole(broken)),
  1,
  7,
).filter((_, at) => at % 2 === 0)
const reasons = {
  questions: Object.fromEntries(
    Object.entries(library.questions).map(([id, { alike, askedIfReason }]) => [id, { alike, askedIfReason }]),
  ),
  redFlags: Object.fromEntries(
    Object.entries(library.redFlags).map(([id, { outrankedReason }]) => [id, { outrankedReason }]),
  ),
}
for (const { name, book: given } of [
  { name: 'the real rule book', book },
  ...faults.map(({ kind, where, what, book: broken }) => ({ name: `${kind}: ${where}, ${what}`, book: broken })),
]) {
  const { proofs, listings, counts } = proveBook(given, library, contract)
  console.log(
    JSON.stringify({
      name,
      book: given,
      reasons,
      listings,
      counts,
      proofs: proofs.map(({ id, says, holds }) => ({ id, says, holds })),
    }),
  )
}
