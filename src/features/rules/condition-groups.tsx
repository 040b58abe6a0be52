import type { Condition } from '#core/engine/condition.ts'
import type { Verdict } from '#core/engine/reason.ts'
import type { Rule, WholeBook } from '#core/rulebook/book.ts'
import { conditionLine } from '#words/condition.ts'
import { ConditionTree } from './condition-tree.tsx'
import { conditionGroups } from './conditions.ts'
import './condition-groups.css'

interface ConditionGroupsProps {
  readonly rule: Rule
  readonly books: WholeBook
  readonly level: 2 | 3 | 4
  /** How each line stands now, where there are answers. */
  readonly verdict?: (condition: Condition) => Verdict
}

/** What a rule looks at, in plain words. */
export function ConditionGroups({ rule, books, level, verdict }: ConditionGroupsProps) {
  const Heading = `h${level}` as const
  return (
    <div className="condition-groups">
      {conditionGroups(rule, books.book).map(({ heading, means, conditions, texts }) => (
        <div key={heading} className="condition-groups__one">
          <Heading className="condition-groups__heading">{heading}</Heading>
          {means === undefined ? null : <p className="condition-groups__means">{means}</p>}
          {conditions.length > 0 ? (
            <ConditionTree
              lines={conditions.map((condition) => conditionLine(condition, books))}
              {...(verdict && { verdict })}
            />
          ) : null}
          {texts?.map((text) => (
            <p key={text} className="condition-groups__means">
              {text}
            </p>
          ))}
        </div>
      ))}
    </div>
  )
}
