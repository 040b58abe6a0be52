import type { Answers } from '#core/assessment/answers.ts'
import type { QuestionId } from '#core/basics/id.ts'
import type { Change } from './changes.ts'

/** The answers on trial and what the last change did. Lives and ends with this page: never the reader's own answers. */
export interface Trial {
  readonly answers: Answers
  readonly last: { readonly question: QuestionId; readonly changes: readonly Change[] } | null
}
