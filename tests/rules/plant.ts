import type { OptionId, QuestionId, RuleId } from '#core/basics/id.ts'
import type { Condition } from '#core/engine/condition.ts'
import {
  type Advice,
  CAN_I_RUN,
  type Cause,
  type Question,
  type RedFlag,
  type Rule,
  type RuleBook,
  URGENCIES,
  type Urgency,
} from '#core/rulebook/book.ts'

/** A rule book with one thing made wrong. */
export interface Fault {
  readonly kind: string
  readonly where: string
  readonly what: string
  readonly book: RuleBook
}

interface Slip<T> {
  readonly kind: string
  readonly what: string
  readonly to: T
}
const slip = <T>(kind: string, what: string, to: T): Slip<T> => ({ kind, what, to })

/** Every fault of some kinds that can be planted in a rule book: a slip of the pen in one place. In a fixed order. */
export function plantable(book: RuleBook): Fault[] {
  return [
    ...book.redFlags.flatMap((flag, place) =>
      flagSlips(flag, book.redFlags[place - 1]).map(({ kind, what, to }) => ({
        kind,
        where: flag.id,
        what,
        book: withoutGone({ ...book, redFlags: replaced(book.redFlags, flag, to) }),
      })),
    ),
    ...book.causes.flatMap((cause) =>
      causeSlips(cause).map(({ kind, what, to }) => ({
        kind,
        where: cause.id,
        what,
        book: { ...book, causes: replaced(book.causes, cause, [to]) },
      })),
    ),
    ...book.advice.flatMap((advice) =>
      adviceSlips(advice).map(({ kind, what, to }) => ({
        kind,
        where: advice.id,
        what,
        book: { ...book, advice: replaced(book.advice, advice, [to]) },
      })),
    ),
    ...book.questions.flatMap((question) =>
      questionSlips(question).map(({ kind, what, to }) => ({
        kind,
        where: question.id,
        what,
        book: { ...book, questions: replaced(book.questions, question, [to]) },
      })),
    ),
    ...book.questions.flatMap((question) =>
      question.kind === 'scale'
        ? []
        : question.options.map(({ id }) => ({
            kind: 'option lost',
            where: question.id,
            what: `${id}, wherever it is named`,
            book: withoutOption(book, question.id, id),
          })),
    ),
    ...book.canIRun.flatMap((line) =>
      runSlips(book, line).map(({ kind, what, to }) => ({
        kind,
        where: line.answer,
        what,
        book: { ...book, canIRun: to },
      })),
    ),
    ...limitSlips(book).map(({ kind, what, to }) => ({ kind, where: 'limits', what, book: { ...book, limits: to } })),
  ]
}

const replaced = <T>(list: readonly T[], one: T, by: readonly T[]): T[] =>
  list.flatMap((item) => (item === one ? by : [item]))

function flagSlips(flag: RedFlag, before: RedFlag | undefined): Slip<readonly RedFlag[]>[] {
  const lower = (urgency: Urgency) => URGENCIES[URGENCIES.indexOf(urgency) + 1] as RedFlag['urgency'] | 'self-care'
  const { raised, ...plain } = flag
  const next = lower(flag.urgency)
  const shadow = (by: RedFlag): RedFlag => ({
    ...flag,
    when: { kind: 'all', of: [flag.when, { kind: 'not', of: { kind: 'rule', rule: by.id } }] },
  })
  const never: RedFlag = { ...flag, when: { kind: 'all', of: [flag.when, { kind: 'not', of: flag.when }] } }
  const nextRaise = raised && lower(raised.to)
  return [
    ...(next !== 'self-care'
      ? [
          slip('flag weakened', `${flag.urgency} to ${next}`, [
            { ...(raised?.to === next ? plain : flag), urgency: next },
          ]),
        ]
      : []),
    ...(flag.id.startsWith('unsure-')
      ? [slip('floor removed', 'no floor for "not sure"', [])]
      : [slip('rule dropped', 'the whole red flag', [])]),
    ...(raised && nextRaise
      ? [
          slip('raise removed', `never ${raised.to}`, [plain]),
          ...(nextRaise !== flag.urgency && nextRaise !== 'self-care'
            ? [
                slip('raise weakened', `${raised.to} to ${nextRaise}`, [
                  { ...flag, raised: { ...raised, to: nextRaise } },
                ]),
              ]
            : []),
        ]
      : []),
    slip('contradiction', 'met and not met', [never]),
    ...(before ? [slip('rule shadowed', `only without ${before.id}`, [shadow(before)])] : []),
    ...conditionSlips(flag.when).map(({ kind, what, to }) => slip(kind, what, [{ ...flag, when: to }])),
    ...(raised
      ? conditionSlips(raised.when).map(({ kind, what, to }) =>
          slip(kind, `raised: ${what}`, [{ ...flag, raised: { ...raised, when: to } }]),
        )
      : []),
  ]
}

function causeSlips(cause: Cause): Slip<Cause>[] {
  const sides = ['strong', 'supporting', 'common', 'against'] as const
  return sides
    .flatMap((side) =>
      cause[side].flatMap((sign) => [
        slip('sign dropped', `${side} ${shortly(sign)}`, {
          ...cause,
          [side]: cause[side].filter((one) => one !== sign),
        }),
        ...(side === 'strong'
          ? [
              slip('sign weakened', shortly(sign), {
                ...cause,
                strong: cause.strong.filter((one) => one !== sign),
                supporting: [...cause.supporting, sign],
              }),
            ]
          : []),
        ...(side === 'common'
          ? [
              slip('common sign raised', shortly(sign), {
                ...cause,
                common: cause.common.filter((one) => one !== sign),
                supporting: [...cause.supporting, sign],
              }),
            ]
          : []),
        ...(side === 'against'
          ? [
              slip('sign turned round', shortly(sign), {
                ...cause,
                against: cause.against.filter((one) => one !== sign),
                supporting: [...cause.supporting, sign],
              }),
            ]
          : []),
        ...conditionSlips(sign).map(({ kind, what, to }) =>
          slip(kind, `${side} ${what}`, { ...cause, [side]: replaced(cause[side], sign, [to]) }),
        ),
      ]),
    )
    .concat(
      ['contradicted', 'unsupported', 'mixed', 'disputed'].includes(cause.label)
        ? [slip('label lifted', `${cause.label} to limited`, { ...cause, label: 'limited' })]
        : [],
    )
}

function adviceSlips(advice: Advice): Slip<Advice>[] {
  return [
    ...advice.neverWhen.map((never) =>
      slip('never-when dropped', shortly(never), {
        ...advice,
        neverWhen: advice.neverWhen.filter((one) => one !== never),
      }),
    ),
    ...advice.neverWhen.flatMap((never) =>
      conditionSlips(never).map(({ kind, what, to }) =>
        slip(kind, `never ${what}`, { ...advice, neverWhen: replaced(advice.neverWhen, never, [to]) }),
      ),
    ),
    ...conditionSlips(advice.shownWhen).map(({ kind, what, to }) => slip(kind, what, { ...advice, shownWhen: to })),
    ...(advice.running ? [slip('running mark lost', 'running: false', { ...advice, running: false })] : []),
  ]
}

type Line = RuleBook['canIRun'][number]

/** An answer to "can I run?" one step softer or left out, and every slip in its condition. */
function runSlips({ canIRun }: RuleBook, line: Line): Slip<readonly Line[]>[] {
  const softer = CAN_I_RUN[CAN_I_RUN.indexOf(line.answer) + 1]
  return [
    ...(softer
      ? [
          slip(
            'can-I-run loosened',
            `${line.answer} to ${softer}`,
            replaced(canIRun, line, [{ ...line, answer: softer }]),
          ),
        ]
      : []),
    slip('can-I-run line dropped', line.answer, replaced(canIRun, line, [])),
    ...conditionSlips(line.when).map(({ kind, what, to }) =>
      slip(`can-I-run: ${kind}`, what, replaced(canIRun, line, [{ ...line, when: to }])),
    ),
  ]
}

/** "Any red flag but ..." is read from the folder, so a red flag that is gone is not named there either. */
export function withoutGone(book: RuleBook): RuleBook {
  const rules = new Set([...book.redFlags, ...book.causes, ...book.advice].map(({ id }: Rule) => id))
  const isGone = (condition: Condition) => condition.kind === 'rule' && !rules.has(condition.rule)
  return {
    ...book,
    canIRun: book.canIRun.map(({ answer, when }) => ({
      answer,
      when: when.kind === 'any' ? { ...when, of: when.of.filter((part) => !isGone(part)) } : when,
    })),
  }
}

function questionSlips(question: Question): Slip<Question>[] {
  const { askedIf, ...always } = question
  if (!askedIf) return []
  return [
    slip('asked-if removed', 'always asked', always as Question),
    ...conditionSlips(askedIf).map(({ kind, what, to }) =>
      slip(kind, `asked if ${what}`, { ...question, askedIf: to }),
    ),
  ]
}

function limitSlips({ limits, advice }: RuleBook): Slip<RuleBook['limits']>[] {
  const named = Object.entries(limits.ceilings) as [Urgency, readonly RuleId[]][]
  return [
    ...named.map(([urgency]) =>
      slip('ceiling removed', urgency, {
        ...limits,
        ceilings: Object.fromEntries(named.filter(([one]) => one !== urgency)),
      }),
    ),
    ...named.flatMap(([urgency, allowed]) =>
      advice
        .filter(({ id }) => !allowed.includes(id))
        .map(({ id }) =>
          slip('ceiling raised', `${id} at ${urgency}`, {
            ...limits,
            ceilings: { ...limits.ceilings, [urgency]: [...allowed, id] },
          }),
        ),
    ),
    ...named.flatMap(([urgency, allowed]) =>
      allowed.map((id) =>
        slip('ceiling lowered', `no ${id} at ${urgency}`, {
          ...limits,
          ceilings: { ...limits.ceilings, [urgency]: allowed.filter((one) => one !== id) },
        }),
      ),
    ),
    ...limits.runningNeverWhen.map((never) =>
      slip('running limit dropped', shortly(never), {
        ...limits,
        runningNeverWhen: limits.runningNeverWhen.filter((one) => one !== never),
      }),
    ),
  ]
}

/** One slip somewhere in a condition. */
function conditionSlips(condition: Condition): Slip<Condition>[] {
  switch (condition.kind) {
    case 'all':
    case 'any': {
      const { kind, of } = condition
      const made = (parts: readonly Condition[], as: 'all' | 'any' = kind): Condition => ({ kind: as, of: parts })
      return [
        ...of.flatMap((part) =>
          conditionSlips(part).map((inner) => slip(inner.kind, inner.what, made(replaced(of, part, [inner.to])))),
        ),
        ...(of.length > 1
          ? of.map((part) =>
              slip('part dropped', `${kind} without ${shortly(part)}`, made(of.filter((one) => one !== part))),
            )
          : []),
        ...(of.length > 1 ? [slip('all and any swapped', kind, made(of, kind === 'all' ? 'any' : 'all'))] : []),
      ]
    }
    case 'not':
      return [
        slip('not dropped', shortly(condition.of), condition.of),
        ...conditionSlips(condition.of).map((inner): Slip<Condition> =>
          slip(inner.kind, `not ${inner.what}`, { kind: 'not', of: inner.to }),
        ),
      ]
    case 'notRuledOut':
      return [
        slip('doubt dropped', shortly(condition.of), condition.of),
        slip('doubt read as no', shortly(condition.of), { kind: 'not', of: condition.of }),
        ...conditionSlips(condition.of).map((inner): Slip<Condition> =>
          slip(inner.kind, `doubt about ${inner.what}`, { kind: 'notRuledOut', of: inner.to }),
        ),
      ]
    case 'atLeast':
    case 'atMost':
      return [
        slip('comparison reversed', shortly(condition), {
          ...condition,
          kind: condition.kind === 'atLeast' ? 'atMost' : 'atLeast',
        }),
        ...[-1, 1].map((step) =>
          slip('threshold moved', `${shortly(condition)} by ${step}`, { ...condition, value: condition.value + step }),
        ),
      ]
    case 'atLeastOf':
      return [
        ...[-1, 1]
          .filter((step) => condition.count + step > 0)
          .map((step) =>
            slip('count moved', `${shortly(condition)} by ${step}`, { ...condition, count: condition.count + step }),
          ),
        ...optionSlips(condition),
      ]
    case 'is':
    case 'includes':
      return [
        slip('condition turned round', shortly(condition), { kind: 'not', of: condition }),
        ...optionSlips(condition),
      ]
    case 'rule':
      return [slip('condition turned round', shortly(condition), { kind: 'not', of: condition })]
    case 'urgency': {
      const { among } = condition
      return [
        slip('condition turned round', shortly(condition), { kind: 'not', of: condition }),
        ...(among.length < 2
          ? []
          : among.map((one) =>
              slip('option dropped', `urgency without ${one}`, {
                ...condition,
                among: among.filter((other) => other !== one),
              }),
            )),
      ]
    }
  }
}

function optionSlips<C extends Condition & { readonly options: readonly OptionId[]; readonly question: QuestionId }>(
  condition: C,
): Slip<Condition>[] {
  if (condition.options.length < 2) return []
  return condition.options.map((option) =>
    slip('option dropped', `${condition.question} without ${option}`, {
      ...condition,
      options: condition.options.filter((one) => one !== option),
    }),
  )
}

/** An option that is gone from the questionnaire and from every condition. */
function withoutOption(book: RuleBook, question: QuestionId, option: OptionId): RuleBook {
  const strip = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(strip)
    if (typeof value !== 'object' || value === null) return value
    const found = Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, strip(inner)]))
    if (found['question'] === question && Array.isArray(found['options']))
      return { ...found, options: found['options'].filter((one) => one !== option) }
    return found['id'] === question && Array.isArray(found['options'])
      ? { ...found, options: found['options'].filter((one: { id: string }) => one.id !== option) }
      : found
  }
  return strip(book) as RuleBook
}

function shortly(condition: Condition): string {
  switch (condition.kind) {
    case 'all':
    case 'any':
      return `${condition.kind} of ${condition.of.length}`
    case 'not':
      return `not ${shortly(condition.of)}`
    case 'notRuledOut':
      return `a doubt about ${shortly(condition.of)}`
    case 'rule':
      return condition.rule
    case 'urgency':
      return `urgency ${condition.among.join(', ')}`
    case 'atLeast':
    case 'atMost':
      return `${condition.question} ${condition.kind === 'atLeast' ? '>=' : '<='} ${condition.value}`
    case 'atLeastOf':
      return `${condition.count} of ${condition.question}`
    default:
      return `${condition.question} ${condition.options.slice(0, 2).join(', ')}${condition.options.length > 2 ? ' and more' : ''}`
  }
}

/** Some faults of every kind, chosen by a seed: the same seed, the same faults. */
export function seeded(faults: readonly Fault[], each: number, seed: number): Fault[] {
  let state = seed
  const chance = () => (state = (state * 1103515245 + 12345) % 2147483648)
  const kinds = [...new Set(faults.map(({ kind }) => kind))]
  return kinds.flatMap((kind) =>
    faults
      .filter((fault) => fault.kind === kind)
      .map((fault) => [chance(), fault] as const)
      .sort(([a], [b]) => a - b)
      .slice(0, each)
      .map(([, fault]) => fault),
  )
}

/** Whether every rule that is named is there. */
export const isWhole = (book: RuleBook): boolean => {
  const rules = new Set<string>([...book.redFlags, ...book.causes, ...book.advice].map(({ id }: Rule) => id))
  return [...JSON.stringify(book).matchAll(/"kind":"rule","rule":"([^"]+)"/g)].every(([, id]) => rules.has(id!))
}
