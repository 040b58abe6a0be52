import { type JsonFault, parseJson } from '#core/basics/json.ts'
import { failure, type Result } from '#core/basics/result.ts'
import type { RuleBook } from '#core/rulebook/book.ts'
import { isOurBundle } from '#formats/fhir/read-bundle.ts'
import { openBundle } from './open-bundle.ts'
import { isSavedNote, type Opened, readSavedNote, type SavedFault } from './read-saved-note.ts'

/** A file of more bytes than this is not read: a saved note has about three thousand. */
export const MOST_BYTES = 1_000_000

/**
 * `cut-off`: begins like one of ours and does not end. `foreign`: JSON of somebody else's. `other-rules`: a FHIR file
 * of another rule book.
 */
export type FileFault =
  | { readonly kind: 'too-big' | 'empty' | 'cut-off' | 'foreign' | 'other-rules' }
  | JsonFault
  | SavedFault

/** How a kind of file is told, and who reads it. Another kind takes one more line here. */
interface Kind {
  readonly isOurs: (value: unknown) => value is object
  readonly read: (book: RuleBook, file: object, app?: string) => Result<Opened, FileFault>
}
const KINDS: readonly Kind[] = [
  { isOurs: isSavedNote, read: readSavedNote },
  { isOurs: isOurBundle, read: openBundle },
]

/**
 * What a file holds for this rule book, or every reason why it cannot be used. The text may be anything at all; `app`
 * is this app's version.
 */
export function openFile(book: RuleBook, text: string, app?: string): Result<Opened, FileFault> {
  if (text.length > MOST_BYTES) return failure([{ kind: 'too-big' }])
  const trimmed = text.replace(/^\uFEFF/, '').trim()
  if (trimmed === '') return failure([{ kind: 'empty' }])
  const parsed = parseJson(trimmed)
  if (!parsed.ok) return trimmed.startsWith('{') && !trimmed.endsWith('}') ? failure([{ kind: 'cut-off' }]) : parsed
  const kind = KINDS.find(({ isOurs }) => isOurs(parsed.value))
  return kind ? kind.read(book, parsed.value as object, app) : failure([{ kind: 'foreign' }])
}
