import type { RuleBook } from '#core/rulebook/book.ts'
import { MOST_BYTES, openFile } from '#formats/saved-note/open-file.ts'
import type { Opened } from '#formats/saved-note/read-saved-note.ts'
import type { FaultName } from '#words/open.ts'

/** What a chosen file holds, or the first reason why it cannot be used. A file that is too big is never read. */
export async function readFile(
  book: RuleBook,
  file: File,
): Promise<{ kind: 'found'; opened: Opened } | { kind: 'fault'; why: FaultName }> {
  if (file.size > MOST_BYTES) return { kind: 'fault', why: 'too-big' }
  let text: string
  try {
    text = await file.text()
  } catch {
    return { kind: 'fault', why: 'unreadable' }
  }
  const read = openFile(book, text, import.meta.env.VITE_APP_VERSION)
  return read.ok ? { kind: 'found', opened: read.value } : { kind: 'fault', why: read.faults[0]!.kind }
}
