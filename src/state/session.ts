import { create } from 'zustand'
import { type Answer, type Answers, NO_ANSWERS } from '#core/assessment/answers.ts'
import type { QuestionId } from '#core/basics/id.ts'
import type { RuleBook } from '#core/rulebook/book.ts'
import { canStore, type DraftFate, forget, loadDraft, saveDraft } from '#state/storage.ts'

/** A change that waits for the runner's word, because it would take a ticked sign off the path. */
export interface Proposed { readonly question: QuestionId; readonly answer: Answer }

interface Session {
  /** The one state. All else on this page is memory of the view at hand, and never stored. */
  readonly answers: Answers
  /** What the runner added in own words, as it is kept; `own-words.ts` reads it. */
  readonly words: unknown
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
  /** Reads the draft of this tab. Called once, before the first view. */
  begin(book: RuleBook): void
  answer(question: QuestionId, answer: Answer): void
  /** Takes an answer back, as if the question had not been answered. */
  withdraw(question: QuestionId): void
  propose(proposed: Proposed | null): void
  /** Takes over what storage holds now: after the page came back from the browser's memory of it. */
  resync(book: RuleBook): void
  clear(): void
}

export const useSession = create<Session>()((set, get) => ({
  answers: NO_ANSWERS,
  words: undefined,
  proposed: null,
  seen: null,
  epoch: 0,
  kept: true,
  fate: 'none',
  cleared: false,
  stuck: false,

  begin: (book) => set({ ...loadDraft(book), kept: canStore() }),
  answer: (question, answer) => {
    const answers = { ...get().answers, [question]: answer }
    set({ answers, proposed: null, cleared: false, stuck: false, kept: saveDraft(answers, get().words) })
  },
  withdraw: (question) => {
    const { [question]: _taken, ...answers } = get().answers
    set({ answers, kept: saveDraft(answers, get().words) })
  },
  propose: (proposed) => set({ proposed }),
  sawEnd: (seen) => set({ seen }),
  resync: (book) => {
    if (!get().kept) return set(({ epoch }) => ({ epoch: epoch + 1 }))
    const { answers, words } = loadDraft(book)
    set(({ epoch }) => ({ answers, words, proposed: null, epoch: epoch + 1 }))
  },
  clear: () => {
    const cleared = forget()
    set(({ epoch }) => ({ answers: NO_ANSWERS, words: undefined, proposed: null, seen: null, fate: 'none', cleared, stuck: !cleared, epoch: epoch + 1 }))
  },
}))
