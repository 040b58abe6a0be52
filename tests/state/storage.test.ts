// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { clearDraft, forget, isTooOld, loadDraft, mayReload, saveDraft, wasCleared } from '#state/storage.ts'
import { sheetOf } from '../support/sheets.ts'
import { smallBook } from '../support/small-book.ts'

const book = smallBook()
const KEY = 'backstride.draft'
const answers = sheetOf({ danger: [], where: 'leg', severity: 4 })
const HOUR = 60 * 60 * 1000
const write = (draft: unknown) => sessionStorage.setItem(KEY, typeof draft === 'string' ? draft : JSON.stringify(draft))
const nothing = (fate: string) => ({ answers: {}, ticked: {}, since: Infinity, words: undefined, fate })
const setAside = () =>
  Object.keys(sessionStorage)
    .filter((key) => key.startsWith('backstride.set-aside.'))
    .map((key) => sessionStorage.getItem(key))

beforeEach(() => {
  sessionStorage.clear()
  localStorage.clear()
})
afterEach(() => vi.restoreAllMocks())

test('what is saved is read back', () => {
  expect(saveDraft({ answers, ticked: {}, words: { aim: 'Run' } }, 7)).toBe(true)
  expect(loadDraft(book, 8)).toEqual({ answers, ticked: {}, since: 7, words: { aim: 'Run' }, fate: 'read' })
})

test('what is ticked and not handed in is read back apart from the answers', () => {
  const ticked = sheetOf({ severity: 9 })
  saveDraft({ answers, ticked, words: undefined }, 7)
  expect(loadDraft(book, 8)).toMatchObject({ answers, ticked, fate: 'read' })
  saveDraft({ answers: {}, ticked, words: undefined }, 7)
  expect(loadDraft(book, 8)).toMatchObject({ answers: {}, ticked, fate: 'read' })
})

test('a tick that does not fit is dropped, and never makes a draft unreadable', () => {
  for (const ticked of [{ where: 'moon' }, ['where'], 'x', 7, null]) {
    write({ version: 1, savedAt: 1, answers: { danger: [] }, ticked })
    expect(loadDraft(book, 2)).toMatchObject({ answers: { danger: [] }, ticked: {}, fate: 'read' })
  }
  expect(setAside()).toEqual([])
})

test('an empty sheet leaves no answer behind', () => {
  saveDraft({ answers, ticked: {}, words: undefined }, 0)
  saveDraft({ answers: {}, ticked: {}, words: undefined }, Infinity)
  expect(sessionStorage.getItem(KEY)).toBeNull()
  expect(setAside()).toEqual([])
})

/** What a tab keeps, to be put back as a browser does with a copy of it. */
const copyOfTab = (): (() => void) => {
  const entries = Object.entries(sessionStorage)
  return () => entries.forEach(([key, text]) => sessionStorage.setItem(key, String(text)))
}

describe('after a clear, what the browser brings back of this tab', () => {
  test('is known as cleared, and goes before an answer is read', () => {
    saveDraft({ answers, ticked: {}, words: { aim: 'Run' } }, 7)
    const bringBack = copyOfTab()
    expect(clearDraft(8)).toBe(true)
    bringBack()
    expect(wasCleared()).toBe(true)
    expect(loadDraft(book, 9)).toEqual(nothing('cleared'))
    expect(sessionStorage).toHaveLength(0)
  })

  test('goes also where it was set aside, or was emptied before the clear', () => {
    write('broken')
    loadDraft(book, 1)
    saveDraft({ answers, ticked: {}, words: undefined }, 2)
    const bringBack = copyOfTab()
    saveDraft({ answers: {}, ticked: {}, words: undefined }, Infinity)
    clearDraft(3)
    bringBack()
    expect(loadDraft(book, 4).fate).toBe('cleared')
    expect(sessionStorage).toHaveLength(0)
  })

  test('is no longer the same as what is answered anew, which stays', () => {
    saveDraft({ answers, ticked: {}, words: undefined }, 7)
    clearDraft(8)
    saveDraft({ answers, ticked: {}, words: undefined }, 9)
    expect(wasCleared()).toBe(false)
    expect(loadDraft(book, 10)).toMatchObject({ answers, fate: 'read' })
  })

  test('leaves one mark that tells no answer, and the marks of days before go', () => {
    for (const moment of [0, 2 * HOUR, 30 * HOUR]) {
      saveDraft({ answers, ticked: {}, words: { aim: 'Run' } }, moment)
      clearDraft(moment)
    }
    expect(Object.values(localStorage)).toEqual([String(30 * HOUR)])
    expect(Object.keys(localStorage).join()).toMatch(/^backstride\.cleared\.[a-z0-9]+$/)
  })
})

test('where no mark can be set, a clear does not claim that copies are gone; where nothing was kept there are none', () => {
  clearDraft()
  const blocked = vi.spyOn(window, 'localStorage', 'get').mockImplementation(() => {
    throw new DOMException('blocked', 'SecurityError')
  })
  expect(clearDraft()).toBe(true)
  saveDraft({ answers, ticked: {}, words: undefined }, Date.now())
  expect(clearDraft()).toBe(false)
  expect(sessionStorage).toHaveLength(0)
  blocked.mockRestore()
})

test('a draft is kept for a day, and not for longer', () => {
  saveDraft({ answers, ticked: {}, words: undefined }, 0)
  expect(loadDraft(book, 24 * HOUR).fate).toBe('read')
  expect(loadDraft(book, 24 * HOUR + 1)).toEqual(nothing('too-old'))
  expect(sessionStorage.getItem(KEY)).toBeNull()
  expect([isTooOld(0, 24 * HOUR), isTooOld(0, 24 * HOUR + 1), isTooOld(Infinity)]).toEqual([false, true, false])
})

test('a draft of a version before, which wrote the last save where the first answer stands now, is still read', () => {
  write({ version: 1, savedAt: 5 * HOUR, answers: { where: 'leg' } })
  expect(loadDraft(book, 6 * HOUR)).toMatchObject({ answers: { where: 'leg' }, since: 5 * HOUR, fate: 'read' })
})

test('what was set aside goes a day after its first answer or, where none can be read, a day after it was set aside', () => {
  write('broken')
  loadDraft(book, 10 * HOUR)
  write({ version: 1, savedAt: 9 * HOUR, answers: { where: 'moon' } })
  loadDraft(book, 20 * HOUR)
  sessionStorage.removeItem(KEY)
  sessionStorage.setItem('other', 'stays')
  const left = (hour: number) => {
    forget(Infinity, hour * HOUR + 1)
    return setAside().length
  }
  expect([left(32), left(33), left(34)]).toEqual([2, 1, 0])
  expect(sessionStorage.getItem('other')).toBe('stays')
})

test('a draft that has grown too old takes what was set aside with it', () => {
  write('broken')
  loadDraft(book, 10 * HOUR)
  saveDraft({ answers, ticked: {}, words: undefined }, 0)
  loadDraft(book, 25 * HOUR)
  expect(sessionStorage).toHaveLength(0)
})

test('a clock that was set back does not lose the draft', () => {
  saveDraft({ answers, ticked: {}, words: undefined }, 50 * HOUR)
  expect(loadDraft(book, 0).fate).toBe('read')
})

describe('a draft that cannot be read is set aside whole, and nothing of it counts', () => {
  for (const text of [
    '{"version":1,"answers":{"where":',
    'undefined',
    'null',
    '[]',
    '7',
    '"text"',
    '{"answers":{"where":"leg"}}',
    '{"version":1,"savedAt":1,"answers":[]}',
    '{"version":1,"savedAt":"now","answers":{}}',
    '{"version":0,"savedAt":1,"answers":{}}',
  ]) {
    test(`${text}`, () => {
      write(text)
      expect(loadDraft(book, 2)).toEqual(nothing('unreadable'))
      expect(setAside()).toEqual([text])
    })
  }
})

test('a draft of a newer version is refused and kept', () => {
  write({ version: 2, savedAt: 1, answers: { where: 'leg' } })
  expect(loadDraft(book, 2)).toEqual(nothing('newer'))
  expect(setAside()).toHaveLength(1)
})

test('a second unreadable draft does not write over the first', () => {
  for (const text of ['first', 'second']) {
    write(text)
    loadDraft(book, 1)
  }
  expect(new Set(setAside())).toEqual(new Set(['first', 'second']))
})

test('an answer that no longer fits is dropped, and the others stay', () => {
  write({ version: 1, savedAt: 1, answers: { danger: [], where: 'moon', severity: 11, gone: 'x' } })
  expect(loadDraft(book, 2)).toEqual({
    answers: { danger: [] },
    ticked: {},
    since: 1,
    words: undefined,
    fate: 'partly',
  })
})

test('a draft of an older edition is never a no to what was not asked, and what it was is set aside', () => {
  const grown = smallBook({
    questions: book.questions.map((question) =>
      question.kind === 'choices'
        ? { ...question, options: question.options.map((option, at) => (at === 0 ? { ...option, since: 2 } : option)) }
        : question,
    ),
  })
  write({ version: 1, savedAt: 1, answers: { danger: [], severity: 2 }, ticked: { danger: [], where: 'leg' } })
  expect(loadDraft(grown, 2)).toEqual({
    answers: { severity: 2 },
    ticked: { where: 'leg' },
    since: 1,
    words: undefined,
    fate: 'older',
  })
  expect(setAside()).toHaveLength(1)
  saveDraft({ answers: sheetOf({ danger: [], severity: 2 }), ticked: {}, words: undefined }, 1)
  expect(loadDraft(grown, 2)).toMatchObject({ answers: { danger: [], severity: 2 }, fate: 'read' })
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
  saveDraft({ answers, ticked: {}, words: undefined }, Date.now())
  sessionStorage.setItem('other', 'stays')
  forget(-Infinity)
  expect(Object.keys(sessionStorage)).toEqual(['other'])
})

describe('where storage throws', () => {
  test('to forget what is there fails and says so; where nothing was ever kept there is nothing to forget', () => {
    forget(-Infinity)
    const blocked = () => {
      throw new DOMException('blocked', 'SecurityError')
    }
    const getter = vi.spyOn(window, 'sessionStorage', 'get').mockImplementation(blocked)
    expect(forget(-Infinity)).toBe(true)
    getter.mockRestore()
    saveDraft({ answers, ticked: {}, words: undefined }, Date.now())
    vi.spyOn(window, 'sessionStorage', 'get').mockImplementation(blocked)
    expect(forget(-Infinity)).toBe(false)
  })

  test('on every access, nothing here throws', () => {
    vi.spyOn(window, 'sessionStorage', 'get').mockImplementation(() => {
      throw new DOMException('blocked', 'SecurityError')
    })
    expect(saveDraft({ answers, ticked: {}, words: undefined }, Date.now())).toBe(false)
    expect(loadDraft(book)).toEqual(nothing('none'))
    expect(forget).not.toThrow()
    expect(mayReload()).toBe(false)
  })

  test('because it is full, the draft from before stays as it was', () => {
    saveDraft({ answers, ticked: {}, words: undefined }, Date.now())
    vi.spyOn(Storage.prototype, 'setItem').mockImplementation(() => {
      throw new DOMException('full', 'QuotaExceededError')
    })
    expect(
      saveDraft({ answers: { ...answers, ...sheetOf({ severity: 9 }) }, ticked: {}, words: undefined }, Date.now()),
    ).toBe(false)
    expect(loadDraft(book).answers).toEqual(answers)
  })
})

test('the page may reload itself once a minute at most', () => {
  expect(mayReload(100_000)).toBe(true)
  expect(mayReload(159_999)).toBe(false)
  expect(mayReload(160_000)).toBe(true)
})
