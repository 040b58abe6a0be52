import { suggestion } from '#core/basics/nearest.ts'
import { compareUrgency } from '#core/rulebook/book.ts'
import { inspectCondition, type Scope } from '#core/rulebook/conditions.ts'
import { questionShapes } from '#core/rulebook/assemble.ts'
import { inspectInterview } from '#core/rulebook/inspect-interview.ts'
import { inspectWording } from '#core/rulebook/wording.ts'
import { type Fault, homeOf, type RawBook, type RuleFile, sortFiles } from '#core/rulebook/rawfile.ts'
import type { RawCondition } from '#core/rulebook/schema.ts'

/**
 * Every fault of a rule book in one run: shape, ids that lead nowhere, conditions that do not fit, circles, unsafe gaps,
 * wording. Worked cases are run elsewhere, once nothing is wrong here.
 */
export function inspect(files: readonly RuleFile[]): { raw: RawBook; faults: Fault[] } {
  const { raw, ids, faults } = sortFiles(files)
  const known: Known = {
    questions: questionShapes(raw),
    redFlags: ids['red-flags'],
    rules: new Set([...ids['red-flags'], ...ids.causes, ...ids.advice]),
    advice: ids.advice,
    sources: ids.sources,
  }
  // A question file with a fault of its own cannot tell its options; what speaks of it is looked at once it is mended.
  const broken = new Set(files.flatMap(({ path }) => { const home = homeOf(path); return home && 'folder' in home && home.folder === 'questions' && !raw.questions.has(home.id) ? [home.id] : [] }))
  const found = [
    ...inspectQuestions(raw, known),
    ...inspectRedFlags(raw, known),
    ...inspectCauses(raw, known),
    ...inspectAdvice(raw, known),
    ...inspectLimits(raw, known),
    ...inspectClaims(raw, known),
    ...inspectInterview(raw, ids.questions),
    ...inspectIds(raw),
    ...inspectReviews(raw, known),
    ...files.flatMap(inspectWording),
  ].filter(({ message }) => ![...broken].some((id) => message.startsWith(`there is no question "${id}"`)))
  return { raw, faults: [...faults, ...found] }
}

interface Known {
  readonly questions: Scope['questions']
  readonly redFlags: ReadonlySet<string>
  readonly rules: ReadonlySet<string>
  readonly advice: ReadonlySet<string>
  readonly sources: ReadonlySet<string>
}

const within = (path: string, at: readonly PropertyKey[], raw: RawCondition, known: Known, rules: ReadonlySet<string>, urgency = false): Fault[] =>
  inspectCondition(raw, { questions: known.questions, rules, urgency }, at).map((fault) => ({ path, ...fault }))

const listed = (path: string, at: readonly PropertyKey[], list: readonly RawCondition[], known: Known, rules: ReadonlySet<string>, urgency = false): Fault[] =>
  list.flatMap((raw, index) => within(path, [...at, index], raw, known, rules, urgency))

function inspectQuestions(raw: RawBook, known: Known): Fault[] {
  return [...raw.questions].flatMap(([id, question]) => {
    const path = `questions/${id}`
    const twice = question.kind === 'scale' ? [] : question.options.flatMap((option, index) => (question.options.findIndex((other) => other.id === option.id) < index ? [{ path, at: ['options', index, 'id'], message: `the option "${option.id}" is there twice` }] : []))
    return [...twice, ...(question.askedIf ? within(path, ['askedIf'], question.askedIf, known, known.rules) : [])]
  })
}

function inspectRedFlags(raw: RawBook, known: Known): Fault[] {
  return [...raw['red-flags']].flatMap(([id, { when, raised, urgency }]) => {
    const path = `red-flags/${id}`
    const others = new Set([...known.redFlags].filter((other) => other !== id))
    if (!raised) return within(path, ['when'], when, known, others)
    const lower = compareUrgency(raised.to, urgency) >= 0 ? [{ path, at: ['raised', 'to'], message: `"${raised.to}" is not more urgent than "${urgency}"` }] : []
    return [...within(path, ['when'], when, known, others), ...within(path, ['raised', 'when'], raised.when, known, others), ...lower]
  })
}

function inspectCauses(raw: RawBook, known: Known): Fault[] {
  return [...raw.causes].flatMap(([id, { signs, label }]) => {
    const path = `causes/${id}`
    const read = (['strong', 'supporting', 'against'] as const).flatMap((weight) => listed(path, ['signs', weight], signs[weight], known, known.redFlags))
    const none = signs.strong.length + signs.supporting.length === 0 ? [{ path, at: ['signs'], message: 'a cause needs at least one strong or supporting sign' }] : []
    const safety = label === 'safety' ? [{ path, at: ['label'], message: 'the label "safety" is for red flags and advice' }] : []
    return [...read, ...none, ...safety]
  })
}

function inspectAdvice(raw: RawBook, known: Known): Fault[] {
  return [...raw.advice].flatMap(([id, { shownWhen, neverWhen }]) => {
    const path = `advice/${id}`
    const others = new Set([...known.rules].filter((other) => other !== id))
    return [...(shownWhen === 'always' ? [] : within(path, ['shownWhen'], shownWhen, known, others, true)), ...listed(path, ['neverWhen'], neverWhen, known, others, true)]
  })
}

function inspectLimits({ limits }: RawBook, known: Known): Fault[] {
  if (!limits) return []
  const strangers = Object.entries(limits.ceilings).flatMap(([urgency, ids]) => ids.flatMap((id, index) => (known.advice.has(id) ? [] : [{ path: 'limits', at: ['ceilings', urgency, index], message: `there is no advice "${id}"${suggestion(id, known.advice)}` }])))
  return [...strangers, ...listed('limits', ['running', 'neverWhen'], limits.running.neverWhen, known, known.redFlags)]
}

function inspectClaims(raw: RawBook, known: Known): Fault[] {
  const headings = raw.sources.get('article')?.sections ?? []
  return (['red-flags', 'causes', 'advice', 'learn'] as const).flatMap((folder) => [...raw[folder]].flatMap(([id, { claims }]) => claims.flatMap(({ source, section }, index) => {
    const fault = (key: string, message: string) => [{ path: `${folder}/${id}`, at: ['claims', index, key], message }]
    if (!known.sources.has(source)) return fault('source', `there is no source "${source}"${suggestion(source, known.sources)}`)
    if (source !== 'article') return section === undefined ? [] : fault('section', 'only the article has sections')
    if (section === undefined) return fault('source', 'a claim from the article names its section')
    return headings.length === 0 || headings.includes(section) ? [] : fault('section', `the article has no heading "${section}"${suggestion(section, headings)}`)
  })))
}

/** Rules are named without their folder, so an id stands once among all of them. */
function inspectIds(raw: RawBook): Fault[] {
  const seen = new Map<string, string>()
  return (['red-flags', 'causes', 'advice'] as const).flatMap((folder) => [...raw[folder].keys()].flatMap((id) => {
    const path = `${folder}/${id}`
    const first = seen.get(id)
    seen.set(id, path)
    return first === undefined ? [] : [{ path, at: [], message: `the id "${id}" is taken by ${first}` }]
  }))
}

function inspectReviews(raw: RawBook, known: Known): Fault[] {
  return [...raw.reviews].flatMap(([id, { rule }]) => (known.rules.has(rule) ? [] : [{ path: `reviews/${id}`, at: ['rule'], message: `there is no rule "${rule}"${suggestion(rule, known.rules)}` }]))
}
