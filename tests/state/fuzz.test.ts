// @vitest-environment jsdom
import fc from 'fast-check'
import { beforeEach, expect, test } from 'vitest'
import { assess } from '#core/assessment/assess.ts'
import { loadDraft } from '#state/storage.ts'
import { smallBook } from '../support/small-book.ts'

const book = smallBook()
const KEY = 'backstride.draft'
const FATES = ['none', 'read', 'partly', 'older', 'unreadable', 'newer', 'too-old']
const anything = fc.jsonValue({ maxDepth: 3 })
const drafts = fc.oneof(
  fc.string(),
  anything.map((value) => JSON.stringify(value)),
  fc
    .record({
      version: fc.oneof(fc.constant(1), anything),
      savedAt: fc.oneof(fc.constant(0), anything),
      answers: fc.dictionary(
        fc.constantFrom(...book.questions.map(({ id }) => String(id)), '__proto__', 'toString'),
        anything,
      ),
    })
    .map((value) => JSON.stringify(value)),
)

beforeEach(() => sessionStorage.clear())

test('a stored session of any shape is read, read in part or refused with a reason, never throws, and what is read can be assessed', () => {
  fc.assert(
    fc.property(drafts, (text) => {
      sessionStorage.clear()
      sessionStorage.setItem(KEY, text)
      const { answers, fate } = loadDraft(book, 1)
      expect(FATES).toContain(fate)
      if (fate !== 'read' && fate !== 'partly' && fate !== 'older') expect(answers).toEqual({})
      expect(() => assess(book, answers)).not.toThrow()
    }),
    { numRuns: 1000, examples: [['{"version":{"toString":false},"savedAt":0,"answers":{}}']] },
  )
  expect(Object.hasOwn(Object.prototype, 'where')).toBe(false)
})
