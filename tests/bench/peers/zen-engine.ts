import { ZenDecisionContent, ZenEngine } from '@gorules/zen-engine'
import type { Atom } from '../../../src/core/engine/condition.ts'
import { fold } from '../fold.ts'
import type { Contestant } from '../contestant.ts'

/**
 * One decision of one expression, a list with an expression for every rule, loaded as compiled content: one call into
 * the native engine for a sheet. Of its ways this was the quickest by far; a key for each rule, or a table that
 * collects, took two to four times as long at 1,000 rules. An error in one rule would void all, so what may be missing
 * has a default.
 */
export const zenEngine: Contestant = {
  name: 'zen-engine',
  kind: 'peer',
  native: true,
  source: ({ conditions }) =>
    JSON.stringify(
      conditions.map((condition) =>
        fold<string>(condition, {
          atom,
          all: (of) => `(${of.join(' and ')})`,
          any: (of) => `(${of.join(' or ')})`,
          not: (of) => `not (${of})`,
        }),
      ),
    ),
  load(source) {
    const texts = JSON.parse(source) as string[]
    const decision = new ZenEngine().createDecision(new ZenDecisionContent(graph(`[${texts.join(', ')}]`)))
    let met: readonly unknown[]
    return {
      input: (answers) => answers,
      async evaluate(input) {
        met = ((await decision.evaluate(input)) as { result: { met: unknown[] } }).result.met
      },
      verdicts: () => Uint8Array.from(met, (one) => (one === true ? 2 : 0)),
    }
  },
}

const graph = (value: string): object => ({
  nodes: [
    { id: 'in', name: 'in', type: 'inputNode', position: { x: 0, y: 0 } },
    {
      id: 'rules',
      name: 'rules',
      type: 'expressionNode',
      position: { x: 1, y: 0 },
      content: { expressions: [{ id: 'met', key: 'met', value }] },
    },
    { id: 'out', name: 'out', type: 'outputNode', position: { x: 2, y: 0 } },
  ],
  edges: [
    { id: 'a', sourceId: 'in', targetId: 'rules', type: 'edge' },
    { id: 'b', sourceId: 'rules', targetId: 'out', type: 'edge' },
  ],
})

const ticked = (question: string): string => `(${question} ?? [])`
const list = (options: readonly string[]): string => `[${options.map((option) => `"${option}"`).join(', ')}]`

function atom(test: Atom): string {
  switch (test.kind) {
    case 'is':
      return test.options.length === 1
        ? `${test.question} == "${test.options[0]}"`
        : `${test.question} in ${list(test.options)}`
    case 'includes':
      return test.options.length === 1
        ? `"${test.options[0]}" in ${ticked(test.question)}`
        : `(${test.options.map((option) => `"${option}" in ${ticked(test.question)}`).join(' or ')})`
    case 'atLeast':
      return `(${test.question} ?? -1) >= ${test.value}`
    case 'atMost':
      return `(${test.question} ?? 11) <= ${test.value}`
    case 'atLeastOf':
      return `count(${ticked(test.question)}, # in ${list(test.options)}) >= ${test.count}`
  }
}
