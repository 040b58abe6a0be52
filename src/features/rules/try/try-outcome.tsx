import { outcomeOf } from '#core/assessment/assess.ts'
import type { Interview } from '#core/assessment/interview.ts'
import type { Condition } from '#core/engine/condition.ts'
import { judge } from '#core/engine/judge.ts'
import { verdictOf } from '#core/engine/reason.ts'
import type { Rule } from '#core/rulebook/book.ts'
import { trialWords as words } from '#words/trial.ts'
import type { OpenBook } from '../entry.ts'
import { TryRules } from './try-rules.tsx'
import type { Trial } from './trial.ts'
import { TryUrgency } from './try-urgency.tsx'
import './try-outcome.css'

/** More than this are not read out. */
const ANNOUNCED = 5

interface TryOutcomeProps {
  readonly interview: Interview
  readonly last: Trial['last']
  readonly books: OpenBook
}

/** What the rules make of the answers on trial, with what the last change did marked and announced. */
export function TryOutcome({ interview, last, books }: TryOutcomeProps) {
  const outcome = outcomeOf(interview)
  const { next, redFlags, causes, advice, withheld } = outcome
  const verdict = (condition: Condition) => verdictOf(judge(condition, interview.walk.sheet))
  const changed = new Set(last?.changes.flatMap(({ rule }) => rule ?? []))
  const group = (heading: string, rules: readonly { readonly rule: Rule; readonly note?: string }[], late = false) => (
    <TryRules
      heading={heading}
      rules={rules}
      changed={changed}
      books={books}
      verdict={verdict}
      empty={late && next.kind === 'ask' ? words.atEnd : words.none}
    />
  )
  return (
    <section className="try-outcome" aria-label={words.outcome}>
      <TryUrgency outcome={outcome} answers={interview.answers} />
      <p className="visually-hidden" role="status">
        {last === null ? '' : announced(last.changes.map(({ text }) => text))}
      </p>
      {group(
        words.redFlags,
        redFlags.filter((flag) => flag.verdict === 'met'),
      )}
      {next.kind === 'ask'
        ? null
        : group(
            words.unsettled,
            redFlags.filter((flag) => flag.unsure),
          )}
      {group(
        words.causes,
        causes.map(({ rule, standing }) => ({ rule, note: words.standing[standing] })),
        true,
      )}
      {group(words.advice, advice, true)}
      {group(words.withheld, withheld, true)}
    </section>
  )
}

function announced(changes: readonly string[]): string {
  if (changes.length === 0) return words.noChange
  const more = changes.length - ANNOUNCED
  return `${changes.slice(0, ANNOUNCED).join('. ')}.${more > 0 ? ` ${words.more(more)}` : ''}`
}
