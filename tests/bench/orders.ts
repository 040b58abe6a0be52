import type { Answers } from '../../src/core/assessment/answers.ts'
import type { Family } from './workload.ts'
import type { Kind } from './sheets.ts'

/** What the parent asks of a stand. */
export type Order =
  | { readonly do: 'load'; readonly contestant: string; readonly family: Family; readonly rules: number }
  | { readonly do: 'verdicts'; readonly kind: Kind; readonly ms: number }
  | { readonly do: 'slice'; readonly kind: Kind; readonly ms: number }
  | { readonly do: 'assessment'; readonly book: string; readonly runners: readonly Answers[]; readonly ms: number }

export interface Loaded {
  /** From the text of the rules to readiness. */
  readonly loadMs: number
  /** From conditions to that text: compiling, for ours. */
  readonly writingMs: number
  readonly sourceBytes: number
  /** What it holds once it is loaded and has judged one sheet. */
  readonly bytes: number
  /** It made JavaScript from text. */
  readonly makesCode: boolean
}
export interface Slice {
  readonly ns: number
  readonly sheets: number
}
