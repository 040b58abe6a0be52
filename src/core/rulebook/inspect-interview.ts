import { suggestion } from '#core/basics/nearest.ts'
import type { Draft, DraftBook, Fault } from '#core/rulebook/rawfile.ts'
import type { RawCondition } from '#core/rulebook/schema.ts'
import { NOT_SURE } from '#core/engine/condition.ts'

/** Faults that only show over the whole interview: order, circles, and not-sure that nobody reads. */
export function inspectInterview(raw: DraftBook): Fault[] {
  const interview = raw['questions/interview']
  if (!interview) return []
  const ids = new Set(raw.questions.keys())
  const sections = interview.sections ?? []
  const path = 'questions/interview'
  const listed = [
    ...sections.flatMap((one, section) =>
      (one?.questions ?? []).map((id, index) => ({ id, at: ['sections', section, 'questions', index] })),
    ),
    ...(interview.outside ?? []).map((id, index) => ({ id, at: ['outside', index] })),
  ].flatMap(({ id, at }) => (id === undefined ? [] : [{ id, at }]))
  const unknown = listed
    .filter(({ id }) => !ids.has(id))
    .map(({ id, at }) => ({ path, at, message: `there is no question "${id}"${suggestion(id, ids)}` }))
  const twice = listed
    .filter(({ id }, index) => listed.findIndex((other) => other.id === id) < index)
    .map(({ id, at }) => ({ path, at, message: `the question "${id}" is there twice` }))
  const left = [...ids]
    .filter((id) => !listed.some((one) => one.id === id))
    .map((id) => ({ path: `questions/${id}`, at: [], message: 'this question stands in no section of the interview' }))
  const order = sections.flatMap((section) => section?.questions ?? []).filter((id) => id !== undefined)
  return [
    ...unknown,
    ...twice,
    ...left,
    ...inspectPages(interview, order),
    ...inspectHeadings(raw),
    ...inspectAskedIf(raw, order),
    ...inspectNotSure(raw, order),
    ...inspectCircles(raw),
  ]
}

type Interview = NonNullable<DraftBook['questions/interview']>

/** Pages go through the sections in their order, each question once; what is on demand comes last and has no page. */
function inspectPages({ pages = [], onDemand = [] }: Interview, order: readonly string[]): Fault[] {
  const path = 'questions/interview'
  const wanted = order.filter((id) => !onDemand.includes(id))
  const paged = pages.flatMap((page, at) =>
    (page?.questions ?? []).map((id, index) => ({ id, at: ['pages', at, 'questions', index] })),
  )
  const wrong = paged.find(({ id }, index) => id !== wanted[index])
  const missing = wanted[paged.length]
  const astray = onDemand.find((id, index) => id !== order.slice(wanted.length)[index])
  const untitled = pages.flatMap((page, at) =>
    page?.title === undefined && (page?.questions ?? []).length > 1
      ? [{ path, at: ['pages', at], message: 'a page of more than one question needs a "title"' }]
      : [],
  )
  return [
    ...(wrong ? [{ path, at: wrong.at, message: outOfTurn(wrong.id, wanted[paged.indexOf(wrong)]) }] : []),
    ...(!wrong && missing !== undefined ? [{ path, at: ['pages'], message: `"${missing}" stands on no page` }] : []),
    ...(astray === undefined
      ? []
      : [{ path, at: ['onDemand'], message: `"${astray}" is on demand, so it must be the last of the last section` }]),
    ...untitled,
  ]
}

const outOfTurn = (id: string | undefined, expected: string | undefined): string =>
  expected === undefined
    ? `"${id}" stands on a page, and in no section or twice`
    : `the pages go through the sections in their order: expected "${expected}"`

function inspectHeadings({ questions }: DraftBook): Fault[] {
  const seen = new Map<string, string>()
  return [...questions].flatMap(([id, { heading }]) => {
    if (heading === undefined) return []
    const first = seen.get(heading)
    seen.set(heading, id)
    return first === undefined
      ? []
      : [{ path: `questions/${id}`, at: ['heading'], message: `"${first}" has the same heading` }]
  })
}

/**
 * "Asked if" looks back only, and only at what is always asked, so that the path never waits for an answer that nobody
 * gives.
 */
function inspectAskedIf(raw: DraftBook, order: readonly string[]): Fault[] {
  const safety = safetyQuestions(raw)
  return order.flatMap((id, place) => {
    const question = raw.questions.get(id)
    if (!question?.askedIf) return []
    const path = `questions/${id}`
    const direct = new Set(atomsOf(question.askedIf).map((atom) => atom.question))
    const reads = [...reach(question.askedIf, raw)].filter((other) => other !== id && raw.questions.has(other))
    const later = reads
      .filter((other) => order.indexOf(other) > place || !order.includes(other))
      .map((other) => ({ path, at: ['askedIf'], message: `"${other}" is not asked before this question` }))
    const optional = reads
      .filter((other) => order.includes(other) && !safety.has(other) && !direct.has(other))
      .map((other) => ({
        path,
        at: ['askedIf'],
        message: `"${other}" may be skipped as irrelevant, so nothing can wait for it`,
      }))
    const reason =
      safety.has(id) && !question.askedIfReason
        ? [
            {
              path,
              at: ['askedIf'],
              message: 'this can hide what a red flag reads: give the clinical reason under "askedIfReason"',
            },
          ]
        : []
    return [...later, ...optional, ...reason]
  })
}

/** Unknown is not no: what a red flag reads must have a red flag for "not sure". */
function inspectNotSure(raw: DraftBook, order: readonly string[]): Fault[] {
  const floors = new Set(
    [...raw['red-flags'].values()]
      .flatMap(({ when }) => atomsOf(when))
      .filter(({ options }) => options.includes(NOT_SURE))
      .map(({ question }) => question),
  )
  return order
    .filter((id) => safetyQuestions(raw).has(id) && !floors.has(id))
    .map((id) => ({
      path: `questions/${id}`,
      at: [],
      message: `a red flag reads this question, but none is met by "not-sure": add red-flags/unsure-${id}.yaml`,
    }))
}

/** The questions that a red flag reads. */
export function safetyQuestions(raw: DraftBook): ReadonlySet<string> {
  return new Set(
    [...raw['red-flags'].values()]
      .flatMap(({ when, raised }) => [...atomsOf(when), ...atomsOf(raised?.when)])
      .map(({ question }) => question),
  )
}

/** A rule that leads back to itself could never be judged. */
function inspectCircles(raw: DraftBook): Fault[] {
  return (['red-flags', 'advice'] as const).flatMap((folder) =>
    [...raw[folder].keys()]
      .filter((id) => leadsTo(id, id, raw))
      .map((id) => ({
        path: `${folder}/${id}`,
        at: [],
        message: 'this rule leads back to itself through the rules it names',
      })),
  )
}

function leadsTo(from: string, target: string, raw: DraftBook, seen: Set<string> = new Set()): boolean {
  return rulesNamedBy(from, raw).some((next) => {
    if (next === target) return true
    if (seen.has(next)) return false
    seen.add(next)
    return leadsTo(next, target, raw, seen)
  })
}

type Condition = Draft<RawCondition> | undefined

const conditionsOf = (id: string, raw: DraftBook): Condition[] => {
  const flag = raw['red-flags'].get(id)
  if (flag) return flag.raised ? [flag.when, flag.raised.when] : [flag.when]
  const cause = raw.causes.get(id)
  if (cause)
    return (['strong', 'supporting', 'common', 'against'] as const).flatMap((weight) => cause.signs?.[weight] ?? [])
  const advice = raw.advice.get(id)
  return advice
    ? [
        ...(advice.shownWhen === 'always' ? [] : [advice.shownWhen]),
        ...(advice.neverWhen ?? []),
        ...(advice.running ? (raw.limits?.running?.neverWhen ?? []) : []),
      ]
    : []
}

const parts = (raw: Condition): Draft<RawCondition>[] =>
  raw === undefined ? [] : [raw, ...[...(raw.all ?? []), ...(raw.any ?? []), raw.not, raw.notRuledOut].flatMap(parts)]
const rulesNamedBy = (id: string, raw: DraftBook): string[] =>
  conditionsOf(id, raw)
    .flatMap(parts)
    .flatMap(({ rule }) => (rule === undefined ? [] : [rule]))

function atomsOf(condition: Condition): { question: string; options: readonly string[] }[] {
  return parts(condition).flatMap(({ is, includes, atLeast, atMost, atLeastOf }) =>
    [is, includes, atLeastOf?.of, atLeast, atMost].flatMap((record) =>
      Object.entries(record ?? {}).map(([question, value]) => ({
        question,
        options: Array.isArray(value) ? (value as readonly string[]) : [],
      })),
    ),
  )
}

/** Every question that a condition reads, through other rules too. */
function reach(condition: Condition, raw: DraftBook, seen: Set<string> = new Set()): Set<string> {
  const questions = new Set(atomsOf(condition).map(({ question }) => question))
  for (const { rule } of parts(condition)) {
    if (rule === undefined || seen.has(rule)) continue
    seen.add(rule)
    for (const inner of conditionsOf(rule, raw)) for (const question of reach(inner, raw, seen)) questions.add(question)
  }
  return questions
}
