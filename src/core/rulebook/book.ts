import type { OptionId, QuestionId, RuleId, SourceId } from '#core/basics/id.ts'
import type { Condition } from '#core/engine/condition.ts'
import type { Emergency, Level, UrgencyWords } from '#core/rulebook/safety.ts'

/** Highest first. `emergency`: call now. `within-days`: about a week. `routine`: 2 to 4 weeks. */
export const URGENCIES = ['emergency', 'same-day', 'within-days', 'routine', 'self-care'] as const
export type Urgency = (typeof URGENCIES)[number]

/** From this urgency on, what cannot raise it is not asked. */
export const SHORT_FROM: Urgency = 'within-days'

const RANK: Readonly<Record<Urgency, number>> = {
  emergency: 0,
  'same-day': 1,
  'within-days': 2,
  routine: 3,
  'self-care': 4,
}

/** Negative when a is the more urgent, as a comparison for sorting. */
export const compareUrgency = (a: Urgency, b: Urgency): number => RANK[a] - RANK[b]

/** Whether to run, strictest first. */
export const CAN_I_RUN = ['not-until-seen', 'ask-first', 'pause-then-easy', 'easy'] as const
export type CanIRun = (typeof CAN_I_RUN)[number]

/** The parts of a result in which advice is shown together. */
export const GROUPS = ['running-plan', 'ground-and-shoes', 'body', 'ease-the-pain', 'people-who-help'] as const
export type Group = (typeof GROUPS)[number]

/** In the order in which causes of equal standing are listed; `safety` is for advice and red flags. */
export const LABELS = ['supported', 'limited', 'mixed', 'disputed', 'unsupported', 'contradicted', 'safety'] as const
export type Label = (typeof LABELS)[number]

/**
 * How far we read a source: all of it, its abstract, what others say of it; `own` is our own caution, no outside
 * source.
 */
export const READS = ['full', 'abstract', 'secondary', 'own'] as const
export type Read = (typeof READS)[number]

/** What the code must know of a question, whatever it is called: where it hurts, and how bad it is. */
export const QUESTION_ROLES = ['place', 'severity'] as const
export type QuestionRole = (typeof QUESTION_ROLES)[number]

/** Advice with a place of its own on the result: how to get help, and when to answer again. */
export const ADVICE_ROLES = ['help', 'recheck'] as const
export type AdviceRole = (typeof ADVICE_ROLES)[number]

/** The regions of the drawn spine, from the head down. */
export const REGIONS = ['cervical', 'thoracic', 'lumbar', 'sacral', 'coccygeal'] as const
export type Region = (typeof REGIONS)[number]

/** What the drawn spine shows of an option: a region, or only one side of it. */
export interface Picture {
  readonly region: Region
  readonly oneSided: boolean
}

interface QuestionCommon {
  readonly id: QuestionId
  readonly role?: QuestionRole
  readonly section: string
  /** The page heading; also the legend. */
  readonly heading: string
  readonly hint?: string
  /** Why we ask, for the runner. */
  readonly why: string
  readonly notSure: string
  readonly askedIf?: Condition
  /** It is offered with the result, and never asked on the way; these come last. */
  readonly onDemand?: true
}
export interface Option {
  readonly id: OptionId
  readonly label: string
  readonly hint?: string
  readonly picture?: Picture
  /** The edition of the rule book in which it is new, or means more than before; 1 where it is not given. */
  readonly since?: number
}
export interface ChoiceQuestion extends QuestionCommon {
  readonly kind: 'choice'
  readonly options: readonly Option[]
}
/** `none` is the wording of "None of these"; without it at least one option must be ticked. */
export interface ChoicesQuestion extends QuestionCommon {
  readonly kind: 'choices'
  readonly options: readonly Option[]
  readonly none?: string
}
/** A whole number from 0 to 10. */
export interface ScaleQuestion extends QuestionCommon {
  readonly kind: 'scale'
  readonly lowest: string
  readonly highest: string
}
export type Question = ChoiceQuestion | ChoicesQuestion | ScaleQuestion

export interface Section {
  readonly id: string
  readonly title: string
  readonly questions: readonly QuestionId[]
}

/** One page of the interview. */
export interface AskedTogether {
  /** Over more than one question; a question alone is its own title. */
  readonly title?: string
  readonly questions: readonly QuestionId[]
}

export interface RedFlag {
  readonly kind: 'red-flag'
  readonly id: RuleId
  readonly urgency: Exclude<Urgency, 'self-care'>
  readonly when: Condition
  /** Rises to `to` only when `when` is met as well. */
  readonly raised?: { readonly to: Exclude<Urgency, 'self-care'>; readonly when: Condition }
}
export interface Cause {
  readonly kind: 'cause'
  readonly id: RuleId
  readonly label: Label
  readonly strong: readonly Condition[]
  readonly supporting: readonly Condition[]
  /** Traits that most people have, not changes. */
  readonly common: readonly Condition[]
  readonly against: readonly Condition[]
}
export interface Advice {
  readonly kind: 'advice'
  readonly id: RuleId
  readonly label: Label
  readonly role?: AdviceRole
  readonly group?: Group
  /** Advice to run, or on how to run: held back by `limits.running`. */
  readonly running: boolean
  readonly shownWhen: Condition
  readonly neverWhen: readonly Condition[]
}
export type Rule = RedFlag | Cause | Advice

/** What overrides every advice file. */
export interface Limits {
  /** At this urgency only these may be shown; an urgency that is not named has no ceiling. */
  readonly ceilings: Readonly<Partial<Record<Urgency, readonly RuleId[]>>>
  /** No running advice unless each of these is ruled out. */
  readonly runningNeverWhen: readonly Condition[]
}

/** All that the interview and the engine need. What is read only afterwards stands in the Library. */
export interface RuleBook {
  /** Hash of the content of every rule file, as hexadecimal text. */
  readonly hash: string
  readonly sections: readonly Section[]
  /** What is asked together, in the order of asking; then each question on demand by itself. */
  readonly pages: readonly AskedTogether[]
  /** In the order of asking. */
  readonly questions: readonly Question[]
  /** Offered outside the interview, on the clinician sheet. */
  readonly outside: readonly Question[]
  readonly redFlags: readonly RedFlag[]
  readonly causes: readonly Cause[]
  /** In the order of showing. */
  readonly advice: readonly Advice[]
  readonly limits: Limits
  /** The first whose `when` is met tells whether to run. */
  readonly canIRun: readonly { readonly answer: CanIRun; readonly when: Condition }[]
  readonly urgencies: Readonly<Record<Urgency, Level>>
  readonly emergency: Emergency
}

/** One thing we say, the source that says it, and how well it is supported. */
export interface Claim {
  readonly says: string
  readonly source: SourceId
  /** The heading in the article. */
  readonly section?: string
  readonly label: Label
}
export interface Source {
  readonly id: SourceId
  readonly title: string
  readonly by: string
  readonly year?: number
  readonly in?: string
  readonly kind: string
  readonly read: Read
  readonly note?: string
}

/**
 * How an answer can change: by time, by the pain, or by what the runner does. What is not named here cannot, such as
 * age or history. Each text is the part of a sentence that follows "If".
 */
export type Change = ChoiceChange | ChoicesChange | ScaleChange
export interface ChoiceChange {
  readonly kind: 'choice'
  readonly becomes: Readonly<Record<string, Becoming>>
}
/** `eases`: it is the pain getting better. Without `from` it can follow any other answer. */
export interface Becoming {
  readonly says: string
  readonly from?: readonly OptionId[]
  readonly eases: boolean
}
/**
 * `begins` and `ends` speak of one option each, `anyBegins` of whichever begins, `allEnd` of every tick gone as the
 * pain gets better.
 */
export interface ChoicesChange {
  readonly kind: 'choices'
  readonly begins: Readonly<Record<string, string>>
  readonly ends: Readonly<Record<string, string>>
  readonly anyBegins?: string
  readonly allEnd?: string
}
/** With `{n}` for the number. */
export interface ScaleChange {
  readonly kind: 'scale'
  readonly rises?: string
  readonly falls?: string
}

/** Words for a question after it is answered. `said` speaks to the runner, `clinical` to the clinician. */
export interface QuestionWords {
  readonly short: string
  readonly clinical: string
  readonly options: Readonly<Record<string, { readonly said: string; readonly clinical: string }>>
  /** The clinical reason why "asked if" may hide what a red flag reads. */
  readonly askedIfReason?: string
  /** Answers that no rule tells apart, and why that is right. */
  readonly alike?: readonly { readonly answers: readonly (string | number)[]; readonly because: string }[]
  /** For a scale: the sentence, with `{n}` for the number. */
  readonly said?: string
  readonly change?: Change
}
export interface RedFlagWords {
  readonly title: string
  readonly clinical: string
  readonly why: string
  readonly outrankedReason?: string
  readonly claims: readonly Claim[]
}
export interface CauseWords {
  readonly title: string
  readonly section: string
  readonly summary: string
  /** Why it is not worth changing first, where it is no more than named. */
  readonly notFirst?: string
  readonly claims: readonly Claim[]
}
export interface AdviceWords {
  readonly title: string
  readonly section?: string
  readonly summary: string
  readonly do: readonly string[]
  readonly doNot: readonly string[]
  readonly claims: readonly Claim[]
}
export interface LearnPage {
  readonly title: string
  readonly intro: string
  readonly parts: readonly { readonly heading: string; readonly text: readonly string[] }[]
  readonly regions?: readonly {
    readonly id: Region
    readonly name: string
    readonly bones: number
    readonly text: string
  }[]
  readonly claims: readonly Claim[]
}

/** What people read after the interview, by id. */
export interface Library {
  /** The answer to "can I run?", and why, in one sentence. */
  readonly canIRun: Readonly<Record<CanIRun, { readonly says: string; readonly because: string }>>
  readonly questions: Readonly<Record<string, QuestionWords>>
  readonly redFlags: Readonly<Record<string, RedFlagWords>>
  readonly causes: Readonly<Record<string, CauseWords>>
  readonly advice: Readonly<Record<string, AdviceWords>>
  readonly urgencies: Readonly<Record<Urgency, UrgencyWords>>
  readonly sources: Readonly<Record<string, Source>>
  readonly learn: Readonly<Record<string, LearnPage>>
}

/** The rule book with all that is read of it. */
export interface WholeBook {
  readonly book: RuleBook
  readonly library: Library
}
