import type { QuestionId } from '#core/basics/id.ts'
import { isSettled, judge, RULED_OUT } from '#core/engine/judge.ts'
import { type Answers, readingOf } from '#core/assessment/answers.ts'
import { Sheet } from '#core/assessment/sheet.ts'
import type { Question, RuleBook } from '#core/rulebook/book.ts'
import { isNeverSkipped, lookup } from '#core/rulebook/lookup.ts'

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
 */
export type Place = 'asked' | 'waiting' | 'does-not-apply' | 'irrelevant'

export interface Walk {
  readonly step: Step
  /** Every question of the interview in order, with where it stands. */
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
    const place = placeOf(book, question, sheet)
    const answer = answers[question.id]
    places.set(question.id, place)
    sheet.set(
      question.id,
      place === 'does-not-apply' ? 'off' : place === 'asked' && answer !== undefined ? readingOf(answer) : 'absent',
    )
  }
  return { step: nextStep(book, answers, sheet, places), places, sheet }
}

function nextStep(book: RuleBook, answers: Answers, sheet: Sheet, places: Walk['places']): Step {
  if (sheet.urgency().atLeast === 'emergency') return { kind: 'stop', urgency: 'emergency' }
  const open = book.questions.find(({ id }) => places.get(id) === 'asked' && answers[id] === undefined)
  return open ? { kind: 'ask', question: open.id } : { kind: 'review' }
}

/** Judged on the questions before it; what comes later is still absent from the sheet. */
function placeOf(book: RuleBook, question: Question, sheet: Sheet): Place {
  if (question.askedIf) {
    // A condition that leads back to this question ("could this advice still be shown?") is judged as if none applied.
    sheet.set(question.id, { ticked: [], unsure: false })
    const applies = judge(question.askedIf, sheet)
    sheet.set(question.id, 'absent')
    if (applies === RULED_OUT) return 'does-not-apply'
    if (!isSettled(applies)) return 'waiting'
  }
  return isRelevant(book, question, sheet) ? 'asked' : 'irrelevant'
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
