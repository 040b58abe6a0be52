import type { RuleId } from '#core/basics/id.ts'
import { readAnswers } from '#core/assessment/answers.ts'
import { assess, type Outcome } from '#core/assessment/assess.ts'
import { suggestion } from '#core/basics/nearest.ts'
import type { RuleBook } from '#core/rulebook/book.ts'
import { changesLacking } from '#core/rulebook/inspect-change.ts'
import { lookup } from '#core/rulebook/lookup.ts'
import type { Fault, RawBook } from '#core/rulebook/rawfile.ts'

type RuleCases = NonNullable<ReturnType<RawBook['cases/red-flags']['get']>>
type Given = RuleCases['fires'][number]
type Runner = NonNullable<ReturnType<RawBook['cases/runners']['get']>>
const RULE_CASES = ['cases/red-flags', 'cases/causes', 'cases/advice'] as const

/** Runs every worked case of a sound rule book; each surprise is a fault at the place that expected otherwise. */
export function exercise(book: RuleBook, raw: RawBook): Fault[] {
  const ofRules = RULE_CASES.flatMap((folder) =>
    [...raw[folder]].flatMap(([id, cases]) => {
      const path = `${folder}/${id}`
      const rule = lookup(book).rule.get(id)
      if (!rule || folder !== `cases/${{ 'red-flag': 'red-flags', cause: 'causes', advice: 'advice' }[rule.kind]}`)
        return [
          {
            path,
            at: [],
            message: `there is no rule "${id}" for these cases${suggestion(id, lookup(book).rule.keys())}`,
          },
        ]
      return (['fires', 'nearly'] as const).flatMap((side) =>
        cases[side].flatMap((given, index) =>
          onAnswers(book, raw, given, (outcome) => surprises(outcome, id as RuleId, side, given)).map((fault) => ({
            path,
            ...fault,
            at: [side, index, ...fault.at],
          })),
        ),
      )
    }),
  )
  const ofRunners = [...raw['cases/runners']].flatMap(([id, runner]) =>
    onAnswers(book, raw, runner, (outcome) => compare(outcome, runner.expect)).map((fault) => ({
      path: `cases/runners/${id}`,
      ...fault,
    })),
  )
  return [...ofRules, ...ofRunners]
}

type Surprise = Omit<Fault, 'path'>

/** The answers of a case, laid over those of the runner that it is like. */
export function answersOf(raw: RawBook, { like, answers }: Pick<Given, 'like' | 'answers'>): Record<string, unknown> {
  return { ...(like === undefined ? {} : raw['cases/runners'].get(like)?.answers), ...answers }
}

function onAnswers(
  book: RuleBook,
  raw: RawBook,
  given: Pick<Given, 'like' | 'answers'>,
  look: (outcome: Outcome) => Surprise[],
): Surprise[] {
  if (given.like !== undefined && !raw['cases/runners'].has(given.like))
    return [
      {
        at: ['like'],
        message: `there is no runner "${given.like}"${suggestion(given.like, raw['cases/runners'].keys())}`,
      },
    ]
  const read = readAnswers(book, answersOf(raw, given))
  return read.ok
    ? look(assess(book, read.value))
    : read.faults.map(({ question, message }) => ({ at: ['answers', question], message }))
}

function surprises(outcome: Outcome, rule: RuleId, side: 'fires' | 'nearly', given: Given): Surprise[] {
  const got = gotOf(outcome, rule)
  const asked =
    outcome.next.kind === 'ask' && !outcome.redFlags.some((flag) => flag.rule.id === rule)
      ? [{ at: ['answers'], message: `the interview is not at its end: "${outcome.next.question}" has no answer` }]
      : []
  const wanted =
    side === 'fires'
      ? got.fires
        ? []
        : [{ at: ['answers'], message: `${rule} should fire and is ${got.word}` }]
      : got.misses
        ? []
        : [{ at: ['answers'], message: `${rule} should not fire and is ${got.word}` }]
  return [
    ...(asked.length > 0 ? asked : wanted),
    ...differs(given.urgency, got.urgency, 'urgency'),
    ...differs(given.standing, got.standing, 'standing'),
    ...(given.withheldBy ?? []).flatMap((id, index) =>
      got.because.includes(id)
        ? []
        : [
            {
              at: ['withheldBy', index],
              message: `"${id}" does not hold it back; what does: ${got.because.join(', ') || 'nothing'}`,
            },
          ],
    ),
  ]
}

function gotOf(outcome: Outcome, id: RuleId) {
  const flag = outcome.redFlags.find(({ rule }) => rule.id === id)
  if (flag)
    return {
      fires: flag.verdict === 'met',
      misses: flag.verdict === 'unmet',
      word: flag.verdict,
      urgency: flag.urgency,
      standing: undefined,
      because: [] as string[],
    }
  const cause = outcome.causes.find(({ rule }) => rule.id === id)
  const shown = cause !== undefined || outcome.advice.some(({ rule }) => rule.id === id)
  const because: readonly string[] = outcome.withheld.find(({ rule }) => rule.id === id)?.because ?? []
  return {
    fires: shown,
    misses: !shown,
    word: shown ? 'shown' : because.length > 0 ? `withheld because of ${because.join(', ')}` : 'not shown',
    urgency: outcome.urgency,
    standing: cause?.standing,
    because,
  }
}

function differs(wanted: string | undefined, got: string | null | undefined, key: string): Surprise[] {
  return wanted === undefined || wanted === got
    ? []
    : [{ at: [key], message: `expected "${wanted}", got "${got ?? 'none'}"` }]
}

function compare(outcome: Outcome, expect: Runner['expect']): Surprise[] {
  if (outcome.next.kind === 'ask')
    return [{ at: ['answers'], message: `the interview is not at its end: "${outcome.next.question}" has no answer` }]
  const ids = (list: readonly { readonly rule: { readonly id: string } }[]) => list.map(({ rule }) => rule.id)
  const got: Record<Exclude<keyof Runner['expect'], 'urgency' | 'canIRun'>, readonly string[]> = {
    redFlags: ids(outcome.redFlags.filter(({ verdict }) => verdict === 'met')),
    unsettled: outcome.unsettled,
    causes: outcome.causes.map(({ rule, standing }) => `${rule.id} (${standing})`),
    advice: ids(outcome.advice),
    withheld: ids(outcome.withheld),
    ignored: outcome.ignored.map(({ question }) => question),
  }
  const { urgency, canIRun, ...lists } = expect
  const wanted: typeof got = { ...lists, causes: expect.causes.map(({ rule, standing }) => `${rule} (${standing})`) }
  const inOrder = new Set(['causes'])
  return [
    ...[...differs(urgency, outcome.urgency, 'urgency'), ...differs(canIRun, outcome.canIRun, 'canIRun')].map(
      (fault) => ({
        ...fault,
        at: ['expect', ...fault.at],
      }),
    ),
    ...(Object.keys(got) as (keyof typeof got)[]).flatMap((key) =>
      sameList(wanted[key], got[key], inOrder.has(key)).map((message) => ({ at: ['expect', key], message })),
    ),
  ]
}

function sameList(wanted: readonly string[], got: readonly string[], inOrder: boolean): string[] {
  const missing = wanted.filter((one) => !got.includes(one))
  const extra = got.filter((one) => !wanted.includes(one))
  if (missing.length + extra.length > 0)
    return [
      [
        missing.length > 0 ? `expected but not there: ${missing.join(', ')}` : '',
        extra.length > 0 ? `there but not expected: ${extra.join(', ')}` : '',
      ]
        .filter(Boolean)
        .join('; '),
    ]
  return inOrder && wanted.some((one, at) => one !== got[at]) ? [`in another order: ${got.join(', ')}`] : []
}

/**
 * What a rule still lacks before it counts as exercised, and a question before a result can say what would change it,
 * in words for its author.
 */
export function lacks(raw: RawBook): { readonly path: string; readonly lacks: readonly string[] }[] {
  const asked = raw['questions/interview']?.sections.flatMap(({ questions }) => questions) ?? []
  const questions = asked.flatMap((id) => {
    const question = raw.questions.get(id)
    const missing = question ? changesLacking(question) : []
    return missing.length > 0 ? [{ path: `questions/${id}`, lacks: missing }] : []
  })
  return [...questions, ...rulesLacking(raw)]
}

function rulesLacking(raw: RawBook): ReturnType<typeof lacks> {
  return (['red-flags', 'causes', 'advice'] as const).flatMap((folder) =>
    [...raw[folder]].flatMap(([id, { claims }]) => {
      const missing = [
        ...(claims.length === 0 ? ['a claim with its source'] : []),
        ...(raw[`cases/${folder}`].has(id) ? [] : [`worked cases (rules/cases/${folder}/${id}.yaml)`]),
      ]
      return missing.length > 0 ? [{ path: `${folder}/${id}`, lacks: missing }] : []
    }),
  )
}
