import type { Answers } from '#core/assessment/answers.ts'
import { Interview } from '#core/assessment/interview.ts'
import type { RuleBook } from '#core/rulebook/book.ts'
import { useRuleBook } from '#state/rulebook.tsx'
import { useSession } from '#state/session.ts'

/** Gone as soon as nobody holds the answers. */
const made = new WeakMap<Answers, Interview>()

/** The interview of these answers: the same for the same object, so that a press and the page after it share one walk. */
export function interviewOf(book: RuleBook, answers: Answers): Interview {
  const found = made.get(answers)
  if (found?.book === book) return found
  const fresh = new Interview(book, answers)
  made.set(answers, fresh)
  return fresh
}

/** The interview as it stands in this session. */
export const useInterview = (): Interview =>
  interviewOf(
    useRuleBook(),
    useSession(({ answers }) => answers),
  )
