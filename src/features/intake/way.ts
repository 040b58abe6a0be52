import type { Interview } from '#core/assessment/interview.ts'
import { isAnswered, missingOn, nextOffer, pageOf, shownOn } from '#core/assessment/pages.ts'
import type { Step } from '#core/assessment/walk.ts'
import type { AskedTogether, RuleBook } from '#core/rulebook/book.ts'
import { paths } from '#paths'
import type { Errand } from '#state/errand.ts'

/** A page goes by the address of its first question; that of another leads to it as well. */
export const addressOf = ({ questions }: AskedTogether): string => paths.question(questions[0]!)

/** The view that a step of the walk stands for. */
export function pathOf(book: RuleBook, step: Step): string {
  if (step.kind === 'ask') return addressOf(pageOf(book, step.question))
  return step.kind === 'stop' ? paths.emergency : paths.review
}

/**
 * Where "Continue" leads from a page. To what is open, for a page that was not wholly answered before, or on the way back
 * to "Check your answers". Else the pages follow each other, answered ones too, so that a runner who went back comes
 * forward by the same pages. Who adds more is led through what is offered, and then to the result.
 */
export function nextAfter(interview: Interview, from: AskedTogether, isNew: boolean, errand: Errand): string {
  const {
    book,
    walk: { step, places },
  } = interview
  const at = book.pages.indexOf(from)
  const openAt = step.kind === 'ask' ? book.pages.indexOf(pageOf(book, step.question)) : -1
  if (step.kind === 'review' && errand === 'adding') {
    const more = nextOffer(interview, from)
    return more === undefined ? paths.result : addressOf(more)
  }
  if (step.kind === 'stop' || isNew || errand !== 'none' || (step.kind === 'ask' && openAt <= at))
    return pathOf(book, step)
  const following = book.pages.slice(at + 1).find(({ questions }) => questions.some((id) => places.get(id) === 'asked'))
  return following === undefined ? pathOf(book, step) : addressOf(following)
}

/** The page before another, for one that was opened by its address. */
export function before({ book, walk: { places } }: Interview, page: AskedTogether): string {
  const previous = book.pages
    .slice(0, book.pages.indexOf(page))
    .findLast(({ questions }) => questions.some((id) => places.get(id) === 'asked'))
  return previous === undefined ? paths.start : addressOf(previous)
}

/**
 * Where a page cannot be shown, the page to show instead: what is open before it. One that no longer applies gives way
 * to the last one that does, for a runner who comes back through the pages; by its bare address, to where the runner
 * stands.
 */
export function detour(interview: Interview, page: AskedTogether, byAddress: boolean): string | undefined {
  const { book, answers } = interview
  const { step } = interview.walk
  const open = book.pages.find((one) => missingOn(interview, one).length > 0)
  const reached = open === undefined || book.pages.indexOf(page) <= book.pages.indexOf(open)
  if (!reached || (step.kind === 'stop' && !isAnswered(answers, page)))
    return step.kind === 'stop' ? paths.emergency : addressOf(open ?? page)
  if (shownOn(interview, page, false).length > 0) return undefined
  return byAddress ? pathOf(book, step) : before(interview, page)
}
