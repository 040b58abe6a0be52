import type { QuestionId } from '#core/basics/id.ts'

/** Conditions made ready to be judged 32 at a time; plain data that survives JSON. */
export interface Program {
  /** For each condition, 32 times its block and its bit there. */
  readonly places: readonly number[]
  /** How many blocks are done when a level ends, and the places whose truth then goes to a column. */
  readonly levels: readonly { readonly blocks: number; readonly feeds: readonly Feed[] }[]
  readonly blocks: readonly Block[]
  /** What a column says: for each of its values a digit, 0 unmet, 1 undetermined, 2 met. */
  readonly literals: readonly { readonly column: number; readonly truths: string }[]
  /** For each column, the value that stands for each of its codes. */
  readonly columns: readonly (readonly number[])[]
  /** What a question's answer does to columns: an option adds so much to the code of one column. */
  readonly questions: readonly { readonly id: QuestionId; readonly columns: readonly number[]; readonly options: Readonly<Record<string, Weight>> }[]
}
export type Feed = readonly [place: number, column: number]
export type Weight = readonly [column: number, weight: number]

/**
 * Up to 32 formulas, a bit each. A formula is all of its slots; a slot is any of its literals, given as a literal and the
 * bits that it is for, in pairs, those of one column side by side. A formula that has no bit in a slot passes it. Turned
 * are those that are the opposite of what is found.
 */
export interface Block { readonly used: number; readonly turned: number; readonly slots: readonly (readonly number[])[] }
