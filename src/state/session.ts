import { create } from 'zustand'
import { type Answer, type Answers, NO_ANSWERS } from '#core/assessment/answers.ts'
import type { QuestionId } from '#core/basics/id.ts'
import type { RuleBook } from '#core/rulebook/book.ts'
import {
  clearDraft,
  type DraftFate,
  forget,
  isTooOld,
  loadDraft,
  nothing,
  saveDraft,
  wasCleared,
} from '#state/storage.ts'

/** A change that waits for the runner's word, because it would take a ticked sign off the path. */
export interface Proposed {
  /** A question of the page that it was made on. */
  readonly question: QuestionId
  readonly ticked: Ticked
}

interface Session {
  /**
   * What counts. Kept in the tab with `ticked`, `words` and `since`; all else is memory of the view at hand, and never
   * stored.
   */
  readonly answers: Answers
  /** What is ticked on a page and not handed in with "Continue" yet; it does not count. Undefined: taken back. */
  readonly ticked: Ticked
  /** What the runner added in own words, as it is kept; `own-words.ts` reads it. */
  readonly words: unknown
  /** When the first of these answers was given, by the clock of the device; Infinity while there is none. */
  readonly since: number
  readonly proposed: Proposed | null
  /** The answers when an ended interview was last on the screen: what a later change is held against. */
  readonly seen: Answers | null
  /** Rises whenever the answers are replaced as a whole, so that open forms begin anew. */
  readonly epoch: number
  readonly kept: boolean
  readonly fate: DraftFate
  readonly cleared: boolean
  /** Clearing did not reach what the tab keeps. */
  readonly stuck: boolean

  /** Remembers that these answers were on the screen as a whole, at the end of the interview. */
  sawEnd(answers: Answers): void
  /** Takes over the draft of this tab, and keeps of it what could be read. Called before the first view. */
  begin(book: RuleBook): void
  /**
   * Drops answers of which the first is more than a day old, or which were cleared in another copy of this tab, with a
   * word. Asked when the tab comes back, when another tab clears, and before each change; true when it did.
   */
  expire(): boolean
  answer(question: QuestionId, answer: Answer): void
  /** Keeps what is ticked on a page, so that a reload loses none of it. */
  tick(question: QuestionId, answer: Answer | undefined): void
  /** Hands in what is ticked on a page. */
  handIn(ticked: Ticked): void
  /** Takes an answer back, as if the question had not been answered. */
  withdraw(question: QuestionId): void
  propose(proposed: Proposed): void
  /** Lets go of a proposed change, and of its ticks, so that the page shows the answers that stand. */
  dropProposed(): void
  /**
   * Takes over what storage holds now, after the page came back from the browser's memory of it. Of another sheet
   * nothing is remembered.
   */
  resync(book: RuleBook): void
  clear(): void
  /**
   * The browser puts the page aside whole, perhaps to bring it back. Answers that live in this page alone go, since no
   * mark could tell it that they were cleared in the meantime.
   */
  leave(): void
}

/** What is ticked and not handed in. */
export type Ticked = Readonly<Partial<Record<QuestionId, Answer | undefined>>>

const made = new WeakMap<Answers, { readonly ticked: Ticked; readonly answers: Answers }>()

/**
 * Answers with what is ticked on a page put in; what was taken back there stays as it was handed in. The same object
 * when asked again, so that it is walked once.
 */
export function answered(answers: Answers, ticked: Ticked): Answers {
  const found = made.get(answers)
  if (found?.ticked === ticked) return found.answers
  const given = Object.entries(ticked).filter(([, answer]) => answer !== undefined)
  const fresh = { ticked, answers: given.length === 0 ? answers : { ...answers, ...Object.fromEntries(given) } }
  made.set(answers, fresh)
  return fresh.answers
}

/** What is ticked and not among the answers. */
const left = (ticked: Ticked, answers: Answers): Ticked =>
  Object.fromEntries(
    Object.entries(ticked).filter(([id, answer]) => answer !== undefined && answers[id as QuestionId] !== answer),
  )

/** No answer, and no memory of any. */
const NOTHING = { ...nothing('none'), proposed: null, seen: null, cleared: false, stuck: false }

export const useSession = create<Session>()((set, get) => ({
  ...NOTHING,
  epoch: 0,
  kept: true,

  begin: (book) => set(keep(loadDraft(book))),
  expire: () => {
    const { since, epoch } = get()
    const fate = wasCleared() ? 'cleared' : isTooOld(since) ? 'too-old' : null
    const gone = forget(fate ? -Infinity : since)
    if (fate) set({ ...NOTHING, fate, stuck: !gone, epoch: epoch + 1 })
    return fate !== null
  },
  leave: () => {
    if (!get().kept) set({ ...NOTHING, epoch: get().epoch + 1 })
  },
  answer: (question, answer) => get().handIn({ [question]: answer }),
  tick: (question, answer) => {
    get().expire()
    set((now) => keep({ ...now, ticked: { ...now.ticked, [question]: answer }, cleared: false, stuck: false }))
  },
  handIn: (ticked) => {
    get().expire()
    set((now) => {
      const answers = answered(now.answers, ticked)
      return keep({ ...now, answers, ticked: left(now.ticked, answers), proposed: null, cleared: false, stuck: false })
    })
  },
  withdraw: (question) => {
    get().expire()
    const { [question]: _taken, ...answers } = get().answers
    set((now) => keep({ ...now, answers }))
  },
  propose: (proposed) => set({ proposed }),
  dropProposed: () => {
    const gone = Object.keys(get().proposed?.ticked ?? {})
    const ticked = Object.fromEntries(Object.entries(get().ticked).filter(([id]) => !gone.includes(id)))
    set((now) => keep({ ...now, ticked, proposed: null }))
  },
  sawEnd: (seen) => set({ seen }),
  resync: (book) => {
    get().expire()
    const { kept, fate, since, seen, epoch } = get()
    if (kept) get().begin(book)
    if (get().fate === 'none') set({ fate })
    set({ proposed: null, seen: get().since === since ? seen : null, epoch: epoch + 1 })
  },
  clear: () => {
    const cleared = clearDraft()
    set({ ...NOTHING, cleared, stuck: !cleared, epoch: get().epoch + 1 })
  },
}))

/**
 * Keeps answers and words in the tab. The moment of the first answer stays; a clock that was set back takes it along.
 */
export function keep(what: Partial<Session> & Pick<Session, 'answers' | 'since' | 'words'>): Partial<Session> {
  const { answers, ticked = NO_ANSWERS, words } = what
  const isEmpty = Object.keys(answers).length === 0 && Object.values(ticked).every((answer) => answer === undefined)
  const since = isEmpty ? Infinity : Math.min(what.since, Date.now())
  return { ...what, ticked, since, kept: saveDraft({ answers, ticked, words }, since) }
}
