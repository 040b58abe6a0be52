import type { QuestionId } from '#core/basics/id.ts'

/** Conditions made ready to be judged 32 at a time; plain data that survives JSON. */
export interface Program {
  /** For each condition, 32 times its block and its bit there. Equal conditions share a place. */
  readonly places: readonly number[]
  readonly blocks: readonly Block[]
  /** How many blocks are done at the end of each level. What a block feeds is read on later levels only. */
  readonly levels: readonly number[]
  /** What a column says: for each of its values a digit, 0 unmet, 1 undetermined, 2 met. */
  readonly literals: readonly { readonly column: number; readonly truths: string }[]
  /** For each column, the value that stands for each of its codes. */
  readonly columns: readonly (readonly number[])[]
  /** The columns of a question, and by how much a tick of an option raises the code of one of them. */
  readonly questions: readonly {
    readonly id: QuestionId
    readonly columns: readonly number[]
    readonly options: Readonly<Record<string, Weight>>
  }[]
}
export type Weight = readonly [column: number, weight: number]

/**
 * Up to 32 formulas, a bit each. A formula is all of its slots, and a slot is any of its literals: the number of a
 * literal and the mask of the formulas that it is for, in pairs, those of one column side by side. A formula that has
 * no bit in a slot passes it. Turned formulas are the opposite of that. Feeds: the truth of a bit is the code of a
 * column.
 */
export interface Block {
  readonly used: number
  readonly turned: number
  readonly slots: readonly (readonly number[])[]
  readonly feeds: readonly (readonly [bit: number, column: number])[]
}
