import { compare } from '#core/assessment/compare.ts'
import { interviewOf, useInterview } from '#state/interview.ts'
import { useRuleBook } from '#state/rulebook.tsx'
import { useSession } from '#state/session.ts'
import { Notice } from '#ui/notice.tsx'
import { reviewWords } from '#words/review.ts'
import { levelOf } from '#words/urgency.ts'

/** Points out that the answers now come to something less urgent than when their end was last on the screen. */
export function LoweredNotice() {
  const book = useRuleBook()
  const now = useInterview()
  const seen = useSession((session) => session.seen)
  const change = seen ? compare(interviewOf(book, seen), now) : undefined
  if (change?.urgency !== 'falls' || now.walk.step.kind === 'ask') return null
  return (
    <Notice heading={reviewWords.loweredHeading}>
      <p>{reviewWords.lowered(levelOf(book.urgencies[change.from]), levelOf(book.urgencies[change.to]))}</p>
    </Notice>
  )
}
