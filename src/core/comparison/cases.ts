import { type Answers, readAnswers } from '#core/assessment/answers.ts'
import { assess, type Outcome } from '#core/assessment/assess.ts'
import type { RuleBook } from '#core/rulebook/book.ts'
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
    const differences = compare(assess(before.book, answers), assess(after.book, answers))
    return differences.length > 0 ? [{ path, title, differences }] : []
  })
  const isUrgent = ({ differences }: ChangedCase) => differences.some((difference) => difference.in === 'urgency')
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

function compare(before: Outcome, after: Outcome): Difference[] {
  const lists = (outcome: Outcome): Readonly<Record<Difference['in'], readonly string[]>> => ({
    urgency: [outcome.urgency ?? `at least ${outcome.atLeast}`],
    redFlags: outcome.redFlags.filter(({ verdict }) => verdict === 'met').map(({ rule }) => rule.id),
    causes: outcome.causes.map(({ rule, standing }) => `${rule.id} (${standing})`),
    advice: outcome.advice.map(({ rule }) => rule.id),
    withheld: outcome.withheld.map(({ rule }) => rule.id),
  })
  const [was, is] = [lists(before), lists(after)]
  return (Object.keys(was) as Difference['in'][]).flatMap((name) => {
    const gone = was[name].filter((one) => !is[name].includes(one))
    const come = is[name].filter((one) => !was[name].includes(one))
    return gone.length + come.length > 0 ? [{ in: name, gone, come }] : []
  })
}
