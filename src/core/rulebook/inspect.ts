import { isTooDeep } from '#core/basics/depth.ts'
import { suggestion } from '#core/basics/nearest.ts'
import { CAN_I_RUN, compareUrgency } from '#core/rulebook/book.ts'
import { inspectCondition, type Scope } from '#core/rulebook/conditions.ts'
import { questionShapes } from '#core/rulebook/assemble.ts'
import { inspectChanges } from '#core/rulebook/inspect-change.ts'
import { inspectInterview } from '#core/rulebook/inspect-interview.ts'
import { inspectHidden } from '#core/rulebook/hidden-text.ts'
import { countsFrom } from '#core/rulebook/meaning.ts'
import { inspectRoles } from '#core/rulebook/inspect-roles.ts'
import { inspectSafety, signedPages } from '#core/rulebook/inspect-safety.ts'
import { inspectWording } from '#core/rulebook/wording.ts'
import {
  type Draft,
  type DraftBook,
  type Fault,
  type RawBook,
  type RuleFile,
  sortFiles,
} from '#core/rulebook/rawfile.ts'
import type { RawCondition } from '#core/rulebook/schema.ts'

/**
 * Every fault of a rule book in one run: shape, ids that lead nowhere, conditions that do not fit, circles, unsafe
 * gaps, wording. Worked cases are run elsewhere, once nothing is wrong here.
 */
export function inspect(files: readonly RuleFile[]): { raw: RawBook; drafts: DraftBook; faults: Fault[] } {
  const { raw, drafts, faults } = sortFiles(files)
  const shallow = files.filter(({ data }) => !isTooDeep(data))
  const redFlags = new Set(drafts['red-flags'].keys())
  const known: Known = {
    questions: questionShapes(drafts),
    redFlags,
    rules: new Set([...redFlags, ...drafts.causes.keys(), ...drafts.advice.keys()]),
    advice: new Set(drafts.advice.keys()),
    causes: new Set(drafts.causes.keys()),
    sources: new Set(drafts.sources.keys()),
  }
  const found = [
    inspectQuestions,
    inspectRedFlags,
    inspectCauses,
    inspectAdvice,
    inspectLimits,
    inspectCanIRun,
    inspectClaims,
    inspectIds,
    inspectReviews,
  ].flatMap((look) => look(drafts, known))
  return {
    raw,
    drafts,
    faults: [
      ...faults,
      ...found,
      // These look at the book as a whole, and would blame the rest for what could not be read.
      ...(files.some(({ unreadable }) => unreadable)
        ? []
        : [...inspectInterview(drafts), ...inspectChanges(drafts), ...inspectSafety(drafts), ...inspectRoles(drafts)]),
      ...shallow.flatMap(inspectHidden),
      ...shallow.flatMap(inspectWording),
    ],
  }
}

interface Known {
  readonly questions: Scope['questions']
  readonly redFlags: ReadonlySet<string>
  readonly rules: ReadonlySet<string>
  readonly advice: ReadonlySet<string>
  readonly causes: ReadonlySet<string>
  readonly sources: ReadonlySet<string>
}
type Raw = Draft<RawCondition> | undefined
const NONE: ReadonlySet<string> = new Set()

const within = (
  path: string,
  at: readonly PropertyKey[],
  raw: Raw,
  known: Known,
  rules: ReadonlySet<string>,
  urgency = false,
  doubt = false,
): Fault[] =>
  inspectCondition(
    raw,
    { questions: known.questions, rules, urgency, doubt, causes: doubt ? known.causes : NONE },
    at,
  ).map((fault) => ({ path, ...fault }))

const listed = (
  path: string,
  at: readonly PropertyKey[],
  list: readonly Raw[] | undefined,
  known: Known,
  rules: ReadonlySet<string>,
  urgency = false,
): Fault[] => (list ?? []).flatMap((raw, index) => within(path, [...at, index], raw, known, rules, urgency))

function inspectQuestions({ questions }: DraftBook, known: Known): Fault[] {
  return [...questions].flatMap(([id, question]) => {
    const path = `questions/${id}`
    const options = (('options' in question && question.options) || []).map((option) => option?.id)
    const twice = options.flatMap((option, index) =>
      option !== undefined && options.indexOf(option) < index
        ? [{ path, at: ['options', index, 'id'], message: `the option "${option}" is there twice` }]
        : [],
    )
    return [...twice, ...within(path, ['askedIf'], question.askedIf, known, known.rules)]
  })
}

function inspectRedFlags(drafts: DraftBook, known: Known): Fault[] {
  return [...drafts['red-flags']].flatMap(([id, { when, raised, urgency }]) => {
    const path = `red-flags/${id}`
    const others = except(known.redFlags, id)
    const lower =
      raised?.to && urgency && compareUrgency(raised.to, urgency) >= 0
        ? [{ path, at: ['raised', 'to'], message: `"${raised.to}" is not more urgent than "${urgency}"` }]
        : []
    return [
      ...within(path, ['when'], when, known, others),
      ...within(path, ['raised', 'when'], raised?.when, known, others),
      ...lower,
    ]
  })
}

function inspectCauses({ causes }: DraftBook, known: Known): Fault[] {
  return [...causes].flatMap(([id, { signs, label, notFirst }]) => {
    const path = `causes/${id}`
    const read = (['strong', 'supporting', 'common', 'against'] as const).flatMap((weight) =>
      listed(path, ['signs', weight], signs?.[weight], known, known.redFlags),
    )
    const none =
      signs && !signs.strong?.length && !signs.supporting?.length && !signs.common?.length
        ? [{ path, at: ['signs'], message: 'a cause needs at least one sign for it' }]
        : []
    const safety =
      label === 'safety' ? [{ path, at: ['label'], message: 'the label "safety" is for red flags and advice' }] : []
    const mayBeNamed = (signs?.common?.length ?? 0) + (signs?.against?.length ?? 0) > 0
    const unsaid =
      mayBeNamed && label && notFirst === undefined && countsFrom({ label }) !== 'named'
        ? [
            {
              path,
              at: [],
              message: 'it can be no more than named: say under "notFirst" why it is not worth changing first',
            },
          ]
        : []
    return [...read, ...none, ...safety, ...unsaid]
  })
}

function inspectAdvice({ advice }: DraftBook, known: Known): Fault[] {
  return [...advice].flatMap(([id, { shownWhen, neverWhen }]) => {
    const path = `advice/${id}`
    const others = except(known.rules, id)
    return [
      ...(shownWhen === 'always' ? [] : within(path, ['shownWhen'], shownWhen, known, others, true, true)),
      ...listed(path, ['neverWhen'], neverWhen, known, others, true),
    ]
  })
}

function inspectLimits({ limits }: DraftBook, known: Known): Fault[] {
  const strangers = Object.entries(limits?.ceilings ?? {}).flatMap(([urgency, ids]) =>
    (ids ?? []).flatMap((id, index) =>
      id === undefined || known.advice.has(id)
        ? []
        : [
            {
              path: 'limits',
              at: ['ceilings', urgency, index],
              message: `there is no advice "${id}"${suggestion(id, known.advice)}`,
            },
          ],
    ),
  )
  return [
    ...strangers,
    ...listed('limits', ['running', 'neverWhen'], limits?.running?.neverWhen, known, known.redFlags),
  ]
}

/** Each answer once, strictest first, so that the first line that fits is never softer than another that does. */
function inspectCanIRun({ 'can-i-run': canIRun }: DraftBook, known: Known): Fault[] {
  const path = 'can-i-run'
  return (canIRun?.lines ?? []).flatMap((line, at) => [
    ...(line?.answer !== undefined && line.answer !== CAN_I_RUN[at]
      ? [{ path, at: ['lines', at, 'answer'], message: `strictest first: this line is for "${CAN_I_RUN[at]}"` }]
      : []),
    ...within(path, ['lines', at, 'when'], line?.when, known, known.rules, true, true),
    ...(line?.anyRedFlagBut ?? []).flatMap((id, index) =>
      id === undefined || known.redFlags.has(id)
        ? []
        : [
            {
              path,
              at: ['lines', at, 'anyRedFlagBut', index],
              message: `there is no red flag "${id}"${suggestion(id, known.redFlags)}`,
            },
          ],
    ),
  ])
}

function inspectClaims(drafts: DraftBook, known: Known): Fault[] {
  const headings = (drafts.sources.get('article')?.sections ?? []).filter((heading) => heading !== undefined)
  return (['red-flags', 'causes', 'advice', 'learn'] as const).flatMap((folder) =>
    [...drafts[folder]].flatMap(([id, { claims }]) =>
      (claims ?? []).flatMap((claim, index) => {
        if (claim?.source === undefined) return []
        const { source, section } = claim
        const fault = (key: string, message: string) => [
          { path: `${folder}/${id}`, at: ['claims', index, key], message },
        ]
        if (!known.sources.has(source))
          return fault('source', `there is no source "${source}"${suggestion(source, known.sources)}`)
        if (source !== 'article') return section === undefined ? [] : fault('section', 'only the article has sections')
        if (section === undefined) return fault('source', 'a claim from the article names its section')
        return headings.length === 0 || headings.includes(section)
          ? []
          : fault('section', `the article has no heading "${section}"${suggestion(section, headings)}`)
      }),
    ),
  )
}

/** Rules are named without their folder, so an id stands once among all of them. */
function inspectIds(drafts: DraftBook): Fault[] {
  const seen = new Map<string, string>()
  return (['red-flags', 'causes', 'advice'] as const).flatMap((folder) =>
    [...drafts[folder].keys()].flatMap((id) => {
      const path = `${folder}/${id}`
      const first = seen.get(id)
      seen.set(id, path)
      return first === undefined ? [] : [{ path, at: [], message: `the id "${id}" is taken by ${first}` }]
    }),
  )
}

function inspectReviews(drafts: DraftBook, known: Known): Fault[] {
  const signable = new Set([...known.rules, ...signedPages(drafts)])
  return [...drafts.reviews].flatMap(([id, { rule }]) =>
    rule === undefined || signable.has(rule)
      ? []
      : [
          {
            path: `reviews/${id}`,
            at: ['rule'],
            message: `there is no rule "${rule}"${suggestion(rule, signable)}`,
          },
        ],
  )
}

const except = (ids: ReadonlySet<string>, id: string): ReadonlySet<string> =>
  new Set([...ids].filter((other) => other !== id))
