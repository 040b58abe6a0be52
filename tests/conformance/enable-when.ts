import type { OptionId, QuestionId } from '#core/basics/id.ts'
import { ALWAYS, type Condition } from '#core/engine/condition.ts'
import type { Reading } from '#core/engine/judge.ts'
import { type Mapped, not, type NotApplicable, sheet, ticked } from './row.ts'

type Value = boolean | number | string | { readonly system: string; readonly code: string }
interface When {
  readonly operator: 'exists' | '=' | '!=' | '>' | '<' | '>=' | '<='
  readonly answer: Value
  readonly answers: readonly Value[]
}
/** `beyond` says what a row asks for that is not an enableWhen operator. */
export interface EnableWhenRow {
  readonly behaviour?: 'all' | 'any'
  readonly when?: readonly When[]
  readonly beyond?: string
  readonly expected: boolean
}

/**
 * FHIR has two values. Enabled is our "met"; not enabled is "unmet", or "undetermined" as long as an answer is missing:
 * we do not read silence as no, but neither do we take it for the answer that enables. RESULTS.md counts where that is
 * used.
 */
export function mapEnableWhen({
  behaviour = 'all',
  when = [],
  beyond,
  expected,
}: EnableWhenRow): Mapped | NotApplicable {
  if (beyond !== undefined) return { because: `the row holds ${beyond}` }
  if (expected && when.some(isMetBySilence))
    return {
      because:
        'a question without an answer is to meet a condition: for us a question not yet answered is undetermined, never a "no" or a "none"',
    }
  if (expected && when.some(contradictsHl7))
    return {
      because:
        'one of two answers is equal and "!=" is expected to hold; the definition by HL7 is "no answer is equal"',
    }
  const scale = scaleOf(when)
  const condition: Condition =
    when.length === 0
      ? ALWAYS
      : { kind: behaviour, of: when.map((one, at) => conditionOf(one, `question-${at}`, scale)) }
  const answered = when.every(({ answers }) => answers.length > 0)
  return {
    condition,
    sheets: [sheet(when.map((one, at) => [`question-${at}`, readingOf(one, scale)]))],
    verdicts: expected ? ['met'] : answered ? ['unmet'] : ['unmet', 'undetermined'],
  }
}

const isMetBySilence = ({ operator, answer, answers }: When): boolean =>
  answers.length === 0 && ((operator === 'exists' && answer === false) || operator === '!=')
const contradictsHl7 = ({ operator, answer, answers }: When): boolean =>
  operator === '!=' && answers.map(optionOf).includes(optionOf(answer))

/**
 * The rows ask "exists" of numbers alone: there is one as soon as it is no lower than where our scales begin, whatever
 * the row answers.
 */
const anyScore = (question: QuestionId): Condition => ({ kind: 'atLeast', question, value: 0 })

function conditionOf({ operator, answer }: When, id: string, scale: ReadonlyMap<number, number>): Condition {
  const question = id as QuestionId
  const includes = (...options: OptionId[]): Condition => ({ kind: 'includes', question, options })
  const point = scale.get(answer as number) ?? 0
  switch (operator) {
    case 'exists':
      return answer === true ? anyScore(question) : not(anyScore(question))
    case '=':
      return includes(optionOf(answer))
    case '!=':
      return not(includes(optionOf(answer)))
    case '>':
      return { kind: 'atLeast', question, value: point + 1 }
    case '>=':
      return { kind: 'atLeast', question, value: point }
    case '<':
      return { kind: 'atMost', question, value: point - 1 }
    case '<=':
      return { kind: 'atMost', question, value: point }
  }
}

function readingOf({ operator, answers }: When, scale: ReadonlyMap<number, number>): Reading {
  if (answers.length === 0) return 'absent'
  return isNumber(operator)
    ? { ticked: [], unsure: false, score: scale.get(answers[0] as number)! }
    : ticked(...new Set(answers.map(optionOf)))
}

const isNumber = (operator: When['operator']): boolean => ['exists', '>', '<', '>=', '<='].includes(operator)

/** Our scales run from 0 to 10: the numbers of a row stand there in their order, two points apart. */
function scaleOf(when: readonly When[]): ReadonlyMap<number, number> {
  const numbers = when
    .filter(({ operator }) => isNumber(operator))
    .flatMap(({ operator, answer, answers }) => [...(operator === 'exists' ? [] : [answer]), ...answers] as number[])
  return new Map([...new Set(numbers)].sort((a, b) => a - b).map((value, at) => [value, 2 + 2 * at]))
}

/** A coding is its system and its code; how it is worded does not count. */
const optionOf = (value: Value): OptionId =>
  (typeof value === 'object' ? `${value.system}|${value.code}` : String(value)) as OptionId
