import type { OptionId, RuleId } from '#core/basics/id.ts'
import type { Condition } from '#core/engine/condition.ts'
import { type Clause, Columns, NOTHING, type QuestionShape, type Truths } from '#core/engine/columns.ts'

/**
 * A condition as all of some clauses; `turned`: as what is left when not all of them are met. Every step here (De Morgan,
 * distribution, absorption, merging what is said of one column) holds for three values as it does for two.
 */
export interface Formula { readonly turned: boolean; readonly clauses: readonly Clause[] }

/** More clauses than this are not multiplied out: one side gets a column of its own. */
const MOST = 8

const NEVER: readonly Clause[] = [NOTHING]

/** Turns conditions into formulas over columns. A rule that is named, and a part that would grow too large, has a column for its own truth. */
export class Formulas {
  readonly columns: Columns
  /** The formula whose truth a column holds. */
  readonly derived = new Map<number, Formula>()
  readonly #rules: ReadonlyMap<RuleId, Condition>
  readonly #named = new Map<RuleId | string, number>()

  constructor(questions: readonly QuestionShape[], rules: ReadonlyMap<RuleId, Condition>) {
    this.columns = new Columns(questions)
    this.#rules = rules
  }

  /** The smaller of a condition and its opposite turned round. */
  formula(condition: Condition): Formula {
    const [plain, turned] = [this.#clauses(condition, true), this.#clauses(condition, false)]
    return size(turned) < size(plain) ? { turned: true, clauses: turned } : { turned: false, clauses: plain }
  }

  #clauses(condition: Condition, wanted: boolean): readonly Clause[] {
    switch (condition.kind) {
      case 'not':
        return this.#clauses(condition.of, !wanted)
      case 'all':
      case 'any': {
        const parts = condition.of.map((part) => this.#clauses(part, wanted))
        return (condition.kind === 'all') === wanted ? simplify(parts.flat()) : parts.reduce((some, part) => this.#either(some, part), NEVER)
      }
      case 'rule':
        return [new Map([[this.#rule(condition.rule), wanted ? '012' : '210']])]
      default: {
        const split = condition.kind === 'atLeastOf' && splitCount(condition, this.columns.parts(condition).map(({ options }) => options))
        if (split) return this.#clauses(split, wanted)
        const literals = this.columns.literals(condition)
        return simplify(wanted ? [literals] : [...literals].map(([column, truths]) => new Map([[column, opposite(truths)]])))
      }
    }
  }

  /** Distributes, unless that would grow too large. */
  #either(a: readonly Clause[], b: readonly Clause[]): readonly Clause[] {
    if (a.length > 1 && b.length > 1 && a.length * b.length > MOST) return a.length > b.length ? this.#either(this.#apart(a), b) : this.#either(a, this.#apart(b))
    return simplify(a.flatMap((one) => b.map((other) => eitherClause(one, other))))
  }

  #apart(clauses: readonly Clause[]): readonly Clause[] {
    return [new Map([[this.#derive(clauses.map(keyOf).sort().join('&'), () => ({ turned: false, clauses })), '012']])]
  }

  #rule(id: RuleId): number {
    const condition = this.#rules.get(id)
    if (!condition) throw new Error(`there is no rule "${id}"`)
    return this.#derive(id, () => this.formula(condition))
  }

  #derive(key: string, make: () => Formula): number {
    const found = this.#named.get(key)
    if (found === -1) throw new Error(`the rule "${key}" leads back to itself`)
    if (found !== undefined) return found
    this.#named.set(key, -1)
    const formula = make()
    const column = this.columns.add({ codes: new Map([[0, 'absent'], [1, 'absent'], [2, 'absent']]), weights: new Map() })
    this.#named.set(key, column)
    this.derived.set(column, formula)
    return column
  }
}

/** So many of a list that is looked at in parts: some of them in the first part, and the others in the rest. */
function splitCount(atom: Extract<Condition, { kind: 'atLeastOf' }>, parts: readonly (readonly OptionId[])[]): Condition | undefined {
  const [first, ...rest] = parts
  if (!first || rest.length === 0 || atom.count < 1) return undefined
  const of = (options: readonly OptionId[], count: number): Condition[] => (count > 0 ? [{ ...atom, options, count }] : [])
  const counts = Array.from({ length: Math.min(atom.count, first.length) + 1 }, (_, count) => count)
  return { kind: 'any', of: counts.map((count) => ({ kind: 'all', of: [...of(first, count), ...of(rest.flat(), atom.count - count)] })) }
}

/** The same text for the same clause. */
export const keyOf = (clause: Clause): string => [...clause].sort(([a], [b]) => a - b).map(([column, truths]) => `${column}:${truths}`).join('|')

const size = (clauses: readonly Clause[]): number => clauses.reduce((sum, clause) => sum + clause.size, 0)
const opposite = (truths: Truths): Truths => Array.from(truths, (truth) => 2 - Number(truth)).join('')
const highest = (a: Truths, b: Truths): Truths => Array.from(a, (truth, at) => (truth > b[at]! ? truth : b[at]!)).join('')
const lowest = (a: Truths, b: Truths): Truths => opposite(highest(opposite(a), opposite(b)))
const always = (truths: Truths): boolean => !/[01]/.test(truths)
const never = (truths: Truths): boolean => !/[12]/.test(truths)

function eitherClause(a: Clause, b: Clause): Clause {
  const joined = new Map(a)
  for (const [column, truths] of b) joined.set(column, joined.has(column) ? highest(joined.get(column)!, truths) : truths)
  return joined
}

/** Without what is always or never so, one clause for what is said of one column alone, and without what follows from another clause. */
function simplify(clauses: readonly Clause[]): readonly Clause[] {
  const single = new Map<number, Truths>()
  const several: Clause[] = []
  for (const clause of clauses) {
    if ([...clause.values()].some(always)) continue
    const left = [...clause].filter(([, truths]) => !never(truths))
    if (left.length === 0) return NEVER
    const [column, truths] = left[0]!
    if (left.length > 1) several.push(new Map(left))
    else single.set(column, single.has(column) ? lowest(single.get(column)!, truths) : truths)
  }
  if ([...single.values()].some(never)) return NEVER
  const merged = [...Array.from(single, (literal) => new Map([literal])), ...several]
  return merged.filter((clause, at) => !merged.some((other, place) => place !== at && follows(clause, other) && (place < at || !follows(other, clause))))
}

/** Whether a clause is met whenever another is, at every degree of truth. */
function follows(clause: Clause, from: Clause): boolean {
  return from.size <= clause.size && [...from].every(([column, truths]) => clause.has(column) && highest(clause.get(column)!, truths) === clause.get(column)!)
}
