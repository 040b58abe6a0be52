import { type Answers, NO_ANSWERS } from '#core/assessment/answers.ts'
import { sift } from '#core/assessment/sift.ts'
import type { RuleBook } from '#core/rulebook/book.ts'

/**
 * The only file that touches web storage. A draft lives in this tab's session storage, for a day at most; nothing is kept
 * anywhere else. No call throws: where storage is blocked, full or gone, the answers live in memory alone.
 */
const DRAFT = 'backstride.draft'
const SET_ASIDE = 'backstride.set-aside.'
const REGION = 'backstride.region'
const RELOADED = 'backstride.reloaded'
const VERSION = 1
const A_DAY = 24 * 60 * 60 * 1000
const A_MINUTE = 60 * 1000

/** Whether a draft of ours is in the store as far as we know: where it cannot be reached any more, it is still there. */
let holds = false

/** What became of an earlier draft: none was there, it was read, some answers no longer fit, or it could not be used. */
export type DraftFate = 'none' | 'read' | 'partly' | 'unreadable' | 'newer' | 'too-old'

/** Whether this tab can keep anything at all. */
export function canStore(): boolean {
  const probe = 'backstride.probe'
  return attempt(() => {
    sessionStorage.setItem(probe, '1')
    sessionStorage.removeItem(probe)
    return true
  }, false)
}

/** Keeps the answers and the runner's own words; false when they could not be kept. An empty sheet leaves nothing behind. */
export function saveDraft(answers: Answers, words?: unknown, now = Date.now()): boolean {
  return attempt(() => {
    if (Object.keys(answers).length === 0) sessionStorage.removeItem(DRAFT)
    else sessionStorage.setItem(DRAFT, JSON.stringify({ version: VERSION, savedAt: now, answers, words }))
    holds = true
    return true
  }, false)
}

/** The draft of this tab, each answer checked against the rule book, the own words as they are. What cannot be used is set aside, never written over. */
export function loadDraft(book: RuleBook, now = Date.now()): { readonly answers: Answers; readonly words?: unknown; readonly fate: DraftFate } {
  const text = attempt(() => sessionStorage.getItem(DRAFT), null)
  if (text === null) return { answers: NO_ANSWERS, fate: 'none' }
  holds = true
  const draft = attempt<unknown>(() => JSON.parse(text), undefined)
  if (!isDraft(draft)) return refuse(text, 'unreadable')
  if (draft.version > VERSION) return refuse(text, 'newer')
  if (draft.version < VERSION) return refuse(text, 'unreadable')
  if (now - draft.savedAt > A_DAY) {
    attempt(() => sessionStorage.removeItem(DRAFT), undefined)
    return { answers: NO_ANSWERS, fate: 'too-old' }
  }
  const { answers, left } = sift(book, draft.answers)
  if (left.length > 0) setAside(text)
  return { answers, words: draft.words, fate: left.length > 0 ? 'partly' : 'read' }
}

/** Removes the answers and every draft that was set aside; false when some are there and cannot be reached. */
export function forget(): boolean {
  return attempt(() => {
    const ours = Object.keys(sessionStorage).filter((key) => key === DRAFT || key.startsWith(SET_ASIDE))
    for (const key of ours) sessionStorage.removeItem(key)
    holds = false
    return true
  }, !holds)
}

export const loadRegion = (): string | null => attempt(() => sessionStorage.getItem(REGION), null)
export const saveRegion = (region: string): void => attempt(() => sessionStorage.setItem(REGION, region), undefined)

/** True at most once a minute: whether the page may reload itself to mend a missing part. */
export function mayReload(now = Date.now()): boolean {
  return attempt(() => {
    if (now - Number(sessionStorage.getItem(RELOADED) ?? 0) < A_MINUTE) return false
    sessionStorage.setItem(RELOADED, String(now))
    return sessionStorage.getItem(RELOADED) === String(now)
  }, false)
}

interface Draft { readonly version: number; readonly savedAt: number; readonly answers: object; readonly words?: unknown }

function isDraft(value: unknown): value is Draft {
  if (typeof value !== 'object' || value === null) return false
  const { version, savedAt, answers } = value as Partial<Record<keyof Draft, unknown>>
  return Number.isInteger(version) && Number.isFinite(savedAt) && typeof answers === 'object' && answers !== null && !Array.isArray(answers)
}

function refuse(text: string, fate: DraftFate) {
  setAside(text)
  attempt(() => sessionStorage.removeItem(DRAFT), undefined)
  return { answers: NO_ANSWERS, fate }
}

function setAside(text: string): void {
  attempt(() => {
    const taken = Object.keys(sessionStorage).filter((key) => key.startsWith(SET_ASIDE)).length
    sessionStorage.setItem(`${SET_ASIDE}${taken + 1}`, text)
  }, undefined)
}

function attempt<T>(act: () => T, otherwise: T): T {
  try {
    return act()
  } catch {
    return otherwise
  }
}
