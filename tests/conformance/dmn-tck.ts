import type { Condition } from '#core/engine/condition.ts'
import type { Reading } from '#core/engine/judge.ts'
import type { Verdict } from '#core/engine/reason.ts'
import { choice, type Mapped, not, type NotApplicable, type Sheet, sheet, ticked } from './row.ts'

export interface DmnRow {
  readonly operator: 'and' | 'or' | 'not'
  readonly operands: readonly unknown[]
  readonly expected: boolean | null
}

/** An operand is a question of yes and no. FEEL's null is one we do not know: not asked, and answered "not sure". */
export function mapDmn({ operator, operands, expected }: DmnRow): Mapped | NotApplicable {
  if (operands.some((operand) => operand !== null && typeof operand !== 'boolean'))
    return {
      because:
        'an operand is a number or a text: a part of our conditions is always a condition, and a rule file in which it is not is refused when it is read',
    }
  const parts = operands.map((_, at) => choice(`operand-${at}`, 'yes'))
  return {
    condition: joined(operator, parts),
    sheets: sheets(operands as (boolean | null)[]),
    verdicts: [verdict(expected)],
  }
}

const joined = (operator: DmnRow['operator'], parts: readonly Condition[]): Condition =>
  operator === 'not' ? not(parts[0]!) : { kind: operator === 'and' ? 'all' : 'any', of: parts }

const verdict = (expected: boolean | null): Verdict => (expected === null ? 'undetermined' : expected ? 'met' : 'unmet')

const UNKNOWN: readonly Reading[] = ['absent', { ticked: [], unsure: true }]
const readingsOf = (operand: boolean | null): readonly Reading[] =>
  operand === null ? UNKNOWN : [ticked(operand ? 'yes' : 'no')]

function sheets(operands: readonly (boolean | null)[]): Sheet[] {
  return operands
    .map(readingsOf)
    .reduce<(readonly [string, Reading])[][]>(
      (all, readings, at) =>
        all.flatMap((one) => readings.map((reading) => [...one, [`operand-${at}`, reading] as const])),
      [[]],
    )
    .map(sheet)
}
