import type { Clause } from '#core/contract/contract.ts'
import type { RawClause } from '#core/contract/schema.ts'
import { type ConditionFault, inspectCondition, readCondition, type Scope } from '#core/rulebook/conditions.ts'
import type { Draft } from '#core/rulebook/rawfile.ts'

/** Every fault of a clause: its operators, and whether each question, option and rule exists and fits. */
export function inspectClause(
  raw: Draft<RawClause> | undefined,
  scope: Scope,
  at: readonly PropertyKey[],
): ConditionFault[] {
  const [name, ...more] = Object.keys(raw ?? {})
  const parts = raw?.all ?? raw?.any
  if (parts && more.length === 0)
    return parts.flatMap((part, index) => inspectClause(part, scope, [...at, name!, index]))
  if (raw?.notRuledOut && more.length === 0) return inspectCondition(raw.notRuledOut, scope, [...at, 'notRuledOut'])
  return inspectCondition(raw, scope, at)
}

/** The form in which a sound clause is proven. */
export function readClause(raw: RawClause | 'always', questions: Scope['questions']): Clause {
  if (raw === 'always') return readCondition(raw, questions)
  const read = (part: RawClause) => readClause(part, questions)
  if (raw.all) return { kind: 'all', of: raw.all.map(read) }
  if (raw.any) return { kind: 'any', of: raw.any.map(read) }
  if (raw.notRuledOut) return { kind: 'notRuledOut', of: readCondition(raw.notRuledOut, questions) }
  return readCondition(raw, questions)
}
