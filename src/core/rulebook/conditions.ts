import { suggestion } from '#core/basics/nearest.ts'
import type { OptionId, QuestionId, RuleId } from '#core/basics/id.ts'
import { ALWAYS, type Condition, NOT_SURE } from '#core/engine/condition.ts'
import type { Draft } from '#core/rulebook/rawfile.ts'
import type { RawCondition } from '#core/rulebook/schema.ts'
import { URGENCIES } from '#core/rulebook/book.ts'

/** What a condition may speak of, where it stands. */
export interface Scope {
  /** Kind and options of every question, by id; nothing of one whose own file has a fault there. */
  readonly questions: ReadonlyMap<
    string,
    { readonly kind: 'choice' | 'choices' | 'scale'; readonly options: readonly string[] } | undefined
  >
  /** The ids of the rules that may be named here. */
  readonly rules: ReadonlySet<string>
  /** Whether the named fact `urgency` may be read here. */
  readonly urgency: boolean
  /** Whether `notRuledOut` may stand here: where advice fits, and in the contract. */
  readonly doubt?: boolean
  /** The causes that `likely` may name here; none where it is left out. */
  readonly causes?: ReadonlySet<string>
}
export interface ConditionFault {
  readonly at: readonly PropertyKey[]
  readonly key?: string
  readonly message: string
}

const FITS = { is: 'choice', includes: 'choices', atLeast: 'scale', atMost: 'scale', atLeastOf: 'choices' } as const
const CALLED = { choice: 'a choice', choices: 'a list', scale: 'a scale' } as const
type AtomName = keyof typeof FITS
/** The name under which "is" reads the urgency, as if it were a choice question. */
const URGENCY = 'urgency'

/** Every fault of a condition: its operators, and whether each question, option and rule exists and fits. */
export function inspectCondition(
  raw: Draft<RawCondition> | undefined,
  scope: Scope,
  at: readonly PropertyKey[],
): ConditionFault[] {
  const names = Object.keys(raw ?? {}) as (keyof RawCondition)[]
  if (raw === undefined || (names.length > 0 && names.every((name) => raw[name] === undefined))) return []
  if (names.length !== 1)
    return [
      {
        at,
        message:
          names.length === 0
            ? 'a condition needs an operator'
            : `a condition has one operator, here are ${names.length}: ${names.join(', ')}. Put them in a list under "all" or "any"`,
      },
    ]
  const parts = raw.all ?? raw.any
  if (parts) return parts.flatMap((part, index) => inspectCondition(part, scope, [...at, names[0]!, index]))
  const plain = { ...scope, doubt: false }
  if (raw.not) return inspectCondition(raw.not, plain, [...at, 'not'])
  if (raw.notRuledOut)
    return scope.doubt
      ? inspectCondition(raw.notRuledOut, plain, [...at, 'notRuledOut'])
      : [
          {
            at: [...at, 'notRuledOut'],
            message: '"notRuledOut" may only stand where it is told when advice fits, and not inside "not"',
          },
        ]
  if (raw.likely !== undefined)
    return scope.causes?.has(raw.likely)
      ? []
      : [
          {
            at: [...at, 'likely'],
            message: `no cause "${raw.likely}" can be named here${suggestion(raw.likely, scope.causes ?? [])}`,
          },
        ]
  if (raw.rule !== undefined)
    return scope.rules.has(raw.rule)
      ? []
      : [
          {
            at: [...at, 'rule'],
            message: `no rule "${raw.rule}" can be named here${suggestion(raw.rule, scope.rules)}`,
          },
        ]
  return inspectAtom(names[0] as AtomName, raw, scope, at)
}

type Target = Readonly<Record<string, number | 'any' | readonly (string | undefined)[] | undefined>>

function inspectAtom(
  name: AtomName,
  raw: Draft<RawCondition>,
  scope: Scope,
  at: readonly PropertyKey[],
): ConditionFault[] {
  const record: Target = (name === 'atLeastOf' ? raw.atLeastOf?.of : raw[name]) ?? {}
  const within = name === 'atLeastOf' ? [...at, name, 'of'] : [...at, name]
  const keys = Object.keys(record)
  if (keys.length !== 1)
    return keys.length === 0 && name === 'atLeastOf'
      ? []
      : [
          {
            at: within,
            message: `"${name}" speaks of one question, here are ${keys.length}. Put them in a list under "all" or "any"`,
          },
        ]
  const id = keys[0]!
  const value = record[id]
  if (id === URGENCY && scope.urgency) return inspectUrgency(name, value, [...within, id])
  const question = scope.questions.get(id)
  if (!question && scope.questions.has(id)) return []
  if (!question)
    return [{ at: within, key: id, message: `there is no question "${id}"${suggestion(id, scope.questions.keys())}` }]
  const asksNotSure =
    Array.isArray(value) &&
    value.length === 1 &&
    value[0] === NOT_SURE &&
    (name === 'is') === (question.kind !== 'choices')
  if (FITS[name] !== question.kind && !asksNotSure)
    return [{ at: within, key: id, message: `"${name}" does not fit: "${id}" is ${CALLED[question.kind]}` }]
  const named: readonly (string | undefined)[] | undefined = Array.isArray(value) ? value : undefined
  const tooMany =
    (raw.atLeastOf?.count ?? 0) > (named ?? question.options).length
      ? [
          {
            at: [...at, name, 'count'],
            message: `${raw.atLeastOf!.count} of these options can never be ticked, there are fewer`,
          },
        ]
      : []
  return [...tooMany, ...inspectOptions(id, named ?? [], question.options, [...within, id])]
}

function inspectOptions(
  id: string,
  value: readonly (string | undefined)[],
  options: readonly string[],
  at: readonly PropertyKey[],
): ConditionFault[] {
  return value.flatMap((option, index) => {
    if (option === undefined) return []
    if (value.indexOf(option) < index) return [{ at: [...at, index], message: `"${option}" is named twice` }]
    return options.includes(option) || option === NOT_SURE
      ? []
      : [{ at: [...at, index], message: `"${id}" has no option "${option}"${suggestion(option, options)}` }]
  })
}

function inspectUrgency(name: AtomName, value: unknown, at: readonly PropertyKey[]): ConditionFault[] {
  if (name !== 'is' || !Array.isArray(value))
    return [{ at, message: '"urgency" is read with "is" and a list of urgencies' }]
  return value.flatMap((urgency: string, index) =>
    URGENCIES.some((known) => known === urgency)
      ? []
      : [{ at: [...at, index], message: `there is no urgency "${urgency}"${suggestion(urgency, URGENCIES)}` }],
  )
}

/** The engine's form of a condition that was inspected and found sound. */
export function readCondition(raw: RawCondition | 'always', questions: Scope['questions']): Condition {
  if (raw === 'always') return ALWAYS
  const read = (part: RawCondition) => readCondition(part, questions)
  const target = (record: Record<string, string[] | 'any'>) => {
    const [[id, value]] = Object.entries(record) as [[string, string[] | 'any']]
    return { question: id as QuestionId, options: (value === 'any' ? questions.get(id)!.options : value) as OptionId[] }
  }
  const level = (record: Record<string, number>) => {
    const [[id, value]] = Object.entries(record) as [[string, number]]
    return { question: id as QuestionId, value }
  }
  if (raw.all) return { kind: 'all', of: raw.all.map(read) }
  if (raw.any) return { kind: 'any', of: raw.any.map(read) }
  if (raw.not) return { kind: 'not', of: read(raw.not) }
  if (raw.notRuledOut) return { kind: 'notRuledOut', of: read(raw.notRuledOut) }
  if (raw.likely !== undefined) return { kind: 'rule', rule: raw.likely as RuleId, standing: 'likely' }
  if (raw.rule !== undefined) return { kind: 'rule', rule: raw.rule as RuleId }
  const among = raw.is?.[URGENCY]
  if (Array.isArray(among)) return { kind: 'urgency', among }
  if (raw.is) return { kind: 'is', ...target(raw.is) }
  if (raw.includes) return { kind: 'includes', ...target(raw.includes) }
  if (raw.atLeast) return { kind: 'atLeast', ...level(raw.atLeast) }
  if (raw.atMost) return { kind: 'atMost', ...level(raw.atMost) }
  return { kind: 'atLeastOf', ...target(raw.atLeastOf!.of), count: raw.atLeastOf!.count }
}
