import type { Condition } from '#core/engine/condition.ts'
import type { Reading } from '#core/engine/judge.ts'
import type { Verdict } from '#core/engine/reason.ts'
import { choice, type Mapped, not, type NotApplicable, sheet, ticked } from './row.ts'

type Value = boolean | number | string
/**
 * `situation` names what is known of a variable; `does not apply` is a value of its own. `to` is the constant that one
 * operand is compared with.
 */
export interface PublicodesRow {
  readonly mechanism: '3000 unless any of' | '3000 unless all of' | 'any of' | 'all of' | 'equal' | 'not equal'
  readonly operands: readonly string[]
  readonly to?: Value
  readonly situation: Readonly<Record<string, Value>>
  readonly expected: boolean | number | null | 'undefined'
  readonly missing?: readonly string[]
}
const OFF = 'does not apply'

export function mapPublicodes(row: PublicodesRow): Mapped | NotApplicable {
  const condition = conditionOf(row)
  if ('because' in condition) return condition
  const sheets = [sheet(row.operands.map((operand) => [operand, readingOf(row.situation[operand])]))]
  return { condition, sheets, verdicts: [verdict(row)], ...(row.missing && { missing: row.missing }) }
}

function conditionOf({ mechanism, operands, to, situation }: PublicodesRow): Condition | NotApplicable {
  switch (mechanism) {
    case '3000 unless any of':
      return not({ kind: 'any', of: operands.map(isYes) })
    case '3000 unless all of':
      return not({ kind: 'all', of: operands.map(isYes) })
    case 'any of':
      return { kind: 'any', of: operands.map(isYes) }
    case 'all of':
      return { kind: 'all', of: operands.map(isYes) }
    case 'equal':
      return to === undefined ? equalPair(operands[0]!, operands[1]!, situation) : equals(operands[0]!, to)
    case 'not equal':
      return not(equals(operands[0]!, to!))
  }
}

/**
 * Our conditions compare an answer with options that they name, so one side has to be known: it becomes the constant.
 */
function equalPair(a: string, b: string, situation: PublicodesRow['situation']): Condition | NotApplicable {
  const [x, y] = [situation[a], situation[b]]
  if (y !== undefined && y !== OFF) return equals(a, y)
  if (x !== undefined && x !== OFF) return equals(b, x)
  return {
    because:
      'no value on either side: our conditions compare an answer with options that they name, never two answers with each other',
  }
}

const isYes = (variable: string): Condition => choice(variable, 'yes')
const equals = (variable: string, value: Value): Condition =>
  typeof value === 'boolean' ? (value ? isYes(variable) : not(isYes(variable))) : choice(variable, String(value))

function readingOf(value: Value | undefined): Reading {
  if (value === undefined) return 'absent'
  if (value === OFF) return 'off'
  return ticked(typeof value === 'boolean' ? (value ? 'yes' : 'no') : String(value))
}

/**
 * The rule of the examples pays 3000 unless its condition holds; then it does not apply, which publicodes writes null.
 */
function verdict({ expected }: PublicodesRow): Verdict {
  if (expected === 'undefined') return 'undetermined'
  return expected === true || expected === 3000 ? 'met' : 'unmet'
}
