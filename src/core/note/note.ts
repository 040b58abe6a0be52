import type { Answers } from '#core/assessment/answers.ts'
import type { Outcome, RedFlagFinding } from '#core/assessment/assess.ts'
import type { DateOrder, Day, LocalTime } from '#core/basics/day.ts'
import type { QuestionId } from '#core/basics/id.ts'
import { counted, type NotAsked } from '#core/note/asked.ts'
import { type Fact, factOf } from '#core/note/facts.ts'
import {
  notedAdvice,
  type NotedAdvice,
  notedCause,
  type NotedCause,
  notedFlag,
  type NotedFlag,
  notedWithheld,
  type NotedWithheld,
} from '#core/note/findings.ts'
import { MOST, NO_WORDS, type OwnWords, settledWords } from '#core/note/own-words.ts'
import { isSignList, type SignGroup, signGroups } from '#core/note/signs.ts'
import type { Library, Question, RuleBook, Urgency } from '#core/rulebook/book.ts'
import { besideOf } from '#core/rulebook/lookup.ts'
import type { Level, UrgencyWords } from '#core/rulebook/safety.ts'

/** What no question covers: in the runner's own words, or a blank line to fill in by hand; never an inferred value. */
const BY_HAND = [
  'pain-now',
  'average-pain',
  'weekly-distance',
  'last-run',
  'easing-and-worsening',
  'past-back-problems',
  'aim-of-visit',
  'cannot-do',
] as const
export type ByHand = (typeof BY_HAND)[number]

/** Whose note it is: by hand alone, so that no form of it ever holds a name. */
export const IDENTITY = ['name', 'date-of-birth'] as const
export type Identity = (typeof IDENTITY)[number]

interface FactSection {
  readonly id: string
  readonly title: string
  readonly facts: readonly Fact[]
}

interface NotAskedQuestion {
  readonly question: QuestionId
  readonly name: string
  readonly because: NotAsked
}

/**
 * One finished interview for a clinician. Paper, text and every other form print this object, so they cannot disagree.
 */
export interface ClinicianNote {
  /** `order` is how the region of the runner writes a date. */
  readonly made: { readonly day: Day; readonly time?: LocalTime; readonly order: DateOrder }
  readonly versions: { readonly app: string; readonly rulebook: string }
  readonly urgency: Urgency
  readonly level: Level
  /** By when to be seen, and when to answer again, in days. */
  readonly due: Pick<UrgencyWords, 'seenBy' | 'recheck'>
  /** The interview stopped at an emergency sign, so what comes after was not asked. */
  readonly stopped: boolean
  /** The most urgent first. */
  readonly met: readonly NotedFlag[]
  /** Kept from being met or ruled out by "not sure". */
  readonly unsettled: readonly NotedFlag[]
  readonly signs: readonly SignGroup[]
  /** All that is no list of signs, section by section. */
  readonly sections: readonly FactSection[]
  /** Offered outside the interview: treatments already tried. */
  readonly outside: readonly Fact[]
  readonly causes: readonly NotedCause[]
  readonly advice: readonly NotedAdvice[]
  readonly withheld: readonly NotedWithheld[]
  readonly notAsked: readonly NotAskedQuestion[]
  /** Empty where the runner wrote nothing. */
  readonly own: OwnWords
  /** What is left to write by hand. */
  readonly byHand: readonly ByHand[]
}

export interface NoteOptions {
  readonly today: Day
  readonly time?: LocalTime
  readonly appVersion: string
  readonly order?: DateOrder
  readonly own?: OwnWords
}

/** Throws while the interview has not ended: partial answers have no urgency to hand on. */
export function clinicianNote(
  book: RuleBook,
  library: Library,
  answers: Answers,
  outcome: Outcome,
  { today, time, appVersion, order = 'day-first', own = NO_WORDS }: NoteOptions,
): ClinicianNote {
  if (outcome.urgency === null) throw new Error('a note is made of a finished interview')
  const words = settledWords(own)
  const flags = (told: (flag: RedFlagFinding) => boolean) =>
    outcome.redFlags.filter(told).map((flag) => notedFlag(book, library, flag))
  return {
    made: { day: today, ...(time && { time }), order },
    versions: { app: appVersion, rulebook: outcome.rulebook },
    urgency: outcome.urgency,
    level: book.urgencies[outcome.urgency],
    due: library.urgencies[outcome.urgency],
    stopped: outcome.next.kind === 'stop',
    met: flags(({ verdict }) => verdict === 'met'),
    unsettled: flags(({ unsure }) => unsure),
    signs: signGroups(book, library, answers, outcome),
    sections: factSections(book, library, answers, outcome),
    outside: book.outside
      .filter(({ askedIf }) => !askedIf)
      .map((question) => factOf(question, library, answers, outcome)),
    causes: outcome.causes.map((cause) => notedCause(library, cause)),
    advice: outcome.advice.map(({ rule }) => notedAdvice(library, rule)),
    withheld: notedWithheld(book, library, outcome),
    notAsked: book.questions.flatMap((question) => {
      const found = counted(question, answers, outcome)
      return 'because' in found
        ? [{ question: question.id, name: library.questions[question.id]!.clinical, because: found.because }]
        : []
    }),
    own: words,
    byHand: BY_HAND.filter((blank) => !isWritten(words, blank)),
  }
}

function isWritten({ aim, cannot }: OwnWords, blank: ByHand): boolean {
  return (blank === 'aim-of-visit' && aim !== '') || (blank === 'cannot-do' && cannot.length === MOST.cannot)
}

const isOffered = ({ id }: Question, { places }: Outcome): boolean => places.get(id) === 'on-demand'

function factSections(book: RuleBook, library: Library, answers: Answers, outcome: Outcome): FactSection[] {
  return book.sections.map(({ id, title }) => {
    const questions = book.questions
      .filter((question) => question.section === id && !isSignList(book, question))
      .flatMap((question) => [question, ...besideOf(book, question.id).filter((one) => isOffered(one, outcome))])
    return { id, title, facts: questions.map((question) => factOf(question, library, answers, outcome)) }
  })
}
