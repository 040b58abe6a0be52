import type { Condition } from '#core/engine/condition.ts'
import { type Rule, type RuleBook, URGENCIES } from '#core/rulebook/book.ts'
import { highestStanding, isAllowed, STANDINGS } from '#core/rulebook/meaning.ts'
import { rulesWords } from '#words/rules.ts'

const words = rulesWords.rule

/** A group of conditions of a rule under its heading, and how they count. */
export interface ConditionGroup {
  readonly heading: string
  readonly means?: string
  readonly conditions: readonly Condition[]
  readonly texts?: readonly string[]
}

/** What a rule looks at, group by group, in the order of reading. */
export function conditionGroups(
  rule: Rule,
  { limits, urgencies }: Pick<RuleBook, 'limits' | 'urgencies'>,
): ConditionGroup[] {
  switch (rule.kind) {
    case 'red-flag':
      return [
        { heading: words.when, conditions: [rule.when] },
        ...(rule.raised
          ? [{ heading: words.raisedTo(urgencies[rule.raised.to].name), conditions: [rule.raised.when] }]
          : []),
      ]
    case 'cause': {
      const capped = highestStanding(rule) !== STANDINGS[0]
      const signs = [
        { heading: words.strong, means: words.strongMeans, conditions: rule.strong },
        { heading: words.supporting, means: words.supportingMeans, conditions: rule.supporting },
        { heading: words.common, means: words.commonMeans, conditions: rule.common },
        { heading: words.against, means: words.againstMeans, conditions: rule.against },
      ].filter(({ conditions }) => conditions.length > 0)
      return capped ? [...signs.slice(0, -1), { ...signs.at(-1)!, texts: [words.capped] }] : signs
    }
    case 'advice': {
      const barred = URGENCIES.filter((urgency) => !isAllowed(rule, urgency, limits)).map(
        (urgency) => urgencies[urgency].name,
      )
      const ceiling = barred.length > 0 ? [words.ceilings(barred)] : []
      const own =
        rule.neverWhen.length > 0 || ceiling.length > 0
          ? [
              {
                heading: words.neverWhen,
                ...(rule.neverWhen.length > 0 && { means: words.neverMeans }),
                conditions: rule.neverWhen,
                texts: ceiling,
              },
            ]
          : []
      return [
        { heading: words.shownWhen, conditions: [rule.shownWhen] },
        ...own,
        ...(rule.running
          ? [{ heading: words.runningLimits, means: words.runningMeans, conditions: limits.runningNeverWhen }]
          : []),
      ]
    }
  }
}
