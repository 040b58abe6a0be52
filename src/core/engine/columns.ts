import type { OptionId, QuestionId } from '#core/basics/id.ts'
import type { Atom } from '#core/engine/condition.ts'
import { type Bounds, judge, MET, OPEN, type Reading, type Truth, UNDETERMINED, UNMET } from '#core/engine/judge.ts'

/** What the compiler needs to know of a question. A scale runs from 0 to 10. */
export interface QuestionShape { readonly id: QuestionId; readonly kind: 'choice' | 'choices' | 'scale'; readonly options: readonly OptionId[] }
export type QuestionAtom = Exclude<Atom, { kind: 'rule' }>

/**
 * A column is what is looked at in one step: a whole choice or scale, or a few options of a list. Its code is 0 when the question is absent, 1 when it is off, else 2, and 1 more for "not sure", and what each tick weighs.
 */
export interface Column {
  readonly question?: QuestionId
  /** What each code that can occur stands for. */
  readonly codes: ReadonlyMap<number, Reading>
  readonly weights: ReadonlyMap<OptionId, number>
}

/** A literal: what one column says of a condition, a digit (`Truth`) for each of its codes in order. */
export type Truths = string
/** Any of some literals, by column. */
export type Clause = ReadonlyMap<number, Truths>

/** The column that says nothing, and a clause that is never met. */
const SILENT: Column = { codes: new Map([[0, 'absent']]), weights: new Map() }
export const NOTHING: Clause = new Map([[0, '0']])

/** A list longer than this is looked at in parts, as its code doubles with every option. */
const WIDEST = 8

const said = (ticked: readonly OptionId[], unsure = false, score?: number): Reading => ({ ticked, unsure, ...(score !== undefined && { score }) })
const FIRST: readonly (readonly [number, Reading])[] = [[0, 'absent'], [1, 'off'], [2, said([])], [3, said([], true)]]

export class Columns {
  readonly all: Column[] = [SILENT]
  readonly #parts = new Map<QuestionId, readonly number[]>()
  readonly #known = new Map<string, Clause>()

  constructor(questions: readonly QuestionShape[]) {
    for (const { id, kind, options } of questions) {
      const parts = kind === 'choices' ? inParts(options) : [options]
      this.#parts.set(id, parts.map((part) => this.add(kind === 'choices' ? listed(id, part) : kind === 'choice' ? chosen(id, part) : scored(id))))
    }
  }

  /** Numbers a column. */
  add(column: Column): number {
    return this.all.push(column) - 1
  }

  /** The literals of which any is enough for an atom; the judge itself says what each code comes to. */
  literals(atom: QuestionAtom): Clause {
    const key = JSON.stringify(atom)
    const found = this.#known.get(key)
    if (found) return found
    const fresh = new Map(this.#read(atom).map((column) => [column, truthsBy(this.all[column]!.codes.values(), (reading) => judge(atom, { reading: () => reading, rule: () => OPEN }))]))
    this.#known.set(key, fresh)
    return fresh
  }

  #read(atom: QuestionAtom): readonly number[] {
    const touched = this.parts(atom).map(({ column }) => column)
    return touched.length > 0 ? touched : this.#columnsOf(atom.question).slice(0, 1)
  }

  /** The columns of which an atom names options, and which options these are. */
  parts(atom: QuestionAtom): { readonly column: number; readonly options: readonly OptionId[] }[] {
    if (!('options' in atom)) return []
    const parts = this.#columnsOf(atom.question).map((column) => ({ column, options: atom.options.filter((option) => this.all[column]!.weights.has(option)) }))
    return parts.filter(({ options }) => options.length > 0)
  }

  #columnsOf(question: QuestionId): readonly number[] {
    const found = this.#parts.get(question)
    if (!found) throw new Error(`there is no question "${question}"`)
    return found
  }
}

/** As one digit for each: 0 unmet, 1 undetermined, 2 met. */
function truthsBy(readings: Iterable<Reading>, judged: (reading: Reading) => Bounds): Truths {
  return Array.from(readings, (reading) => truthOf(judged(reading))).join('')
}

export const truthOf = ({ least, most }: Bounds): Truth => (least === MET ? MET : most === UNMET ? UNMET : UNDETERMINED)

function inParts(options: readonly OptionId[]): OptionId[][] {
  const parts = Math.max(1, Math.ceil(options.length / WIDEST))
  return Array.from({ length: parts }, (_, part) => options.slice(Math.round((part * options.length) / parts), Math.round(((part + 1) * options.length) / parts)))
}

const doubled = (ticks: number, ticked: readonly OptionId[]) => [[2 + 2 * ticks, said(ticked)], [3 + 2 * ticks, said(ticked, true)]] as const

function listed(question: QuestionId, options: readonly OptionId[]): Column {
  const sets = Array.from({ length: 2 ** options.length }, (_, set) => options.filter((_option, bit) => (set >> bit) & 1))
  return { question, codes: new Map([...FIRST, ...sets.flatMap((ticked, set) => doubled(set, ticked))]), weights: new Map(options.map((option, bit) => [option, 2 << bit])) }
}

function chosen(question: QuestionId, options: readonly OptionId[]): Column {
  return { question, codes: new Map([...FIRST, ...options.map((option, at) => [4 + 2 * at, said([option])] as const)]), weights: new Map(options.map((option, at) => [option, 2 + 2 * at])) }
}

/** One point more weighs 2, and a score of 0 too. */
function scored(question: QuestionId): Column {
  return { question, codes: new Map([...FIRST, ...Array.from({ length: 11 }, (_, score) => [4 + 2 * score, said([], false, score)] as const)]), weights: new Map() }
}
