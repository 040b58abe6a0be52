// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import type { Answer } from '#core/assessment/answers.ts'
import { walk } from '#core/assessment/walk.ts'
import { takeOver, writeOwnWords } from '#state/own-words.ts'
import { useSession } from '#state/session.ts'
import { qid, sheetOf } from '../support/sheets.ts'
import { smallBook } from '../support/small-book.ts'

const book = smallBook()
const session = () => useSession.getState()
const leg = sheetOf({ where: 'leg' })['where' as never]!
const back = sheetOf({ where: 'back' })['where' as never]!

beforeEach(() => {
  sessionStorage.clear()
  session().clear()
  session().begin(book)
})
afterEach(() => {
  vi.useRealTimers()
  vi.restoreAllMocks()
})

const HOUR = 60 * 60 * 1000
const DAY = 24 * HOUR
const setAside = () => Object.keys(sessionStorage).filter((key) => key.startsWith('backstride.set-aside.'))

/** A runner who gave one answer in a tab that stays open; then the clock is moved on. */
function answerThenWait(time: number): void {
  vi.useFakeTimers({ now: 1_000_000 })
  session().answer(qid('where'), leg)
  vi.setSystemTime(1_000_000 + time)
}

test('an answer is kept, in the state and in the tab', () => {
  session().answer(qid('where'), leg)
  expect(session().answers).toEqual({ where: 'leg' })
  expect(sessionStorage.getItem('backstride.draft')).toContain('"where":"leg"')
})

test('a session begins with the draft of the tab', () => {
  session().answer(qid('where'), leg)
  useSession.setState({ answers: {} })
  session().begin(book)
  expect(session()).toMatchObject({ answers: { where: 'leg' }, fate: 'read', kept: true })
})

test('only answers are ever stored: no result, no urgency, no change at hand', () => {
  session().answer(qid('where'), leg)
  session().propose({ question: qid('severity'), ticked: sheetOf({ severity: 3 }) })
  session().sawEnd(session().answers)
  session().answer(qid('severity'), 3)
  expect(Object.keys(JSON.parse(sessionStorage.getItem('backstride.draft')!) as object)).toEqual([
    'version',
    'edition',
    'savedAt',
    'answers',
    'ticked',
  ])
})

describe('what is ticked on a page, before "Continue"', () => {
  test('survives a reload, and counts as no answer', () => {
    session().tick(qid('danger'), [])
    session().tick(qid('where'), leg)
    useSession.setState({ ticked: {} })
    session().begin(book)
    expect(session()).toMatchObject({ answers: {}, ticked: { danger: [], where: 'leg' }, fate: 'read' })
    expect(walk(book, session().answers).step).toEqual({ kind: 'ask', question: 'danger' })
  })

  test('an answer that is ticked otherwise counts as it was handed in, until it is handed in again', () => {
    session().answer(qid('where'), leg)
    session().tick(qid('where'), back)
    expect(session()).toMatchObject({ answers: { where: 'leg' }, ticked: { where: 'back' } })
    session().handIn(session().ticked)
    expect(session()).toMatchObject({ answers: { where: 'back' }, ticked: {} })
  })

  test('is handed in all at once; what belongs to another page stays ticked', () => {
    session().tick(qid('where'), leg)
    session().tick(qid('severity'), 3)
    session().tick(qid('shoes'), [])
    const { shoes: _of, ...page } = session().ticked as Record<string, Answer>
    session().handIn(page)
    expect(session()).toMatchObject({ answers: { where: 'leg', severity: 3 }, ticked: { shoes: [] } })
    expect(Object.keys(session().ticked)).toEqual(['shoes'])
  })

  test('a tick that is taken back is none, and with the last one nothing is kept', () => {
    session().tick(qid('where'), leg)
    session().tick(qid('where'), undefined)
    expect(sessionStorage.getItem('backstride.draft')).toBeNull()
    session().handIn(session().ticked)
    expect(session().answers).toEqual({})
  })

  test('goes with Clear', () => {
    session().tick(qid('where'), leg)
    session().clear()
    expect(session().ticked).toEqual({})
    expect(sessionStorage).toHaveLength(0)
  })

  test('goes after a day, counted from the first tick, also where there is no answer', () => {
    vi.useFakeTimers({ now: 1_000_000 })
    session().tick(qid('where'), leg)
    vi.setSystemTime(1_000_000 + 20 * HOUR)
    session().tick(qid('severity'), 3)
    vi.setSystemTime(1_000_000 + DAY)
    expect(session().expire()).toBe(false)
    vi.setSystemTime(1_000_000 + DAY + 1)
    expect(session().expire()).toBe(true)
    expect(session()).toMatchObject({ ticked: {}, fate: 'too-old' })
    expect(sessionStorage).toHaveLength(0)
  })

  test('that comes after a day is the first of a fresh sheet', () => {
    answerThenWait(DAY + 1)
    session().tick(qid('severity'), 3)
    expect(session()).toMatchObject({ answers: {}, ticked: { severity: 3 }, fate: 'too-old', since: Date.now() })
  })

  test('in a copy of a cleared tab goes as the answers do', () => {
    session().tick(qid('where'), leg)
    const entries = Object.entries(sessionStorage)
    session().clear()
    for (const [key, text] of entries) sessionStorage.setItem(key, String(text))
    session().resync(book)
    expect(session()).toMatchObject({ ticked: {}, fate: 'cleared' })
  })

  test('makes way for what a file holds', () => {
    session().tick(qid('where'), leg)
    takeOver(sheetOf({ severity: 4 }), { aim: '', cannot: [] })
    expect(session().ticked).toEqual({})
    expect(sessionStorage.getItem('backstride.draft')).not.toContain('leg')
  })

  test('where nothing can be stored goes when its page is put aside whole', () => {
    vi.spyOn(Storage.prototype, 'setItem').mockImplementation(() => {
      throw new DOMException('full', 'QuotaExceededError')
    })
    session().tick(qid('where'), leg)
    expect(session().kept).toBe(false)
    session().leave()
    expect(session().ticked).toEqual({})
  })
})

test('an answer that is taken back is absent, not empty', () => {
  session().answer(qid('danger'), [])
  session().withdraw(qid('danger'))
  expect(Object.keys(session().answers)).toEqual([])
  expect(sessionStorage.getItem('backstride.draft')).toBeNull()
})

test('to clear leaves no answer, no change at hand and no memory of what was seen', () => {
  session().answer(qid('where'), leg)
  session().sawEnd(session().answers)
  session().propose({ question: qid('severity'), ticked: sheetOf({ severity: 3 }) })
  session().clear()
  expect(session()).toMatchObject({ answers: {}, seen: null, proposed: null, cleared: true })
  expect(sessionStorage).toHaveLength(0)
})

/** The tab as it was, put back into the store after a clear, as Firefox does with a page that it kept whole. */
function clearThenBringBack(): void {
  const entries = Object.entries(sessionStorage)
  const { answers, since } = session()
  session().clear()
  for (const [key, text] of entries) sessionStorage.setItem(key, String(text))
  useSession.setState({ answers, since, cleared: false })
}

test('a page that comes back with the answers of before a clear drops them, and says so', () => {
  session().answer(qid('where'), leg)
  clearThenBringBack()
  session().resync(book)
  expect(session()).toMatchObject({ answers: {}, fate: 'cleared', stuck: false })
  expect(sessionStorage).toHaveLength(0)
})

test('a copy of a cleared tab takes no further answer into the old sheet, and a fresh one begins', () => {
  session().answer(qid('where'), leg)
  clearThenBringBack()
  session().answer(qid('severity'), 3)
  expect(session()).toMatchObject({ answers: { severity: 3 }, fate: 'cleared' })
  expect(sessionStorage.getItem('backstride.draft')).not.toContain('leg')
  session().resync(book)
  expect(session().answers).toEqual({ severity: 3 })
})

test('answers that could not be stored go when their page is put aside whole, and stored ones stay', () => {
  session().answer(qid('where'), leg)
  session().leave()
  expect(session().answers).toEqual({ where: 'leg' })
  vi.spyOn(Storage.prototype, 'setItem').mockImplementation(() => {
    throw new DOMException('full', 'QuotaExceededError')
  })
  session().answer(qid('severity'), 3)
  session().leave()
  expect(session().answers).toEqual({})
})

test('a page that the browser kept shows what was cleared in the meantime as cleared', () => {
  session().answer(qid('where'), leg)
  const { epoch } = session()
  sessionStorage.clear()
  session().resync(book)
  expect(session().answers).toEqual({})
  expect(session().epoch).toBeGreaterThan(epoch)
})

test('what an end came to is remembered when the page comes back with the same answers, and not once they were cleared elsewhere', () => {
  session().answer(qid('where'), leg)
  session().sawEnd(session().answers)
  session().resync(book)
  expect(session().seen).toEqual({ where: 'leg' })
  sessionStorage.clear()
  session().resync(book)
  expect(session().seen).toBeNull()
})

test('what an end came to is not held against the answers of somebody else in the same tab', () => {
  session().answer(qid('where'), leg)
  session().sawEnd(session().answers)
  sessionStorage.setItem(
    'backstride.draft',
    JSON.stringify({ version: 1, savedAt: Date.now() - 5000, answers: { where: 'back' } }),
  )
  session().resync(book)
  expect(session()).toMatchObject({ answers: { where: 'back' }, seen: null })
})

test('where nothing can be stored the answers live on in memory, also when the page comes back', () => {
  vi.spyOn(Storage.prototype, 'setItem').mockImplementation(() => {
    throw new DOMException('full', 'QuotaExceededError')
  })
  session().answer(qid('where'), leg)
  expect(session().kept).toBe(false)
  session().resync(book)
  expect(session().answers).toEqual({ where: 'leg' })
})

test('own words are kept with the draft, come back with it, and are cleared with it', () => {
  session().answer(qid('where'), leg)
  const words = { aim: 'Run', cannot: [] }
  writeOwnWords(words)
  expect(sessionStorage.getItem('backstride.draft')).toContain('"aim":"Run"')
  session().answer(qid('severity'), 3)
  useSession.setState({ words: undefined })
  session().resync(book)
  expect(session().words).toEqual(words)
  session().clear()
  expect(session().words).toBeUndefined()
  expect(JSON.stringify(sessionStorage)).not.toContain('Run')
})

test('what a file holds takes the place of all that was there', () => {
  session().answer(qid('where'), leg)
  const { epoch } = session()
  takeOver(sheetOf({ severity: 4 }), { aim: 'Sit', cannot: [] })
  expect(session()).toMatchObject({
    answers: { severity: 4 },
    words: { aim: 'Sit' },
    seen: null,
    proposed: null,
    epoch: epoch + 1,
    kept: true,
  })
  expect(session().answers).not.toHaveProperty('where')
})

test('answers of an open tab go a day after the first of them, however often one was given since, and with a word', () => {
  answerThenWait(DAY)
  session().answer(qid('severity'), 3)
  expect(session()).toMatchObject({ answers: { where: 'leg', severity: 3 }, fate: 'none' })
  const { epoch } = session()
  vi.setSystemTime(1_000_000 + DAY + 1)
  expect(session().expire()).toBe(true)
  expect(session()).toMatchObject({ answers: {}, fate: 'too-old', cleared: false, stuck: false, epoch: epoch + 1 })
  expect(sessionStorage).toHaveLength(0)
})

test('within the day nothing goes when the tab comes back', () => {
  answerThenWait(DAY)
  expect(session().expire()).toBe(false)
  expect(session()).toMatchObject({ answers: { where: 'leg' }, fate: 'none' })
})

test('an answer that comes after a day is the first of a fresh sheet: what stood before is gone, and it counts from now', () => {
  answerThenWait(DAY + 1)
  session().answer(qid('severity'), 3)
  expect(session()).toMatchObject({ answers: { severity: 3 }, fate: 'too-old', since: Date.now() })
  expect(sessionStorage.getItem('backstride.draft')).not.toContain('leg')
})

test('an answer is not taken back from a sheet that is a day old, and no words are added to it: it goes whole', () => {
  for (const change of [() => session().withdraw(qid('severity')), () => writeOwnWords({ aim: 'Run', cannot: [] })]) {
    session().clear()
    answerThenWait(DAY + 1)
    change()
    expect(session()).toMatchObject({ answers: {}, words: undefined, fate: 'too-old' })
    expect(sessionStorage).toHaveLength(0)
  }
})

test('a sheet that was emptied, or came from a file, begins a day of its own', () => {
  answerThenWait(20 * HOUR)
  session().withdraw(qid('where'))
  session().answer(qid('where'), leg)
  expect(session().since).toBe(Date.now())
  vi.setSystemTime(1_000_000 + 30 * HOUR)
  takeOver(sheetOf({ severity: 4 }), { aim: '', cannot: [] })
  expect(session().since).toBe(Date.now())
})

test('a clock that was set back takes the day of the answers along, so that they never outstay it', () => {
  answerThenWait(-10 * DAY)
  session().answer(qid('severity'), 3)
  vi.setSystemTime(1_000_000 - 9 * DAY + 1)
  expect(session().expire()).toBe(true)
})

test('where answers that are too old cannot be removed, that is said too', () => {
  answerThenWait(DAY + 1)
  vi.spyOn(window, 'sessionStorage', 'get').mockImplementation(() => {
    throw new DOMException('blocked', 'SecurityError')
  })
  session().expire()
  expect(session()).toMatchObject({ answers: {}, fate: 'too-old', stuck: true })
})

test('answers that live in memory alone go after a day too', () => {
  vi.spyOn(Storage.prototype, 'setItem').mockImplementation(() => {
    throw new DOMException('full', 'QuotaExceededError')
  })
  answerThenWait(DAY + 1)
  session().resync(book)
  expect(session()).toMatchObject({ answers: {}, fate: 'too-old' })
})

test('a page that the browser kept for more than a day says why its answers are gone', () => {
  answerThenWait(DAY + 1)
  session().resync(book)
  expect(session()).toMatchObject({ answers: {}, fate: 'too-old' })
})

test('a draft that fits in part is set aside once, however often the page is loaded again', () => {
  sessionStorage.setItem(
    'backstride.draft',
    JSON.stringify({ version: 1, savedAt: Date.now(), answers: { danger: [], where: 'moon' } }),
  )
  session().begin(book)
  expect(session()).toMatchObject({ answers: { danger: [] }, fate: 'partly' })
  for (let n = 0; n < 3; n++) session().begin(book)
  expect(session()).toMatchObject({ answers: { danger: [] }, fate: 'read' })
  expect(setAside()).toHaveLength(1)
})
