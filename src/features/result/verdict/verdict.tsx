import type { Outcome } from '#core/assessment/assess.ts'
import type { Day } from '#core/basics/day.ts'
import type { Library, RuleBook, Urgency } from '#core/rulebook/book.ts'
import { paths } from '#paths'
import { useDateOrder } from '#state/date-order.ts'
import { Link } from '#ui/link.tsx'
import { UrgencyCard } from '#ui/urgency-card.tsx'
import { resultWords } from '#words/result.ts'
import { Dates } from './dates.tsx'
import { deadlines } from '#words/deadline.ts'
import './verdict.css'

interface VerdictProps {
  readonly book: RuleBook
  readonly outcome: Outcome
  readonly urgency: Urgency
  readonly library: Library
  readonly today: Day
}

/** The first screen: how soon, what that means, and the first thing to do. */
export function Verdict({ book, outcome, urgency, library, today }: VerdictProps) {
  const first = outcome.advice[0]
  const order = useDateOrder()
  return (
    <div className="verdict">
      <UrgencyCard urgency={urgency} called={book.urgencies[urgency]} level={1}>
        <p>{library.urgencies[urgency].meaning}</p>
        {first ? (
          <p className="verdict__first">
            <strong>{resultWords.first}</strong> {firstStep(library, first.rule.id, urgency)}
          </p>
        ) : null}
        <Dates lines={deadlines(library.urgencies[urgency], today, order).slice(0, 1)} />
      </UrgencyCard>
      <p className="verdict__unreviewed">{resultWords.unreviewed}</p>
      <p className="verdict__links">
        <Link className="verdict__link" to={paths.sheet}>
          {resultWords.actions.print}
        </Link>
        <Link className="verdict__link" to={paths.review}>
          {resultWords.actions.change}
        </Link>
      </p>
    </div>
  )
}

/**
 * The advice to get help says again what the heading says, so its first step stands here; other advice is a step by
 * itself.
 */
function firstStep(library: Library, advice: string, urgency: Urgency): string {
  const words = library.advice[advice]!
  return urgency === 'self-care' ? words.title : (words.do[0] ?? words.title)
}
