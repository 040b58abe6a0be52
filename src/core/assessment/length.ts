import { type Answers, readingOf } from '#core/assessment/answers.ts'
import { Interview } from '#core/assessment/interview.ts'
import { pageOf, shownOn } from '#core/assessment/pages.ts'
import type { QuestionId } from '#core/basics/id.ts'
import type { Question, RuleBook, Urgency } from '#core/rulebook/book.ts'
import { lookup } from '#core/rulebook/lookup.ts'

/** How long an interview is for one runner. */
export interface Length {
  readonly urgency: Urgency
  /** Those that stood on a page when "Continue" was pressed. */
  readonly questions: readonly QuestionId[]
  readonly pages: number
  /** Begin; one for each tick, choice or number; one for each "Continue"; and "See my result", but at an emergency. */
  readonly taps: number
  /** Of headings, hints and options; titles of pages, and what is folded, are not counted. */
  readonly words: number
}

/**
 * Walks the interview page by page with the answers that a runner would give, each question in its turn. Throws where
 * one has no answer.
 */
export function lengthOf(book: RuleBook, full: Answers): Length {
  let interview = new Interview(book, {})
  let [pages, taps, words] = [0, 1, 0]
  const questions: QuestionId[] = []
  for (let { step } = interview.walk; step.kind === 'ask'; { step } = interview.walk) {
    const page = pageOf(book, step.question)
    const told: QuestionId[] = []
    for (const id of page.questions) {
      if (interview.answers[id] !== undefined || interview.walk.places.get(id) !== 'asked') continue
      const answer = full[id]
      if (answer === undefined) throw new Error(`there is no answer to ${id}`)
      interview = new Interview(book, { ...interview.answers, [id]: answer })
      told.push(id)
    }
    const shown = shownOn(interview, page, false)
    pages += 1
    taps += 1 + told.reduce((sum, id) => sum + ticksIn(interview.answers, id), 0)
    words += shown.reduce((sum, id) => sum + wordsOf(lookup(book).question.get(id)!), 0)
    questions.push(...shown)
  }
  const { step, sheet } = interview.walk
  return { urgency: sheet.urgency().atLeast, questions, pages, taps: taps + (step.kind === 'stop' ? 0 : 1), words }
}

/** "None of these" is one tick, and so is a number. */
function ticksIn(answers: Answers, id: QuestionId): number {
  const { ticked, unsure } = readingOf(answers[id]!)
  return Math.max(1, ticked.length + (unsure ? 1 : 0))
}

function wordsOf(question: Question): number {
  const options =
    question.kind === 'scale'
      ? [question.lowest, question.highest, ...Array.from({ length: 11 }, (_, score) => String(score))]
      : question.options.flatMap(({ label, hint }) => [label, hint])
  const none = question.kind === 'choices' ? question.none : undefined
  return [question.heading, question.hint, ...options, none, question.notSure].reduce<number>(
    (sum, text) => sum + wordsIn(text),
    0,
  )
}

const wordsIn = (text = ''): number => text.split(/\s+/).filter(Boolean).length
