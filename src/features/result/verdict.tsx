import type { Outcome } from '#core/assessment/assess.ts'
import type { Library, Urgency } from '#core/rulebook/book.ts'
import { UrgencyCard } from '#ui/urgency-card.tsx'
import { resultWords } from '#words/result.ts'
import { urgencyWords } from '#words/urgency.ts'
import './verdict.css'

interface VerdictProps { readonly outcome: Outcome; readonly urgency: Urgency; readonly library: Library }

/** The first screen: how soon, what that means, and the first thing to do. */
export function Verdict({ outcome, urgency, library }: VerdictProps) {
  const first = outcome.advice[0]
  return (
    <>
      <UrgencyCard urgency={urgency} level={1}>
        <p>{urgencyWords[urgency].meaning}</p>
        {first ? (
          <p className="verdict__first">
            <strong>{resultWords.first}</strong> {firstStep(library, first.rule.id, urgency)}
          </p>
        ) : null}
      </UrgencyCard>
      <p className="verdict__unreviewed">{resultWords.unreviewed}</p>
    </>
  )
}

/** The advice to get help says again what the heading says, so its first step stands here; other advice is a step by itself. */
function firstStep(library: Library, advice: string, urgency: Urgency): string {
  const words = library.advice[advice]!
  return urgency === 'self-care' ? words.title : (words.do[0] ?? words.title)
}
