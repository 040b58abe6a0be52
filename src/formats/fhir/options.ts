import { NOT_SURE } from '#core/engine/condition.ts'
import type { Question } from '#core/rulebook/book.ts'
import { EXTENSIONS, NONE, optionsOf } from './names.ts'
import type { Coding, Extension } from './r4.ts'

/**
 * What may be answered to a question, as codes, in the order of showing: its options or 0 to 10, "none of these", "not
 * sure".
 */
export function codesOf(question: Question): string[] {
  if (question.kind === 'scale') return [...Array.from({ length: 11 }, (_, score) => String(score)), NOT_SURE]
  const options = question.options.map(({ id }): string => id)
  return [...options, ...(question.kind === 'choices' && question.none !== undefined ? [NONE] : []), NOT_SURE]
}

/** One of them with the words that the runner saw. Throws on a code that the question has not. */
export const codingOf = (question: Question, code: string): Coding => ({
  system: optionsOf(question.id),
  code,
  display: displayOf(question, code),
})

/** A score carries its number, for whoever reckons with it. */
export const ordinal = (question: Question, code: string): Extension[] =>
  question.kind === 'scale' && code !== String(NOT_SURE)
    ? [{ url: EXTENSIONS.ordinalValue, valueDecimal: Number(code) }]
    : []

/** FHIR has no empty list. */
export const some = (extension: readonly Extension[]): { readonly extension?: readonly Extension[] } =>
  extension.length > 0 ? { extension } : {}

function displayOf(question: Question, code: string): string {
  if (code === String(NOT_SURE)) return question.notSure
  if (question.kind === 'scale')
    return code === '0' ? `0: ${question.lowest}` : code === '10' ? `10: ${question.highest}` : code
  if (code === NONE && question.kind === 'choices' && question.none !== undefined) return question.none
  const option = question.options.find(({ id }) => id === code)
  if (!option) throw new Error(`"${question.id}" has no option "${code}"`)
  return option.label
}
