import type { DateOrder } from '#core/basics/day.ts'

/** What an urgency is called. */
export interface Level {
  /** In one or two words. */
  readonly name: string
  /** When to act. */
  readonly timeFrame: string
  /** The heading of a result: what to do, as an instruction. */
  readonly heading: string
  /** Over a group of red flags on the clinician sheet. */
  readonly short: string
  /** Said on the way, once it is certain to be this urgency or a higher one; `more` has {n} for a number of questions. */
  readonly floor?: { readonly says: string; readonly more: string }
}

/** What a result says of an urgency besides its name. */
export interface UrgencyWords {
  /** What it means, in one sentence. */
  readonly meaning: string
  /** Days from today by which a clinician should have seen the runner: the far end of the time frame. */
  readonly seenBy?: number
  /** Days from today until the answers are given again. */
  readonly recheck?: number
  /** When not to wait for that. */
  readonly sooner?: { readonly says: string; readonly signs: readonly string[] }
}

/** The number that is called in a place. */
export interface CallNumber {
  readonly id: string
  /** As it reads after "in". */
  readonly place: string
  readonly number: string
  /** Two-letter codes of the countries whose speakers are offered this place first. */
  readonly countries: readonly string[]
  readonly dates?: DateOrder
}

/** All that a runner reads who must call for help now. */
export interface Emergency {
  /** What such an answer means. */
  readonly meaning: string
  readonly signsHeading: string
  /** The signs that mean "call now", short, for pages that ask nothing. */
  readonly signs: readonly string[]
  /** Over the signs, for who has one of them. */
  readonly first: string
  readonly steps: readonly string[]
  readonly tell: string
  readonly mistake: string
  /** What to do where no result can be worked out. */
  readonly otherwise: string
  readonly numbers: readonly CallNumber[]
  readonly elsewhere: string
}

/** How bad the harm can be at worst, not how likely it is: nobody has measured that. */
export const SEVERITIES = ['lasting', 'serious', 'some'] as const
export type Severity = (typeof SEVERITIES)[number]

/** Something that could go wrong for a runner. */
export interface Hazard {
  readonly id: string
  readonly name: string
  readonly cause: string
  readonly effect: string
  readonly severity: Severity
  readonly controls: readonly Control[]
  readonly left: string
}

/** What is done about it, and what shows that: `proof: ID`, or a test by file and title. */
export interface Control {
  readonly says: string
  readonly shownBy: readonly string[]
}

/** What the app is meant for, why it is thought safe to read, and what could go wrong. */
export interface Safety {
  readonly use: { readonly for: readonly string[]; readonly notFor: readonly string[]; readonly misuse: string }
  readonly case: {
    readonly intro: string
    readonly parts: readonly { readonly claim: string; readonly hazards: readonly Hazard[] }[]
    readonly notShown: readonly string[]
    readonly so: string
  }
}
