import type { Condition } from '#core/engine/condition.ts'
import type { Verdict } from '#core/engine/reason.ts'
import type { RuleId } from '#core/basics/id.ts'
import type { Rule } from '#core/rulebook/book.ts'
import { UrgencyIcon } from '#ui/urgency-icon.tsx'
import { rulesWords } from '#words/rules.ts'
import { trialWords } from '#words/trial.ts'
import { levelOf } from '#words/urgency.ts'
import { ConditionGroups } from '../condition-groups.tsx'
import type { OpenBook } from '../entry.ts'
import { RuleLink, titleOf } from '../rule-link.tsx'
import './try-rules.css'

interface TryRulesProps {
  readonly heading: string
  readonly rules: readonly { readonly rule: Rule; readonly note?: string }[]
  readonly changed: ReadonlySet<RuleId>
  readonly books: OpenBook
  readonly verdict: (condition: Condition) => Verdict
  readonly empty: string
}

/** The rules that stand in one way; each opens into its conditions, with how they stand now. */
export function TryRules({ heading, rules, changed, books, verdict, empty }: TryRulesProps) {
  return (
    <div className="try-rules">
      <h2 className="try-rules__heading">
        {heading} {rules.length > 0 ? <span className="rule-group__count tabular">{rules.length}</span> : null}
      </h2>
      {rules.length === 0 ? (
        <p className="try-rules__empty">{empty}</p>
      ) : (
        <ul className="try-rules__list">
          {rules.map(({ rule, note }) => (
            <li key={rule.id}>
              <details className={changed.has(rule.id) ? 'try-rule try-rule--changed' : 'try-rule'}>
                <summary className="try-rule__summary">
                  {rule.kind === 'red-flag' ? (
                    <span className={`urgency-name--${rule.urgency}`}>
                      <UrgencyIcon
                        urgency={rule.urgency}
                        size={18}
                        label={levelOf(books.book.urgencies[rule.urgency])}
                      />
                    </span>
                  ) : null}
                  <span>
                    {titleOf(rule.id, books.library)}
                    {note === undefined ? null : <span className="try-rule__note"> ({note})</span>}
                    {changed.has(rule.id) ? <strong className="try-rule__changed">{trialWords.changed}</strong> : null}
                  </span>
                </summary>
                <div className="try-rule__body">
                  <ConditionGroups rule={rule} books={books} level={3} verdict={verdict} />
                  <RuleLink id={rule.id} library={books.library}>
                    {rulesWords.list.whole}
                  </RuleLink>
                </div>
              </details>
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}
