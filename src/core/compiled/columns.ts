import type { OptionId, QuestionId } from '#core/basics/id.ts'
import type { Atom } from '#core/engine/condition.ts'
import { type Bounds, judge, MET, OPEN, type Reading, UNMET } from '#core/engine/judge.ts'

/** What the compiler needs to know of a question. A scale runs from 0 to 10. */
export interface QuestionShape {
  readonly id: QuestionId
  readonly kind: 'choice' | 'choices' | 'scale'
  readonly options: readonly OptionId[]
}

/**
 * What is looked at in one step: a whole choice or scale, or some options of a list. Its code is 0 when the question is
 * absent, 1 when it is off, else 2, 1 more for "not sure", and what was said: the weight of each tick, 2 for each point
 * of a score and 2 for having one.
 */
export interface Column {
  readonly question?: QuestionId
  /** What each code stands for, for the codes that can occur. */
  readonly codes: ReadonlyMap<number, Reading>
  readonly weights: ReadonlyMap<OptionId, number>
}

/** What one column says of a condition: a digit for each of its codes in order, 0 unmet, 1 undetermined, 2 met. */
export type Truths = string
/** Any of some literals, by column. */
export type Clause = ReadonlyMap<number, Truths>

/** A list longer than this is looked at in parts, as the codes double with every option. */
const WIDEST = 8
/** The first column says nothing; this clause, on it, is never met. */
const SILENT: Column = { codes: new Map([[0, 'absent']]), weights: new Map() }
export const NEVER: Clause = new Map([[0, '0']])

export class Columns {
  readonly all: Column[] = [SILENT]
  readonly #ofQuestion = new Map<QuestionId, readonly number[]>()
  readonly #read = new Map<string, Clause>()

  constructor(questions: readonly QuestionShape[]) {
    for (const shape of questions)
      this.#ofQuestion.set(
        shape.id,
        columnsFor(shape).map((column) => this.add(column)),
      )
  }

  /** Numbers a column. */
  add(column: Column): number {
    return this.all.push(column) - 1
  }

  /** The literals of which any is enough for an atom. The judge itself says what each code comes to. */
  literals(atom: Atom): Clause {
    const key = JSON.stringify(atom)
    const found = this.#read.get(key)
    if (found) return found
    const named = this.parts(atom).map(({ column }) => column)
    const columns = named.length > 0 ? named : this.#columnsOf(atom.question).slice(0, 1)
    const fresh = new Map(
      columns.map((column) => [
        column,
        Array.from(this.all[column]!.codes.values(), (reading) =>
          truth(judge(atom, { reading: () => reading, named: () => OPEN })),
        ).join(''),
      ]),
    )
    this.#read.set(key, fresh)
    return fresh
  }

  /** The columns in which an atom names options, and which these are. */
  parts(atom: Atom): { readonly column: number; readonly options: readonly OptionId[] }[] {
    if (!('options' in atom)) return []
    const parts = this.#columnsOf(atom.question).map((column) => ({
      column,
      options: atom.options.filter((option) => this.all[column]!.weights.has(option)),
    }))
    return parts.filter(({ options }) => options.length > 0)
  }

  #columnsOf(question: QuestionId): readonly number[] {
    const found = this.#ofQuestion.get(question)
    if (!found) throw new Error(`there is no question "${question}"`)
    return found
  }
}

const truth = ({ least, most }: Bounds) => (least === MET ? 2 : most === UNMET ? 0 : 1)

function columnsFor({ id, kind, options }: QuestionShape): Column[] {
  if (kind === 'scale')
    return [
      {
        question: id,
        codes: codes(Array.from({ length: 11 }, (_, score) => [4 + 2 * score, said([], false, score)])),
        weights: new Map(),
      },
    ]
  if (kind === 'choice')
    return [
      {
        question: id,
        codes: codes(options.map((option, at) => [4 + 2 * at, said([option])])),
        weights: new Map(options.map((option, at) => [option, 2 + 2 * at])),
      },
    ]
  return inParts(options).map((part) => {
    const sets = Array.from({ length: 2 ** part.length }, (_, set) => part.filter((_option, bit) => (set >> bit) & 1))
    const more = sets
      .slice(1)
      .flatMap((some, at) => [[4 + 2 * at, said(some)] as const, [5 + 2 * at, said(some, true)] as const])
    return { question: id, codes: codes(more), weights: new Map(part.map((option, bit) => [option, 2 << bit])) }
  })
}

function inParts(options: readonly OptionId[]): OptionId[][] {
  const count = Math.max(1, Math.ceil(options.length / WIDEST))
  const from = (part: number) => Math.ceil((part * options.length) / count)
  return Array.from({ length: count }, (_, part) => options.slice(from(part), from(part + 1)))
}

const codes = (more: readonly (readonly [number, Reading])[]) =>
  new Map([[0, 'absent'], [1, 'off'], [2, said([])], [3, said([], true)], ...more] as const)
const said = (ticked: readonly OptionId[], unsure = false, score?: number): Reading => ({
  ticked,
  unsure,
  ...(score !== undefined && { score }),
})
