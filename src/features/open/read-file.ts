import { notUtf8 } from '#core/basics/utf8.ts'
import type { RuleBook } from '#core/rulebook/book.ts'
import { MOST_BYTES, openFile } from '#formats/saved-note/open-file.ts'
import type { Opened } from '#formats/saved-note/read-saved-note.ts'
import { openWords } from '#words/open.ts'

/**
 * What a chosen file holds, or the first reason why it cannot be used, in words. A file that is too big is never read;
 * one with a byte that is no letter is refused, for the browser would put another letter there and say nothing.
 */
export async function readFile(
  book: RuleBook,
  file: File,
): Promise<{ kind: 'found'; opened: Opened } | { kind: 'fault'; says: string }> {
  if (file.size > MOST_BYTES) return fault(openWords.faults['too-big'])
  let bytes: Uint8Array
  try {
    bytes = new Uint8Array(await file.arrayBuffer())
  } catch {
    return fault(openWords.faults.unreadable)
  }
  const wrong = notUtf8(bytes)
  if (wrong) return fault(wrong.utf16 ? openWords.utf16 : openWords.notUtf8(wrong.line, wrong.column))
  const read = openFile(book, new TextDecoder().decode(bytes), import.meta.env.VITE_APP_VERSION)
  return read.ok ? { kind: 'found', opened: read.value } : fault(openWords.faults[read.faults[0]!.kind])
}

const fault = (says: string) => ({ kind: 'fault', says }) as const
