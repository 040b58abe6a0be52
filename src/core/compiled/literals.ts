import type { Column, QuestionShape, Truths } from '#core/compiled/columns.ts'
import type { Program } from '#core/compiled/program.ts'

interface Literal {
  readonly column: number
  readonly truths: Truths
}

/** Numbers the columns and literals that a program uses, and leaves out of a column what no literal tells apart. */
export class Literals {
  readonly #columns: readonly Column[]
  readonly #questions: readonly QuestionShape[]
  readonly #numbers = new Map<string, number>()
  /** The columns that are used, by their own number; for each, the truths that are asked of it. */
  readonly #used = new Map<number, number>()
  readonly #asked: Truths[][] = []
  readonly #all: { readonly column: number; readonly index: number }[] = []

  constructor(columns: readonly Column[], questions: readonly QuestionShape[]) {
    this.#columns = columns
    this.#questions = questions
  }

  number(column: number, truths: Truths): number {
    const key = `${column}:${truths}`
    const found = this.#numbers.get(key)
    if (found !== undefined) return found
    const used = this.column(column)
    const fresh = this.#all.push({ column: used, index: this.#asked[used]!.push(truths) - 1 }) - 1
    this.#numbers.set(key, fresh)
    return fresh
  }

  column(column: number): number {
    const found = this.#used.get(column)
    if (found !== undefined) return found
    this.#used.set(column, this.#used.size)
    return this.#asked.push([]) - 1
  }

  data(): Pick<Program, 'literals' | 'columns' | 'questions'> {
    const columns = [...this.#used].map(([column, used]) => merged(this.#columns[column]!, this.#asked[used]!))
    return {
      literals: this.#all.map(({ column, index }): Literal => ({
        column,
        truths: columns[column]!.kinds.map((kind) => kind[index]).join(''),
      })),
      columns: columns.map(({ values }) => values),
      questions: this.#questionsRead(),
    }
  }

  #questionsRead(): Program['questions'] {
    const own = new Map(this.#questions.map(({ id }) => [id, [] as number[]]))
    const options = new Map<string, Record<string, readonly [number, number]>>(
      this.#questions.map(({ id }) => [id, {}]),
    )
    for (const [column, used] of this.#used) {
      const { question, weights } = this.#columns[column]!
      if (question === undefined) continue
      own.get(question)!.push(used)
      for (const [option, weight] of weights) options.get(question)![option] = [used, weight]
    }
    return [...own].flatMap(([id, read]) => (read.length > 0 ? [{ id, columns: read, options: options.get(id)! }] : []))
  }
}

/**
 * One value for the codes of which every literal says the same. What should not occur, a choice that is also not sure,
 * stands as "not sure".
 */
function merged(
  { codes }: Column,
  asked: readonly Truths[],
): { readonly values: number[]; readonly kinds: readonly string[] } {
  const values = new Map<string, number>()
  const valueOf = new Map<number, number>()
  for (const [at, code] of [...codes.keys()].entries()) {
    const kind = asked.map((truths) => truths[at]).join('')
    if (!values.has(kind)) values.set(kind, values.size)
    valueOf.set(code, values.get(kind)!)
  }
  const most = Math.max(...codes.keys())
  const length = 1 + (codes.has(3) ? most | 1 : most)
  return {
    values: Array.from({ length }, (_, code) => valueOf.get(code) ?? valueOf.get(3)!),
    kinds: [...values.keys()],
  }
}
