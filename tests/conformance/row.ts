import type { OptionId, QuestionId } from '#core/basics/id.ts'
import type { Condition } from '#core/engine/condition.ts'
import type { Answered, Reading } from '#core/engine/judge.ts'
import type { Verdict } from '#core/engine/reason.ts'

/** What was published elsewhere: rows of inputs and of what should come out, with where they were read. */
export interface Fixture<Row> {
  readonly title: string
  readonly source: string
  readonly licence: string
  readonly files: readonly { readonly at: string; readonly commit: string }[]
  readonly note: string
  readonly rows: readonly (Row & { readonly case: string })[]
}

export type Sheet = ReadonlyMap<QuestionId, Reading>

/** A row in our terms: on each of the sheets the condition comes to one of the verdicts. */
export interface Mapped {
  readonly condition: Condition
  readonly sheets: readonly Sheet[]
  readonly verdicts: readonly Verdict[]
  /** The questions whose answers are still needed, in order; only where the row says so. */
  readonly missing?: readonly string[]
}
/** Or the reason why the row asks for something that our conditions do not have. */
export interface NotApplicable {
  readonly because: string
}

export const choice = (id: string, ...options: string[]): Condition => ({
  kind: 'is',
  question: id as QuestionId,
  options: options as OptionId[],
})
export const not = (of: Condition): Condition => ({ kind: 'not', of })
export const ticked = (...options: string[]): Answered => ({ ticked: options as OptionId[], unsure: false })
export const sheet = (readings: readonly (readonly [string, Reading])[]): Sheet =>
  new Map(readings as readonly (readonly [QuestionId, Reading])[])
