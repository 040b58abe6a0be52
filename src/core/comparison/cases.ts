import { type Answers, readAnswers } from '#core/assessment/answers.ts'
import { assess, type Outcome } from '#core/assessment/assess.ts'
import { type Stood, turnsBetween } from '#core/assessment/compare.ts'
import type { Rule, RuleBook } from '#core/rulebook/book.ts'
import type { RawBook } from '#core/rulebook/rawfile.ts'
import { answersOf } from '#core/cases/exercise.ts'

/** A worked case that comes out otherwise, with what differs: `urgency`, and what is new or gone in each list. */
export interface ChangedCase {
  readonly path: string
  readonly title: string
  readonly differences: readonly Difference[]
}
export interface Difference {
  readonly in: 'urgency' | 'redFlags' | 'causes' | 'advice' | 'withheld'
  readonly gone: readonly string[]
  readonly come: readonly string[]
}
/** Those whose urgency changes come first. */
export interface CasesDiff {
  readonly count: number
  readonly changed: readonly ChangedCase[]
}

interface Side {
  readonly book: RuleBook
  readonly raw: RawBook
}

/** Runs the worked cases of both books through both. Of a case that is in both, the later answers are taken. */
export function diffCases(before: Side, after: Side): CasesDiff {
  const cases = new Map([...casesOf(before), ...casesOf(after)])
  const changed = [...cases.values()].flatMap(({ path, title, answers }): ChangedCase[] => {
    const found = differences(assess(before.book, answers), assess(after.book, answers))
    return found.length > 0 ? [{ path, title, differences: found }] : []
  })
  const isUrgent = (one: ChangedCase) => one.differences.some((difference) => difference.in === 'urgency')
  return { count: cases.size, changed: [...changed.filter(isUrgent), ...changed.filter((one) => !isUrgent(one))] }
}

interface Case {
  readonly path: string
  readonly title: string
  readonly answers: Answers
}

/** A case whose answers its own book does not take is left to `rules:check`. */
function casesOf({ book, raw }: Side): Map<string, Case> {
  const runners = [...raw['cases/runners']].map(([id, runner]) => ({ path: `cases/runners/${id}`, given: runner }))
  const ofRules = (['cases/red-flags', 'cases/causes', 'cases/advice'] as const).flatMap((folder) =>
    [...raw[folder]].flatMap(([id, { fires, nearly }]) =>
      [...fires, ...nearly].map((given) => ({ path: `${folder}/${id}`, given })),
    ),
  )
  return new Map(
    [...runners, ...ofRules].flatMap(({ path, given }) => {
      const read = readAnswers(book, answersOf(raw, given))
      return read.ok ? [[`${path} ${given.title}`, { path, title: given.title, answers: read.value }] as const] : []
    }),
  )
}

function differences(before: Outcome, after: Outcome): Difference[] {
  const turns = turnsBetween(before, after)
  const among = (list: Difference['in'], kind: Rule['kind'], stands: (stood: Stood) => boolean): Difference => {
    const told = (end: 'was' | 'is') =>
      turns.flatMap(({ rule, [end]: stood }) =>
        rule.kind === kind && stood !== undefined && stands(stood)
          ? [kind === 'cause' ? `${rule.id} (${stood})` : rule.id]
          : [],
      )
    return { in: list, gone: told('was'), come: told('is') }
  }
  const urgency = ({ urgency: certain, atLeast }: Outcome) => certain ?? `at least ${atLeast}`
  return [
    ...(urgency(before) === urgency(after)
      ? []
      : [{ in: 'urgency' as const, gone: [urgency(before)], come: [urgency(after)] }]),
    ...[
      among('redFlags', 'red-flag', (stood) => stood === 'met'),
      among('causes', 'cause', () => true),
      among('advice', 'advice', (stood) => stood === 'shown'),
      among('withheld', 'advice', (stood) => stood === 'held'),
    ].filter(({ gone, come }) => gone.length + come.length > 0),
  ]
}
