// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { forget, canStore, loadDraft, mayReload, saveDraft } from '#state/storage.ts'
import { sheetOf } from '../support/sheets.ts'
import { smallBook } from '../support/small-book.ts'

const book = smallBook()
const KEY = 'backstride.draft'
const answers = sheetOf({ danger: [], where: 'leg', severity: 4 })
const HOUR = 60 * 60 * 1000
const write = (draft: unknown) => sessionStorage.setItem(KEY, typeof draft === 'string' ? draft : JSON.stringify(draft))
const setAside = () => Object.keys(sessionStorage).filter((key) => key.startsWith('backstride.set-aside.')).map((key) => sessionStorage.getItem(key))

beforeEach(() => sessionStorage.clear())
afterEach(() => vi.restoreAllMocks())

test('what is saved is read back', () => {
  expect(saveDraft(answers)).toBe(true)
  expect(loadDraft(book)).toEqual({ answers, fate: 'read' })
})

test('an empty sheet leaves nothing behind', () => {
  saveDraft(answers)
  saveDraft({})
  expect(sessionStorage).toHaveLength(0)
})

test('a draft is kept for a day, and not for longer', () => {
  saveDraft(answers, undefined, 0)
  expect(loadDraft(book, 24 * HOUR).fate).toBe('read')
  expect(loadDraft(book, 24 * HOUR + 1)).toEqual({ answers: {}, fate: 'too-old' })
  expect(sessionStorage.getItem(KEY)).toBeNull()
})

test('a clock that was set back does not lose the draft', () => {
  saveDraft(answers, undefined, 50 * HOUR)
  expect(loadDraft(book, 0).fate).toBe('read')
})

describe('a draft that cannot be read is set aside whole, and nothing of it counts', () => {
  for (const text of ['{"version":1,"answers":{"where":', 'undefined', 'null', '[]', '7', '"text"', '{"answers":{"where":"leg"}}', '{"version":1,"savedAt":1,"answers":[]}', '{"version":1,"savedAt":"now","answers":{}}', '{"version":0,"savedAt":1,"answers":{}}']) {
    test(`${text}`, () => {
      write(text)
      expect(loadDraft(book, 2)).toEqual({ answers: {}, fate: 'unreadable' })
      expect(setAside()).toEqual([text])
    })
  }
})

test('a draft of a newer version is refused and kept', () => {
  write({ version: 2, savedAt: 1, answers: { where: 'leg' } })
  expect(loadDraft(book, 2)).toEqual({ answers: {}, fate: 'newer' })
  expect(setAside()).toHaveLength(1)
})

test('a second unreadable draft does not write over the first', () => {
  for (const text of ['first', 'second']) {
    write(text)
    loadDraft(book)
  }
  expect(new Set(setAside())).toEqual(new Set(['first', 'second']))
})

test('an answer that no longer fits is dropped, and the others stay', () => {
  write({ version: 1, savedAt: 1, answers: { danger: [], where: 'moon', severity: 11, gone: 'x' } })
  expect(loadDraft(book, 2)).toEqual({ answers: { danger: [] }, fate: 'partly' })
})

test('a poisoned key is never read, and changes no prototype', () => {
  write('{"version":1,"savedAt":1,"answers":{"__proto__":{"where":"leg"},"constructor":"x","toString":1,"severity":2}}')
  const { answers: read } = loadDraft(book, 2)
  expect(Object.keys(read)).toEqual(['severity'])
  expect(({} as Record<string, unknown>)['where']).toBeUndefined()
})

test('to forget removes the draft and all that was set aside, and nothing of others', () => {
  write('broken')
  loadDraft(book)
  saveDraft(answers)
  sessionStorage.setItem('other', 'stays')
  forget()
  expect(Object.keys(sessionStorage)).toEqual(['other'])
})

describe('where storage throws', () => {
  test('to forget what is there fails and says so; where nothing was ever kept there is nothing to forget', () => {
    forget()
    const blocked = () => {
      throw new DOMException('blocked', 'SecurityError')
    }
    const getter = vi.spyOn(window, 'sessionStorage', 'get').mockImplementation(blocked)
    expect(forget()).toBe(true)
    getter.mockRestore()
    saveDraft(answers)
    vi.spyOn(window, 'sessionStorage', 'get').mockImplementation(blocked)
    expect(forget()).toBe(false)
  })

  test('on every access, nothing here throws', () => {
    vi.spyOn(window, 'sessionStorage', 'get').mockImplementation(() => {
      throw new DOMException('blocked', 'SecurityError')
    })
    expect(canStore()).toBe(false)
    expect(saveDraft(answers)).toBe(false)
    expect(loadDraft(book)).toEqual({ answers: {}, fate: 'none' })
    expect(forget).not.toThrow()
    expect(mayReload()).toBe(false)
  })

  test('because it is full, the draft from before stays as it was', () => {
    saveDraft(answers)
    vi.spyOn(Storage.prototype, 'setItem').mockImplementation(() => {
      throw new DOMException('full', 'QuotaExceededError')
    })
    expect(saveDraft({ ...answers, ...sheetOf({ severity: 9 }) })).toBe(false)
    expect(loadDraft(book).answers).toEqual(answers)
  })
})

test('the page may reload itself once a minute at most', () => {
  expect(mayReload(100_000)).toBe(true)
  expect(mayReload(159_999)).toBe(false)
  expect(mayReload(160_000)).toBe(true)
})
