import type { OptionId, QuestionId, RuleId } from '#core/basics/id.ts'
import { ALWAYS, type Condition, NOT_SURE } from '#core/engine/condition.ts'
import {
  type Advice,
  type Cause,
  type Library,
  type Question,
  type RedFlag,
  type RuleBook,
  type Urgency,
  URGENCIES,
} from '#core/rulebook/book.ts'

export const is = (question: string, ...options: string[]): Condition => ({
  kind: 'is',
  question: question as QuestionId,
  options: options as OptionId[],
})
export const includes = (question: string, ...options: string[]): Condition => ({
  kind: 'includes',
  question: question as QuestionId,
  options: options as OptionId[],
})
export const atLeast = (question: string, value: number): Condition => ({
  kind: 'atLeast',
  question: question as QuestionId,
  value,
})
export const rule = (id: string): Condition => ({ kind: 'rule', rule: id as RuleId })
export const urgency = (...among: Urgency[]): Condition => ({ kind: 'urgency', among })
export const all = (...of: Condition[]): Condition => ({ kind: 'all', of })
export const any = (...of: Condition[]): Condition => ({ kind: 'any', of })
export const not = (of: Condition): Condition => ({ kind: 'not', of })

const common = (id: string) => ({
  id: id as QuestionId,
  section: 'only',
  heading: `${id}?`,
  why: 'because',
  notSure: 'I am not sure',
})
const options = (...ids: string[]) => ids.map((id) => ({ id: id as OptionId, label: id }))
export const choice = (id: string, ids: string[], askedIf?: Condition): Question => ({
  ...common(id),
  kind: 'choice',
  options: options(...ids),
  ...(askedIf && { askedIf }),
})
export const choices = (id: string, ids: string[], askedIf?: Condition): Question => ({
  ...common(id),
  kind: 'choices',
  options: options(...ids),
  none: 'None',
  ...(askedIf && { askedIf }),
})
export const scale = (id: string): Question => ({ ...common(id), kind: 'scale', lowest: 'none', highest: 'worst' })

export const flag = (
  id: string,
  asksFor: RedFlag['urgency'],
  when: Condition,
  raised?: RedFlag['raised'],
): RedFlag => ({ kind: 'red-flag', id: id as RuleId, urgency: asksFor, when, ...(raised && { raised }) })
export const cause = (
  id: string,
  signs: Partial<Pick<Cause, 'strong' | 'supporting' | 'common' | 'against'>>,
  label: Cause['label'] = 'limited',
): Cause => ({ kind: 'cause', id: id as RuleId, label, strong: [], supporting: [], common: [], against: [], ...signs })
export const advice = (
  id: string,
  shownWhen: Condition = ALWAYS,
  neverWhen: Condition[] = [],
  running = false,
): Advice => ({ kind: 'advice', id: id as RuleId, label: 'limited', running, shownWhen, neverWhen })

const each = <T>(make: (urgency: Urgency) => T) =>
  Object.fromEntries(URGENCIES.map((urgency) => [urgency, make(urgency)])) as Record<Urgency, T>

/**
 * A book small enough to hold in the head: danger and severity are safety questions; `hop` is asked if `where` is leg
 * or severity is 5 or more; `shoes` and `ground` are read by one cause alone, `cautions` by tablets alone.
 */
export function smallBook(change: Partial<RuleBook> = {}): RuleBook {
  const questions = [
    choices('danger', ['numb', 'fever']),
    choice('where', ['back', 'leg']),
    scale('severity'),
    choices('hop', ['hurts', 'night'], any(is('where', 'leg'), atLeast('severity', 5))),
    choices('shoes', ['stiff', 'worn']),
    choice('ground', ['hard', 'soft']),
    choices('cautions', ['ulcer'], rule('tablets')),
  ]
  return {
    hash: 'small',
    sections: [{ id: 'only', title: 'Only', questions: questions.map(({ id }) => id) }],
    questions,
    pages: questions.map(({ id }) => ({ questions: [id] })),
    outside: [choices('tried', ['heat'])],
    redFlags: [
      flag('bone', 'within-days', includes('hop', 'hurts'), { to: 'same-day', when: atLeast('severity', 7) }),
      flag('fever', 'same-day', includes('danger', 'fever')),
      flag('numb', 'emergency', includes('danger', 'numb')),
      flag('place', 'routine', is('where', 'leg')),
      flag('unsure-danger', 'same-day', includes('danger', NOT_SURE)),
      flag('unsure-hop', 'routine', includes('hop', NOT_SURE)),
      flag('unsure-severity', 'routine', is('severity', NOT_SURE)),
    ],
    causes: [
      cause('gear', {
        strong: [includes('shoes', 'worn')],
        supporting: [includes('shoes', 'stiff'), is('ground', 'hard')],
        against: [is('ground', 'soft')],
      }),
    ],
    advice: [
      advice('call', urgency('emergency')),
      advice('rest', rule('gear'), [], true),
      advice('tablets', atLeast('severity', 3), [includes('cautions', 'ulcer')]),
      advice('warmth', ALWAYS, [rule('rest')]),
    ],
    limits: {
      ceilings: { emergency: ['call' as RuleId], 'same-day': [], 'within-days': ['warmth' as RuleId] },
      runningNeverWhen: [rule('bone')],
    },
    canIRun: [
      { answer: 'not-until-seen', when: urgency('emergency') },
      { answer: 'easy', when: ALWAYS },
    ],
    urgencies: each((urgency) => ({
      name: urgency,
      timeFrame: `when ${urgency}`,
      heading: `do ${urgency}`,
      short: urgency,
    })),
    emergency: {
      meaning: 'call now',
      signsHeading: 'call with',
      signs: ['a numb leg', 'a fever & chills'],
      first: 'call first',
      steps: ['call'],
      tell: 'say this:',
      mistake: 'a mistake',
      otherwise: 'ask a doctor',
      numbers: [
        { id: 'here', place: 'the Here', number: '1', countries: ['US'] },
        { id: 'there', place: 'There', number: '2', countries: ['AU', 'NZ'], dates: 'month-first' },
      ],
      elsewhere: 'the number of that place',
    },
    ...change,
  }
}

/** What a result on a small book says of its urgency. */
export const urgencyWords: Library['urgencies'] = each((urgency) => ({ meaning: `it is ${urgency}` }))
