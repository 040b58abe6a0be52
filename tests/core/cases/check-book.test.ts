import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { checkBook } from '#core/cases/check-book.ts'
import type { RuleFile } from '#core/rulebook/rawfile.ts'
import { book, evidence, library } from '../../support/book.ts'
import { ruleFiles } from '../../support/rule-files.ts'

const files = ruleFiles('rules')
const sha256 = (text: string) => createHash('sha256').update(text).digest('hex')
const withFile = (path: string, change: (file: RuleFile) => RuleFile) =>
  files.map((file) => (file.path === path ? change(file) : file))

describe('the data of every rule file, checked as a book', () => {
  test('gives the book that the command line reads, whatever the order of the files', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray(files, { minLength: files.length }), (shuffled) => {
        const { sound, faults } = checkBook(shuffled, sha256)
        expect(faults).toEqual([])
        expect(sound).toMatchObject({ book, library, evidence })
      }),
      { numRuns: 5 },
    )
  })

  test('gives no book where one file could not be read, and blames nobody else for it', () => {
    const torn = withFile('red-flags/cauda-equina', ({ path }) => ({ path, data: undefined, unreadable: true }))
    const { sound, inOrder, faults } = checkBook(torn, sha256)
    expect([sound, inOrder, faults]).toEqual([undefined, undefined, []])
  })

  test('gives a book in order but not sound where a worked case comes out otherwise', () => {
    const surprised = withFile('cases/runners/teenager', ({ path, data }) => {
      const { expect: wanted, ...rest } = data as { expect: object }
      return { path, data: { ...rest, expect: { ...wanted, urgency: 'self-care' } } }
    })
    const { sound, inOrder, faults } = checkBook(surprised, sha256)
    expect(sound).toBeUndefined()
    expect(inOrder?.book.hash).toBe(book.hash)
    expect(faults).toEqual([expect.objectContaining({ path: 'cases/runners/teenager', at: ['expect', 'urgency'] })])
  })

  test.each([3000, 100_000])('is refused, not choked on, where one is nested %i deep', (depth) => {
    let data: unknown = 'x'
    for (let level = 0; level < depth; level++) data = level % 2 === 0 ? [data] : { not: data }
    const { sound, faults } = checkBook(
      withFile('red-flags/cauda-equina', ({ path }) => ({ path, data })),
      sha256,
    )
    expect(sound).toBeUndefined()
    expect(faults).toEqual([expect.objectContaining({ path: 'red-flags/cauda-equina', message: expect.any(String) })])
    expect(faults[0]!.message).toBe('this is nested more than 100 deep, which no rule is')
  })

  test('is refused where a text or a key holds a character that nobody can see, by its name and place', () => {
    const title = withFile('causes/posture', ({ path, data }) => ({
      path,
      data: { ...(data as object), title: 'Po\u200Bsture', 'la\u202Ebel': 'x' },
    }))
    expect(checkBook(title, sha256).faults).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ at: ['title'], message: expect.stringContaining('U+200B ZERO WIDTH SPACE') }),
        expect.objectContaining({ key: 'la\u202Ebel', message: expect.stringContaining('RIGHT-TO-LEFT OVERRIDE') }),
      ]),
    )
  })
})
