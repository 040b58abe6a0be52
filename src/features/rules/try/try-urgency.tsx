import type { Answers } from '#core/assessment/answers.ts'
import type { Outcome } from '#core/assessment/assess.ts'
import { useRuleBook } from '#state/rulebook.tsx'
import { trialWords as words } from '#words/trial.ts'
import { rangeText } from './changes.ts'
import { UrgencyName } from '../urgency-name.tsx'
import './try-urgency.css'

/** How soon, as far as it is known. Stands over the questions on a phone, and over the rules where there is room. */
export function TryUrgency({ outcome, answers }: { readonly outcome: Outcome; readonly answers: Answers }) {
  const book = useRuleBook()
  const { urgency } = outcome
  return (
    <div className="try-urgency">
      <p className="try-urgency__name">{words.range}</p>
      <p className="try-urgency__range">
        {urgency === null ? (
          <span className="try-urgency__open">{rangeText(book, outcome)}</span>
        ) : (
          <UrgencyName urgency={urgency} size={28} />
        )}
      </p>
      <p className="try-urgency__step">{stepText(outcome, answers)}</p>
    </div>
  )
}

function stepText({ next, places }: Outcome, answers: Answers): string {
  if (next.kind === 'stop') return words.stopped
  if (next.kind === 'review') return words.finished
  return words.open(
    [...places].filter(([id, place]) => place === 'waiting' || (place === 'asked' && answers[id] === undefined)).length,
  )
}
