import { describe, expect, test } from 'vitest'
import { editionOf } from '#core/rulebook/lookup.ts'
import { readFile } from '#features/open/read-file.ts'
import { writeSavedNote } from '#formats/saved-note/saved-note.ts'
import { openWords } from '#words/open.ts'
import { book } from '../../support/book.ts'
import { runnerWith } from '../../support/runner.ts'

const text = writeSavedNote({
  made: { year: 2026, month: 11, day: 28 },
  answers: runnerWith({}),
  words: { aim: 'Café', cannot: [] },
  app: '1',
  rulebook: book.hash,
  edition: editionOf(book),
})
const read = (content: Buffer) => readFile(book, new File([new Uint8Array(content)], 'saved.json'))

describe('a chosen file', () => {
  test('that is whole is found, with every letter of the own words', async () => {
    expect(await read(Buffer.from(text))).toMatchObject({ kind: 'found', opened: { words: { aim: 'Café' } } })
  })

  test('with a byte that is no letter is refused, and its line and place are told', async () => {
    const bent = Buffer.from(text, 'latin1')
    const line = text.split('\n').findIndex((one) => one.includes('Café'))
    const letter = text.split('\n')[line]!.indexOf('é')
    expect(await read(bent)).toEqual({ kind: 'fault', says: openWords.notUtf8(line + 1, letter + 1) })
  })

  test('that another program saved as UTF-16 is told so', async () => {
    expect(await read(Buffer.from(`\uFEFF${text}`, 'utf16le'))).toEqual({ kind: 'fault', says: openWords.utf16 })
  })

  test.each([3000, 100_000])('that is nested %i deep is refused in words', async (depth) => {
    expect(await read(Buffer.from('['.repeat(depth)))).toEqual({ kind: 'fault', says: openWords.faults['too-deep'] })
  })

  test('that is larger than a megabyte is refused and never read', async () => {
    const file = new File([new Uint8Array(1_000_001)], 'saved.json')
    file.arrayBuffer = () => Promise.reject(new Error('it was read'))
    expect(await readFile(book, file)).toEqual({ kind: 'fault', says: openWords.faults['too-big'] })
  })

  test('that the browser cannot read is told so', async () => {
    const file = new File([text], 'saved.json')
    file.arrayBuffer = () => Promise.reject(new Error('gone'))
    expect(await readFile(book, file)).toEqual({ kind: 'fault', says: openWords.faults.unreadable })
  })
})
