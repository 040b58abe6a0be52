import type { RuleId } from '#core/basics/id.ts'
import type { Condition } from '#core/engine/condition.ts'
import type { Contract } from '#core/contract/contract.ts'
import { proveBook } from '#core/contract/properties.ts'
import type { Library, RuleBook, Source } from '#core/rulebook/book.ts'
import type { RawBook } from '#core/rulebook/rawfile.ts'

/** One rule: what stands behind it, and the worked cases that must fire it and must not. */
export interface Trace {
  readonly id: RuleId
  readonly file: string
  readonly cases: string
  readonly says: string
  readonly sources: readonly Source[]
  readonly fires: number
  readonly nearly: number
}

const FOLDERS = {
  'red-flag': ['red-flags', 'redFlags'],
  cause: ['causes', 'causes'],
  advice: ['advice', 'advice'],
} as const

/** Every rule of the book, in its order. */
export function traceOf(book: RuleBook, library: Library, raw: RawBook): readonly Trace[] {
  return [...book.redFlags, ...book.causes, ...book.advice].map(({ id, kind }) => {
    const [folder, words] = FOLDERS[kind]
    const { title, claims } = library[words][id]!
    const cases = raw[`cases/${folder}`].get(id)
    const sources = [...new Set(claims.map(({ source }) => source))].map((source) => library.sources[source]!)
    return {
      id,
      file: `rules/${folder}/${id}.yaml`,
      cases: `rules/cases/${folder}/${id}.yaml`,
      says: title,
      sources,
      fires: cases?.fires.length ?? 0,
      nearly: cases?.nearly.length ?? 0,
    }
  })
}

const NEVER: Condition = { kind: 'any', of: [] }

/**
 * The safety properties that no longer hold when a rule can never be met: those that lean on it. Properties about rules
 * as such fail for any that is silenced, so they tell nothing of one.
 */
export function leaningOn(book: RuleBook, library: Library, contract: Contract, id: RuleId): readonly string[] {
  const silenced: RuleBook = {
    ...book,
    redFlags: book.redFlags.map((rule) => (rule.id === id ? { ...rule, when: NEVER } : rule)),
    causes: book.causes.map((rule) => (rule.id === id ? { ...rule, strong: [], supporting: [] } : rule)),
    advice: book.advice.map((rule) => (rule.id === id ? { ...rule, shownWhen: NEVER } : rule)),
  }
  return proveBook(silenced, library, contract)
    .proofs.filter((proof) => !proof.holds && proof.theme !== 'rules')
    .map((proof) => proof.id)
}
