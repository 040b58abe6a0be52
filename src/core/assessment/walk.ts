import type { QuestionId } from '#core/basics/id.ts'
import { questionsOf } from '#core/engine/condition.ts'
import { isSettled, judge, MET, type Reading, RULED_OUT } from '#core/engine/judge.ts'
import { type Answer, type Answers, readingOf } from '#core/assessment/answers.ts'
import { Sheet } from '#core/assessment/sheet.ts'
import { compareUrgency, type Question, type RuleBook, SHORT_FROM } from '#core/rulebook/book.ts'
import { isNeverSkipped, lookup } from '#core/rulebook/lookup.ts'
import { raisedBy } from '#core/rulebook/part.ts'

/** What to do next. */
export type Step =
  | { readonly kind: 'ask'; readonly question: QuestionId }
  | { readonly kind: 'stop'; readonly urgency: 'emergency' }
  | { readonly kind: 'review' }

/**
 * Where a question stands on the way.
 * - `asked`: it is on the path, and its answer counts.
 * - `waiting`: an earlier answer must first tell whether it applies; an answer given ahead does not count yet.
 * - `does-not-apply`: its "asked if" is unmet. Its atoms are unmet.
 * - `irrelevant`: no answer to it could change the outcome. Off the path: an answer is kept but does not count.
 * - `later`: without an answer, where someone must be seen within days or sooner for certain, and no answer to it could
 *   make that sooner. It is offered, not asked.
 * - `on-demand`: it is offered with the result and never asked on the way. An answer counts; without one its atoms are
 *   undetermined.
 */
export type Place = 'asked' | 'waiting' | 'does-not-apply' | 'irrelevant' | 'later' | 'on-demand'

export interface Walk {
  readonly step: Step
  /** Every question of the interview in order, with where it stands; then what is offered beside one of them. */
  readonly places: ReadonlyMap<QuestionId, Place>
  readonly sheet: Sheet
}

/**
 * Replays the interview from the start. Whether a question is asked depends on the counted answers to earlier ones
 * alone, so the order in which answers were given makes no difference, and what is skipped cannot have been needed.
 */
export function walk(book: RuleBook, answers: Answers): Walk {
  const sheet = new Sheet(book)
  const places = new Map<QuestionId, Place>()
  for (const question of book.questions) {
    const answer = answers[question.id]
    const place = placeOf(book, question, { sheet, places, isAnswered: answer !== undefined })
    places.set(question.id, place)
    sheet.set(question.id, readingAt(place, answer))
  }
  for (const { id, askedIf } of book.outside)
    if (askedIf) places.set(id, judge(askedIf, sheet).least === MET ? 'on-demand' : 'does-not-apply')
  return { step: nextStep(book, answers, sheet, places), places, sheet }
}

function readingAt(place: Place, answer: Answer | undefined): Reading {
  switch (place) {
    case 'does-not-apply':
      return 'off'
    case 'asked':
      return answer === undefined ? 'absent' : readingOf(answer)
    case 'on-demand':
      return answer === undefined ? 'unasked' : readingOf(answer)
    default:
      return 'absent'
  }
}

function nextStep(book: RuleBook, answers: Answers, sheet: Sheet, places: Walk['places']): Step {
  if (sheet.urgency().atLeast === 'emergency') return { kind: 'stop', urgency: 'emergency' }
  const open = book.questions.find(({ id }) => places.get(id) === 'asked' && answers[id] === undefined)
  return open ? { kind: 'ask', question: open.id } : { kind: 'review' }
}

/** How far the interview is: what was said to the questions before this one, and whether it has an answer itself. */
interface Midway {
  readonly sheet: Sheet
  readonly places: Walk['places']
  readonly isAnswered: boolean
}

/** Judged on the questions before it; what comes later is still absent from the sheet. */
function placeOf(book: RuleBook, question: Question, midway: Midway): Place {
  const { sheet, places, isAnswered } = midway
  if (question.askedIf) {
    // A condition that leads back to this question ("could this advice still be shown?") is judged as if none applied.
    sheet.set(question.id, { ticked: [], unsure: false })
    const applies = judge(question.askedIf, sheet)
    sheet.set(question.id, 'absent')
    if (applies === RULED_OUT) return 'does-not-apply'
    if (!isSettled(applies))
      return [...questionsOf(question.askedIf)].some((id) => places.get(id) === 'later') ? 'later' : 'waiting'
  }
  if (question.onDemand) return 'on-demand'
  if (!isAnswered && isOnShortWay(sheet) && !couldRaise(book, question, sheet)) return 'later'
  return isRelevant(book, question, sheet) ? 'asked' : 'irrelevant'
}

/** Once someone must be seen within days for certain, only what could make that sooner is asked. */
const isOnShortWay = (sheet: Sheet): boolean => compareUrgency(sheet.urgency().atLeast, SHORT_FROM) <= 0

/** Whether an answer to a question could still bring a higher urgency than is certain. */
function couldRaise(book: RuleBook, { id }: Question, sheet: Sheet): boolean {
  const { atLeast } = sheet.urgency()
  return raisedBy(book, id).some((flag) => {
    const reach = sheet.couldReach(flag)
    return reach !== undefined && compareUrgency(reach, atLeast) < 0
  })
}

/**
 * Whether some answer to a question could still change a cause or the advice. What a red flag reads is always asked,
 * and so is what another question waits for.
 */
function isRelevant(book: RuleBook, { id }: Question, sheet: Sheet): boolean {
  if (isNeverSkipped(book, id)) return true
  const { causes, advice } = lookup(book).readers.get(id)!
  return causes.some((cause) => !sheet.isSettled(cause)) || advice.some((piece) => !isSettled(sheet.rule(piece.id)))
}
