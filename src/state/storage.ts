import { type Answers, NO_ANSWERS } from '#core/assessment/answers.ts'
import { sift } from '#core/assessment/sift.ts'
import type { RuleBook } from '#core/rulebook/book.ts'
import { editionOf } from '#core/rulebook/lookup.ts'

/**
 * The only file that touches web storage. A draft lives in this tab's session storage, for a day from its first answer;
 * what is set aside carries that moment in its name, or its own where none can be read. No answer is kept anywhere else.
 * No call throws: where storage is blocked, full or gone, the answers live in memory alone.
 *
 * What a tab keeps can live on in copies: in a tab that was duplicated or brought back, and in a page that the browser
 * kept whole, which in Firefox comes back with the session storage of its day. So what is kept together carries one
 * random name, and to clear writes that name, with the moment and nothing else, into local storage, where every copy
 * sees it. The name stays there for a day: no copy is older than that.
 */
const DRAFT = 'backstride.draft'
const SET_ASIDE = 'backstride.set-aside.'
const NAME = 'backstride.name'
const CLEARED = 'backstride.cleared.'
const REGION = 'backstride.region'
const RELOADED = 'backstride.reloaded'
const VERSION = 1
const A_DAY = 24 * 60 * 60 * 1000
const A_MINUTE = 60 * 1000

/**
 * Whether a draft of ours is in the store as far as we know: where it cannot be reached any more, it is still there.
 */
let holds = false

/** The edition of the rules that a draft is kept under, once one was looked for. A draft without it is of the first. */
let edition = 1

/**
 * What became of an earlier draft: none was there, it was read, some answers no longer fit, the rules ask more than an
 * older one asked, it could not be used, or it was a copy of one that was cleared.
 */
export type DraftFate = 'none' | 'read' | 'partly' | 'older' | 'unreadable' | 'newer' | 'too-old' | 'cleared'

/** Whether answers of which the first was given then have to go. */
export const isTooOld = (since: number, now = Date.now()): boolean => now - since > A_DAY

/**
 * Keeps the answers, the first given or ticked at `since`, what is ticked, and the runner's own words; false when they could not be kept. A sheet
 * since Infinity is empty and leaves no answer behind.
 */
export function saveDraft({ answers, ticked, words }: Kept, since: number): boolean {
  return attempt(() => {
    if (since === Infinity) sessionStorage.removeItem(DRAFT)
    else keepNamed(DRAFT, JSON.stringify({ version: VERSION, edition, savedAt: since, answers, ticked, words }))
    holds = true
    return true
  }, false)
}

/** What a tab keeps: the answers, what is ticked and not handed in, and the runner's own words. */
interface Kept {
  readonly answers: Answers
  readonly ticked: Answers
  readonly words: unknown
}

/** With the moment of the first, and what became of it all. */
interface Loaded extends Kept {
  readonly since: number
  readonly fate: DraftFate
}

/** No answers, and why. */
export const nothing = (fate: DraftFate): Loaded => ({
  answers: NO_ANSWERS,
  ticked: NO_ANSWERS,
  since: Infinity,
  words: undefined,
  fate,
})

/**
 * The draft of this tab, each answer checked against the rule book, the own words as they are. What cannot be used is
 * set aside, before anything takes its place.
 */
export function loadDraft(book: RuleBook, now = Date.now()): Loaded {
  edition = editionOf(book)
  if (wasCleared()) {
    forget(-Infinity, now)
    return nothing('cleared')
  }
  const text = read(DRAFT)
  holds ||= text !== null
  const draft = attempt(() => readDraft(text!))
  forget(draft?.savedAt, now)
  if (text === null) return nothing('none')
  if (draft?.version !== VERSION) {
    setAside(text, now)
    return nothing(draft && draft.version > VERSION ? 'newer' : 'unreadable')
  }
  const { savedAt: since, words } = draft
  if (isTooOld(since, now)) return nothing('too-old')
  const { answers, left, again, doubted } = sift(book, draft.answers, draft.edition)
  const ticked = isRecord(draft.ticked) ? sift(book, draft.ticked, draft.edition).answers : NO_ANSWERS
  const older = again.length + doubted.length > 0
  if (left.length === 0 && !older) return { answers, ticked, since, words, fate: 'read' }
  setAside(text, since)
  return { answers, ticked, since, words, fate: older ? 'older' : 'partly' }
}

/**
 * Removes what is more than a day old: the answers, the first of which was given at `since`, with all that was set
 * aside, or else what was set aside that long ago; all there is where `since` is -Infinity. False when some is there
 * and cannot be reached.
 */
export function forget(since = Infinity, now = Date.now()): boolean {
  const gone = attempt(() => {
    for (const key of Object.keys(sessionStorage)) {
      const moment = key === DRAFT || key === NAME ? since : Number(key.split(SET_ASIDE)[1])
      if (isTooOld(Math.min(since, moment), now)) sessionStorage.removeItem(key)
    }
    return true
  }, !holds)
  if (gone && isTooOld(since, now)) holds = false
  return gone
}

/**
 * Removes all that this tab keeps, and lets every copy of it know. False when some is there and cannot be reached, or
 * the copies cannot be told.
 */
export function clearDraft(now = Date.now()): boolean {
  const told = attempt(() => {
    forgetMarks(now)
    const name = sessionStorage.getItem(NAME)
    if (name !== null) localStorage.setItem(CLEARED + name, String(now))
    return true
  }, !holds)
  return forget(-Infinity, now) && told
}

/** Whether what this tab keeps is a copy of answers that were cleared. */
export const wasCleared = (): boolean =>
  attempt(() => {
    const name = sessionStorage.getItem(NAME)
    return name !== null && localStorage.getItem(CLEARED + name) !== null
  }, false)

/** Takes the names of cleared answers away that have stood for a day. */
function forgetMarks(now: number): void {
  for (const key of Object.keys(localStorage))
    if (key.startsWith(CLEARED) && !(Number(localStorage.getItem(key)) > now - A_DAY)) localStorage.removeItem(key)
}

/** Under a name for all that is kept together, which says nothing of what that is. */
function keepNamed(key: string, text: string): void {
  if (sessionStorage.getItem(NAME) === null) sessionStorage.setItem(NAME, Math.random().toString(36).slice(2))
  sessionStorage.setItem(key, text)
}

const read = (key: string): string | null => attempt(() => sessionStorage.getItem(key), null)

export const loadRegion = (): string | null => read(REGION)
export const saveRegion = (region: string): void => attempt(() => sessionStorage.setItem(REGION, region))

/** True at most once a minute: whether the page may reload itself to mend a missing part. */
export function mayReload(now = Date.now()): boolean {
  return attempt(() => {
    if (now - Number(sessionStorage.getItem(RELOADED)) < A_MINUTE) return false
    sessionStorage.setItem(RELOADED, String(now))
    return read(RELOADED) === String(now)
  }, false)
}

/** As it is stored. Without an edition it is of the first. `savedAt` is when the first answer was saved; versions before wrote the last save there. */
interface Draft {
  readonly version: number
  readonly edition: number
  readonly savedAt: number
  readonly answers: object
  /** Of no weight, so that whatever stands here never makes a draft unreadable. */
  readonly ticked?: unknown
  readonly words?: unknown
}

/** Throws where the text is no JSON at all. */
function readDraft(text: string): Draft | undefined {
  const draft = { edition: 1, ...(JSON.parse(text) as Draft | null) } as Draft
  const { version, edition: made, savedAt, answers } = draft
  return Number.isInteger(version) && Number.isInteger(made) && Number.isFinite(savedAt) && isRecord(answers)
    ? draft
    : undefined
}

const isRecord = (value: unknown): value is object =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** Under a name that is a number: the moment, and after the point how much there was, so that none is written over. */
function setAside(text: string, since: number): void {
  attempt(() => keepNamed(`${SET_ASIDE}${since}.${sessionStorage.length}`, text))
}

function attempt<T>(act: () => T): T | undefined
function attempt<T>(act: () => T, otherwise: T): T
function attempt<T>(act: () => T, otherwise?: T): T | undefined {
  try {
    return act()
  } catch {
    return otherwise
  }
}
