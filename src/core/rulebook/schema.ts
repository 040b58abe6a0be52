import { z } from 'zod'
import {
  ADVICE_ROLES,
  CAN_I_RUN,
  GROUPS,
  LABELS,
  QUESTION_ROLES,
  READS,
  REGIONS,
  URGENCIES,
} from '#core/rulebook/book.ts'
import { SEVERITIES } from '#core/rulebook/safety.ts'

/**
 * The shape of every file in `rules/`, as its author writes it. Only shape: that ids exist, that pairs fit and that
 * nothing is unsafe is looked into by `inspect`, so that one run reports all of it.
 */
z.config({ jitless: true })

export const id = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'write an id in small letters, digits and single hyphens')
export const text = z
  .string()
  .min(1, 'write something here')
  .refine((value) => value.trim() === value, 'take away the space at the start or the end')
const label = z.enum(LABELS)
export const urgency = z.enum(URGENCIES)
export const raising = z.enum(URGENCIES.filter((name) => name !== 'self-care'))
const options = z.union([z.array(id).min(1), z.literal('any')], { error: 'write a list of options, or the word any' })
const score = z.int('write a whole number from 0 to 10').min(0).max(10)

/** What a condition may say of one question, or of one other rule. */
export interface RawAtom {
  is?: Record<string, string[] | 'any'> | undefined
  includes?: Record<string, string[] | 'any'> | undefined
  atLeast?: Record<string, number> | undefined
  atMost?: Record<string, number> | undefined
  atLeastOf?: { count: number; of: Record<string, string[] | 'any'> } | undefined
  rule?: string | undefined
  likely?: string | undefined
}
export interface RawCondition extends RawAtom {
  notRuledOut?: RawCondition | undefined
  all?: RawCondition[] | undefined
  any?: RawCondition[] | undefined
  not?: RawCondition | undefined
}
export const atom = {
  is: z.record(id, options).optional().describe('a choice question has one of these options'),
  includes: z.record(id, options).optional().describe('at least one of these options is ticked'),
  atLeast: z.record(id, score).optional().describe('a scale is at this number or above'),
  atMost: z.record(id, score).optional().describe('a scale is at this number or below'),
  atLeastOf: z
    .strictObject({ count: z.int().min(1), of: z.record(id, options) })
    .optional()
    .describe('so many of these options are ticked'),
  rule: id.optional().describe('another rule is met (a red flag), shown (advice), or counts (a cause)'),
  likely: id.optional().describe('a cause is likely; only where it is told whether to run'),
}
/** One operator to a condition; `inspect` counts them, so that a second one is named where it stands. */
export const condition: z.ZodType<RawCondition> = z
  .lazy(() =>
    z.strictObject({
      ...atom,
      all: z.array(condition).min(1).optional(),
      any: z.array(condition).min(1).optional(),
      not: condition.optional(),
      notRuledOut: condition
        .optional()
        .describe(
          'met unless this is ruled out: by no answer, and by "not sure"; only where it is told when advice fits',
        ),
    }),
  )
  .meta({ id: 'condition' })

const claims = z.array(
  z.strictObject({
    says: text,
    source: id,
    section: text.optional().describe('the heading in the article; only, and always, for the source "article"'),
    label,
  }),
)

const option = z.strictObject({
  id,
  label: text.describe('what the runner reads and presses'),
  hint: text.optional(),
  said: text.describe('the same as a sentence about the runner: "You run every day"'),
  clinical: text.describe('the same in a few words for a clinician'),
  picture: z.enum(REGIONS).optional().describe('the region of the drawn spine that it lights'),
  oneSided: z.boolean().optional().describe('true where it is one side of that region alone'),
  since: z
    .int()
    .min(2)
    .optional()
    .describe('the edition of the rule book in which it is new, or means more than before'),
})
/** What may follow "If": "If the pain got worse". No full stop, so that it can stand in a sentence. */
const fragment = text.refine(
  (value) => !/[.?]$/.test(value),
  'write the part of a sentence that follows "If", without a full stop',
)
const scored = fragment.refine((value) => value.includes('{n}'), 'write {n} where the number stands')
const fixed = {
  fixed: z
    .union([z.array(id).min(1), z.literal('any')])
    .optional()
    .describe('the options that neither time nor the runner changes; or the word any'),
  because: text.optional().describe('why they are fixed, for the author'),
}
const becoming = z.strictObject({
  says: fragment,
  from: z.array(id).min(1).optional().describe('only from these options'),
  eases: z.boolean().optional().describe('true where it is the pain getting better, so that it may lower the urgency'),
})
const change = {
  choice: z.strictObject({
    becomes: z.record(id, becoming).optional().describe('what must happen for this option to become the answer'),
    ...fixed,
  }),
  choices: z.strictObject({
    begins: z.record(id, fragment).optional().describe('what must happen for this option to be ticked as well'),
    anyBegins: fragment.optional().describe('the same in one, where any of them comes to the same'),
    ends: z
      .record(id, fragment)
      .optional()
      .describe('what must happen for this option alone to be ticked no more; never a warning sign'),
    allEnd: fragment.optional().describe('what must happen for all of them to be gone: the pain getting better'),
    ...fixed,
  }),
  scale: z.strictObject({
    rises: scored.optional(),
    falls: scored.optional().describe('the pain getting better'),
    ...fixed,
  }),
}

const questionCommon = {
  role: z.enum(QUESTION_ROLES).optional().describe('what the app must know of it, whatever it is called'),
  heading: text,
  hint: text.optional(),
  why: text.describe('why we ask, for the runner'),
  short: text.describe('a few words, for "check your answers"'),
  clinical: text.describe('a few words, for the clinician sheet'),
  notSure: text,
  askedIf: condition.optional(),
  askedIfReason: text.optional(),
  alike: z
    .array(z.strictObject({ answers: z.array(z.union([id, score])).min(2), because: text }))
    .optional()
    .describe('answers that no rule tells apart, and why that is right'),
}
export const question = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('choice'),
    ...questionCommon,
    options: z.array(option).min(2),
    change: change.choice.optional(),
  }),
  z.strictObject({
    kind: z.literal('choices'),
    ...questionCommon,
    options: z.array(option).min(1),
    none: text.optional(),
    change: change.choices.optional(),
  }),
  z.strictObject({
    kind: z.literal('scale'),
    ...questionCommon,
    lowest: text,
    highest: text,
    said: text.describe('with {n} for the number'),
    change: change.scale.optional(),
  }),
])

export const interview = z.strictObject({
  sections: z.array(z.strictObject({ id, title: text, questions: z.array(id).min(1) })).min(1),
  pages: z.array(z.strictObject({ title: text.optional(), questions: z.array(id).min(1) })).min(1),
  onDemand: z.array(id).default([]),
  outside: z.array(id),
})

export const redFlag = z.strictObject({
  title: text,
  clinical: text,
  urgency: raising,
  raised: z.strictObject({ to: raising, when: condition }).optional(),
  when: condition,
  outrankedReason: text.optional().describe('why the rule stays, when another one always asks for at least as much'),
  why: text,
  claims,
})

const signs = z.array(condition).default([])
export const cause = z.strictObject({
  title: text,
  label,
  section: text,
  summary: text,
  notFirst: text.optional().describe('why it is not worth changing first, where it is no more than named'),
  signs: z.strictObject({ strong: signs, supporting: signs, common: signs, against: signs }),
  claims,
})

export const advice = z.strictObject({
  title: text,
  label,
  order: z.int().describe('the smaller, the earlier it is shown'),
  role: z.enum(ADVICE_ROLES).optional().describe('what the result sets apart: how to get help, when to answer again'),
  group: z.enum(GROUPS).optional().describe('the part of the result where it is shown'),
  running: z.boolean().default(false).describe('true for advice to run, or on how to run'),
  section: text.optional(),
  shownWhen: z.union([z.literal('always'), condition], { error: 'write a condition, or the word always' }),
  neverWhen: z.array(condition).default([]),
  summary: text,
  do: z.array(text).default([]),
  doNot: z.array(text.refine((line) => line.startsWith('Do not '), 'start with "Do not"')).default([]),
  claims,
})

/** Whether to run: the first line whose `when` is met. */
export const canIRun = z.strictObject({
  lines: z
    .array(
      z.strictObject({
        answer: z.enum(CAN_I_RUN),
        anyRedFlagBut: z.array(id).optional().describe('met as well by any red flag but these'),
        when: condition,
        says: text.describe('the answer, to the runner'),
        because: text.describe('why, in one sentence'),
      }),
    )
    .length(CAN_I_RUN.length),
})

export const limits = z.strictObject({
  ceilings: z.partialRecord(urgency, z.array(id).min(1)),
  running: z.strictObject({ neverWhen: z.array(condition).min(1) }),
})

export const source = z.strictObject({
  title: text,
  by: text,
  year: z.int().min(1900).max(2100).optional(),
  in: text.optional(),
  kind: z.enum([
    'article',
    'guideline',
    'trial',
    'cohort',
    'review',
    'case-series',
    'consensus',
    'study',
    'own-caution',
  ]),
  read: z.enum(READS),
  note: text.optional(),
  sections: z.array(text).optional().describe('the headings that a claim may cite; for the article'),
})

export const learn = z.strictObject({
  title: text,
  intro: text,
  parts: z.array(z.strictObject({ heading: text, text: z.array(text).min(1) })).min(1),
  regions: z.array(z.strictObject({ id: z.enum(REGIONS), name: text, bones: z.int().min(1), text })).optional(),
  claims,
})

const days = z.int('write a whole number of days').min(0).max(365)
export const urgencyFile = z.strictObject({
  name: text.describe('the urgency in one or two words'),
  timeFrame: text.describe('when to act'),
  heading: text.describe('what to do, as the heading of a result'),
  short: text.describe('over a group of red flags on the clinician sheet'),
  meaning: text.describe('what it means, in one sentence'),
  seenBy: days
    .optional()
    .describe('days from today by which a clinician should have seen the runner: the far end of the time frame'),
  recheck: days.optional().describe('days from today until the answers are given again'),
  floor: z
    .strictObject({ says: text, more: text.describe('with {n} for the number of questions') })
    .optional()
    .describe('said on the way, once it is certain that it is this urgency or a higher one'),
  sooner: z
    .union([
      z.strictObject({ says: text, signs: z.array(fragment).default([]) }),
      z.strictObject({ like: urgency.describe('the urgency whose words are said here too') }),
    ])
    .optional()
    .describe('when not to wait for that'),
})

export const emergency = z.strictObject({
  signsHeading: text,
  signs: z.array(fragment).min(1).describe('what goes on after the heading; without a full stop'),
  first: text.describe('over the signs, for who has one of them'),
  steps: z.array(text).min(1).describe('what to do until help comes'),
  tell: text.describe('what to say on the telephone, before the answers themselves'),
  mistake: text.describe('for an answer that was ticked by mistake'),
  otherwise: text.describe('what to do where no result can be worked out'),
  numbers: z
    .array(
      z.strictObject({
        id,
        place: text.describe('as it reads after "in"'),
        number: z.string().regex(/^\d+$/, 'write a number to call, in quotation marks'),
        countries: z
          .array(z.string().regex(/^[A-Z]{2}$/, 'write the two capital letters of a country'))
          .min(1)
          .describe('the countries whose speakers are offered this place first'),
        dates: z.enum(['day-first', 'month-first']).optional().describe('how a date is written there'),
      }),
    )
    .min(1),
  elsewhere: text.describe('for a place that has no number here'),
})

export const hazard = z.strictObject({
  name: text,
  cause: text,
  effect: text,
  severity: z.enum(SEVERITIES).describe('how bad the harm can be at worst'),
  controls: z
    .array(
      z.strictObject({
        says: text,
        shownBy: z.array(text).min(1).describe('"proof: ID", or a test as "FILE: TITLE"; a test looks each one up'),
      }),
    )
    .min(1),
  left: text.describe('what the controls leave'),
})

export const safety = z.strictObject({
  use: z.strictObject({ for: z.array(text).min(1), notFor: z.array(text).min(1), misuse: text }),
  case: z.strictObject({
    intro: text,
    parts: z.array(z.strictObject({ claim: text, hazards: z.array(id).min(1) })).min(1),
    notShown: z.array(text).min(1),
    so: text,
  }),
})

/** What can be signed besides a rule: `emergency`, `safety`, `urgencies/ID`, `hazards/ID`, `learn/ID`. */
const signed = z
  .string()
  .regex(
    /^(?:(?:urgencies|hazards|learn)\/)?[a-z0-9]+(?:-[a-z0-9]+)*$/,
    'write the id of a rule, or emergency, safety, urgencies/ID, hazards/ID or learn/ID',
  )

/**
 * A clinician's sign-off. It holds as long as the rule's content hash, as `rules:check --json` prints it, is still the
 * one signed.
 */
export const review = z.strictObject({
  rule: signed,
  hash: z
    .string()
    .regex(/^[0-9a-f]{16}$/, "write the 16 letters and digits of the rule's content hash")
    .describe('the content hash of the rule that was signed'),
  reviewer: text,
  role: text,
  on: z.iso.date(),
})

const answer = z.union([id, z.number(), z.array(id)], {
  error: 'write an option, a number from 0 to 10, or a list of options',
})
const sheet = {
  title: text,
  like: id.optional().describe('a runner in cases/runners whose other answers are taken over'),
  answers: z.record(id, answer),
}
const standing = z.enum(['likely', 'possible', 'named'])
const given = z.strictObject({
  ...sheet,
  urgency: urgency.optional(),
  standing: standing.optional(),
  withheldBy: z.array(id).optional(),
})
export const ruleCases = z.strictObject({ fires: z.array(given).min(1), nearly: z.array(given).min(1) })

export const runner = z.strictObject({
  ...sheet,
  story: text,
  expect: z.strictObject({
    urgency,
    canIRun: z.enum(CAN_I_RUN),
    redFlags: z.array(id),
    unsettled: z.array(id),
    causes: z.array(z.strictObject({ rule: id, standing })),
    advice: z.array(id),
    withheld: z.array(id),
    ignored: z.array(id).default([]),
  }),
})

/**
 * Which schema a file has, by the folder it stands in. A new kind of rule file takes one line here, or in `SINGLES`;
 * whatever stands in no folder named here is refused.
 */
export const FOLDERS = {
  questions: question,
  'red-flags': redFlag,
  causes: cause,
  advice,
  sources: source,
  learn,
  urgencies: urgencyFile,
  hazards: hazard,
  reviews: review,
  'cases/red-flags': ruleCases,
  'cases/causes': ruleCases,
  'cases/advice': ruleCases,
  'cases/runners': runner,
} as const
/** Files that stand for themselves. */
export const SINGLES = { 'questions/interview': interview, limits, 'can-i-run': canIRun, emergency, safety } as const
/** What may stand in a rule book's folder and is no rule: by its path, or by its name in any of the folders. */
export const BESIDE: { readonly entries: readonly string[]; readonly anywhere: readonly string[] } = {
  entries: ['.schema', 'CHANGELOG.md'],
  anywhere: ['.DS_Store', 'Thumbs.db', 'desktop.ini', '.gitkeep'],
}
