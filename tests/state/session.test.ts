// @vitest-environment jsdom
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { takeOver, writeOwnWords } from '#state/own-words.ts'
import { useSession } from '#state/session.ts'
import { qid, sheetOf } from '../support/sheets.ts'
import { smallBook } from '../support/small-book.ts'

const book = smallBook()
const session = () => useSession.getState()
const leg = sheetOf({ where: 'leg' })['where' as never]!

beforeEach(() => {
  sessionStorage.clear()
  session().clear()
  session().begin(book)
})
afterEach(() => vi.restoreAllMocks())

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
  session().propose({ question: qid('severity'), answer: 3 })
  session().sawEnd(session().answers)
  session().answer(qid('severity'), 3)
  expect(Object.keys(JSON.parse(sessionStorage.getItem('backstride.draft')!) as object)).toEqual(['version', 'savedAt', 'answers'])
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
  session().propose({ question: qid('severity'), answer: 3 })
  session().clear()
  expect(session()).toMatchObject({ answers: {}, seen: null, proposed: null, cleared: true })
  expect(sessionStorage).toHaveLength(0)
})

test('a page that the browser kept shows what was cleared in the meantime as cleared', () => {
  session().answer(qid('where'), leg)
  const { epoch } = session()
  sessionStorage.clear()
  session().resync(book)
  expect(session().answers).toEqual({})
  expect(session().epoch).toBeGreaterThan(epoch)
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
  expect(session()).toMatchObject({ answers: { severity: 4 }, words: { aim: 'Sit' }, seen: null, proposed: null, epoch: epoch + 1, kept: true })
  expect(session().answers).not.toHaveProperty('where')
})
