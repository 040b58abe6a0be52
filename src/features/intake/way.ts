import type { Interview } from '#core/assessment/interview.ts'
import type { Step } from '#core/assessment/walk.ts'
import type { QuestionId } from '#core/basics/id.ts'
import { paths } from '#paths'

/** The view that a step of the walk stands for. */
export function pathOf(step: Step): string {
  if (step.kind === 'ask') return paths.question(step.question)
  return step.kind === 'stop' ? paths.emergency : paths.review
}

/**
 * Where "Continue" leads from a question. `onward`: to what is open, for a new answer or on the way back to "Check your
 * answers". Else the questions follow each other, answered ones too, so that a runner who went back comes forward by
 * the same pages.
 */
export function nextAfter({ book, walk: { step, places } }: Interview, from: QuestionId, onward: boolean): string {
  const order = book.questions.map(({ id }) => id)
  const at = order.indexOf(from)
  if (step.kind === 'stop' || onward || (step.kind === 'ask' && order.indexOf(step.question) <= at)) return pathOf(step)
  const following = order.slice(at + 1).find((id) => places.get(id) === 'asked')
  return following === undefined ? pathOf(step) : paths.question(following)
}

/** The page before a question, for one that was opened by its address. */
export function before({ book, walk: { places } }: Interview, id: QuestionId): string {
  const order = book.questions.map((question) => question.id)
  const previous = order.slice(0, order.indexOf(id)).findLast((one) => places.get(one) === 'asked')
  return previous === undefined ? paths.start : paths.question(previous)
}

/**
 * Where a question cannot be shown, the page to show instead: what is open before it. One that no longer applies gives
 * way to the last one that does, for a runner who comes back through the pages; by its bare address, to where the
 * runner stands.
 */
export function detour(interview: Interview, id: QuestionId, byAddress: boolean): string | undefined {
  const {
    book,
    answers,
    walk: { step, places },
  } = interview
  const order = book.questions.map((question) => question.id)
  const open = order.find((one) => places.get(one) === 'asked' && answers[one] === undefined)
  const reached = open === undefined || order.indexOf(id) <= order.indexOf(open)
  const answered = answers[id] !== undefined
  if (!reached || (step.kind === 'stop' && !answered))
    return step.kind === 'stop' ? paths.emergency : paths.question(open ?? id)
  const place = places.get(id)
  if (place === 'asked') return undefined
  // What is offered may be answered once nothing else is open.
  if ((place === 'later' || place === 'on-demand') && step.kind === 'review') return undefined
  return byAddress ? pathOf(step) : before(interview, id)
}
