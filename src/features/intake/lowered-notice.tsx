import { useRuleBook } from '#state/rulebook.tsx'
import { useSession } from '#state/session.ts'
import { Notice } from '#ui/notice.tsx'
import { reviewWords } from '#words/review.ts'
import { levelOf } from '#words/urgency.ts'
import { lowered } from './change.ts'

/** Points out that the answers now come to something less urgent than when their end was last on the screen. */
export function LoweredNotice() {
  const book = useRuleBook()
  const { answers, seen } = useSession()
  const change = seen ? lowered(book, seen, answers) : undefined
  if (!change?.to) return null
  return (
    <Notice heading={reviewWords.loweredHeading}>
      <p>{reviewWords.lowered(levelOf(book.urgencies[change.from]), levelOf(book.urgencies[change.to]))}</p>
    </Notice>
  )
}
