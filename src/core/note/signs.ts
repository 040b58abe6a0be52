import { type Answers, readingOf } from '#core/assessment/answers.ts'
import type { Outcome } from '#core/assessment/assess.ts'
import type { OptionId, QuestionId } from '#core/basics/id.ts'
import { counted, type NotAsked } from '#core/note/asked.ts'
import type { ChoicesQuestion, Library, Question, RuleBook } from '#core/rulebook/book.ts'
import { isSafetyQuestion } from '#core/rulebook/lookup.ts'

/**
 * Never two of them in one: an unticked sign of a list with "not sure" is not sure, and what was not asked is not a no.
 */
export type SignState = 'yes' | 'no' | 'not-sure' | 'not-asked'
export interface Sign {
  readonly option: OptionId
  readonly name: string
  readonly state: SignState
}
/**
 * The signs that one safety question asks for. `unsure`: "not sure" stands in the answer, also where every sign is
 * ticked.
 */
export interface SignGroup {
  readonly question: QuestionId
  readonly name: string
  readonly signs: readonly Sign[]
  readonly unsure?: true
  readonly notAsked?: NotAsked
}

/** Every sign of every list that a red flag reads, in the order of asking. */
export function signGroups(book: RuleBook, library: Library, answers: Answers, outcome: Outcome): SignGroup[] {
  return book.questions
    .filter((question) => isSignList(book, question))
    .map((question) => {
      const words = library.questions[question.id]!
      const found = counted(question, answers, outcome)
      const { ticked, unsure } = 'answer' in found ? readingOf(found.answer) : { ticked: [], unsure: false }
      const state = (option: OptionId): SignState => {
        if ('because' in found) return 'not-asked'
        if (ticked.includes(option)) return 'yes'
        return unsure ? 'not-sure' : 'no'
      }
      const signs = question.options.map(({ id }) => ({
        option: id,
        name: words.options[id]!.clinical,
        state: state(id),
      }))
      return {
        question: question.id,
        name: words.clinical,
        signs,
        ...(unsure && { unsure }),
        ...('because' in found && { notAsked: found.because }),
      }
    })
}

/** A list of signs takes "none of these"; a list without it (where does it hurt) asks for facts. */
export const isSignList = (book: RuleBook, question: Question): question is ChoicesQuestion =>
  question.kind === 'choices' && question.none !== undefined && isSafetyQuestion(book, question.id)
