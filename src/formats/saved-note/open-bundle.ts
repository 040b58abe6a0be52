import { readDay } from '#core/basics/day.ts'
import { failure, type Result, success } from '#core/basics/result.ts'
import { NO_WORDS } from '#core/note/own-words.ts'
import type { RuleBook } from '#core/rulebook/book.ts'
import { type BundleFault, readBundle } from '#formats/fhir/read-bundle.ts'
import type { Opened, SavedFault } from './read-saved-note.ts'

/**
 * A FHIR file of ours as what it gives to an interview: its answers. The runner's own words stand in it for reading
 * alone.
 */
export function openBundle(
  book: RuleBook,
  file: object,
  app?: string,
): Result<Opened, SavedFault | { readonly kind: 'foreign' | 'other-rules' }> {
  const read = readBundle(book, file, app)
  if (read.ok) {
    const made = readDay(read.value.authored.slice(0, 10))
    const { answers } = read.value
    const whole = { left: [], again: [], doubted: [] }
    return success({ ...(made && { made }), answers, words: NO_WORDS, sameRules: true, ...whole })
  }
  const misfits = read.faults.filter(
    (fault): fault is BundleFault & { readonly kind: 'misfit' } => fault.kind === 'misfit',
  )
  if (misfits.length > 0)
    return failure([{ kind: 'changed', questions: [...new Set(misfits.map(({ linkId }) => linkId))] }])
  const kind = read.faults[0]!.kind
  return failure([{ kind: kind === 'newer' || kind === 'foreign' || kind === 'other-rules' ? kind : 'damaged' }])
}
