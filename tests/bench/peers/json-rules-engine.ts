import { Engine, type EngineResult, Operator, type TopLevelCondition } from 'json-rules-engine'
import type { Atom } from '../../../src/core/engine/condition.ts'
import { fold } from '../fold.ts'
import type { Contestant } from '../contestant.ts'

/**
 * One rule with one event for each of ours, all in one engine; the answers are run-time facts. A choice by `in` or
 * `equal`, a list by the decorator `someFact:in` (or `contains`); `atLeastOf` by an operator of its own, which the
 * documentation calls the way to go. A missing fact throws and ends the whole run unless `allowUndefinedFacts` is set,
 * so it is.
 */
export const jsonRulesEngine: Contestant = {
  name: 'json-rules-engine',
  kind: 'peer',
  source: ({ conditions }) =>
    JSON.stringify(
      conditions.map((condition) => {
        const written = fold<object>(condition, {
          atom,
          all: (all) => ({ all }),
          any: (any) => ({ any }),
          not: (not) => ({ not }),
        })
        return condition.kind === 'all' || condition.kind === 'any' || condition.kind === 'not'
          ? written
          : { all: [written] }
      }),
    ),
  load(source) {
    const engine = new Engine([], { allowUndefinedFacts: true })
    engine.addOperator(atLeastOf)
    const rules = JSON.parse(source) as TopLevelCondition[]
    rules.forEach((conditions, at) => engine.addRule({ conditions, event: { type: String(at) } }))
    let result: EngineResult
    return {
      input: (answers) => answers,
      evaluate: async (input) => {
        result = await engine.run(input as Record<string, unknown>)
      },
      verdicts() {
        const verdicts = new Uint8Array(rules.length)
        for (const { type } of result.events) verdicts[Number(type)] = 2
        return verdicts
      },
    }
  },
}

const atLeastOf = new Operator<string[], { count: number; options: string[] }>(
  'atLeastOf',
  (ticked, { count, options }) => ticked.filter((one) => options.includes(one)).length >= count,
  Array.isArray,
)

function atom(test: Atom): object {
  const fact = test.question
  switch (test.kind) {
    case 'is':
      return test.options.length === 1
        ? { fact, operator: 'equal', value: test.options[0] }
        : { fact, operator: 'in', value: test.options }
    case 'includes':
      return test.options.length === 1
        ? { fact, operator: 'contains', value: test.options[0] }
        : { fact, operator: 'someFact:in', value: test.options }
    case 'atLeast':
      return { fact, operator: 'greaterThanInclusive', value: test.value }
    case 'atMost':
      return { fact, operator: 'lessThanInclusive', value: test.value }
    case 'atLeastOf':
      return { fact, operator: 'atLeastOf', value: { count: test.count, options: test.options } }
  }
}
