import type { Answers } from '#core/assessment/answers.ts'
import type { Interview } from '#core/assessment/interview.ts'
import type { Place } from '#core/assessment/walk.ts'
import type { QuestionId } from '#core/basics/id.ts'
import type { AskedTogether, RuleBook } from '#core/rulebook/book.ts'
import { isSafetyQuestion } from '#core/rulebook/lookup.ts'

/** The page that asks a question; there is one for every question of the interview. */
export const pageOf = ({ pages }: RuleBook, id: QuestionId): AskedTogether =>
  pages.find(({ questions }) => questions.includes(id))!

/** Which questions of a page are shown: those on the path; what is only offered where the runner came to add more. */
export function shownOn({ walk: { places, step } }: Interview, page: AskedTogether, adding: boolean): QuestionId[] {
  const asked = page.questions.filter((id) => places.get(id) === 'asked')
  const offered = (id: QuestionId) => isOffered(places.get(id)) && step.kind === 'review'
  return adding || asked.length === 0 ? page.questions.filter((id) => places.get(id) === 'asked' || offered(id)) : asked
}

const isOffered = (place: Place | undefined): boolean => place === 'later' || place === 'on-demand'

/** Those that must have an answer: on the path, and without one. */
export const missingOn = ({ answers, walk: { places } }: Interview, page: AskedTogether): QuestionId[] =>
  page.questions.filter((id) => places.get(id) === 'asked' && answers[id] === undefined)

/** The first page after another with something that is offered and not answered, of the same kind: see `offers`. */
export function nextOffer(interview: Interview, from: AskedTogether): AskedTogether | undefined {
  const { pages } = interview.book
  const kind = isForClinician(interview.book, from)
  return pages
    .slice(pages.indexOf(from) + 1)
    .find((page) => isForClinician(interview.book, page) === kind && isLeft(interview, page))
}

/** What can be told after a short way: first what a clinician asks, then the running. Nothing where all is told. */
export function offers(interview: Interview): {
  readonly clinician: AskedTogether | undefined
  readonly running: AskedTogether | undefined
} {
  const left = interview.book.pages.filter((page) => isLeft(interview, page))
  const [clinician, running] = [true, false].map((kind) =>
    left.find((page) => isForClinician(interview.book, page) === kind),
  )
  return { clinician, running }
}

const isLeft = ({ walk: { places } }: Interview, { questions }: AskedTogether): boolean =>
  questions.some((id) => places.get(id) === 'later')
const isForClinician = (book: RuleBook, { questions }: AskedTogether): boolean =>
  questions.some((id) => isSafetyQuestion(book, id))

export const isAnswered = (answers: Answers, { questions }: AskedTogether): boolean =>
  questions.some((id) => answers[id] !== undefined)

/** How far the interview is: the place of a page among those that may still come, and how many these are at most. */
export function progress(
  { book, answers, walk: { places } }: Interview,
  page: AskedTogether,
): { readonly page: number; readonly pages: number; readonly told: number; readonly questions: number } {
  const interview = book.questions.filter(({ onDemand }) => !onDemand).map(({ id }) => id)
  const may = (id: QuestionId) => interview.includes(id) && (places.get(id) === 'asked' || places.get(id) === 'waiting')
  const coming = book.pages.filter((one) => one === page || one.questions.some(may))
  return {
    page: coming.indexOf(page) + 1,
    pages: coming.length,
    told: interview.filter((id) => !may(id) || answers[id] !== undefined).length,
    questions: interview.length,
  }
}
