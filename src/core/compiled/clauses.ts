import type { OptionId, RuleId } from '#core/basics/id.ts'
import type { Condition } from '#core/engine/condition.ts'
import { type Clause, Columns, NEVER, type QuestionShape, type Truths } from '#core/compiled/columns.ts'

/** All of some clauses; turned, the opposite of that. */
export interface Formula {
  readonly turned: boolean
  readonly clauses: readonly Clause[]
}

/** More clauses than this are not multiplied out: one side gets a column of its own. */
const MOST = 8

/**
 * Turns conditions into formulas. Every step (De Morgan, distribution, absorption, one literal for what is said of one
 * column) holds for the least and the most of three values, as it does for two.
 */
export class Formulas {
  readonly columns: Columns
  /**
   * The formulas whose truth, as a code 0, 1 or 2, is a column: rules that are named, and parts that would grow too
   * large.
   */
  readonly derived = new Map<number, Formula>()
  readonly #rules: ReadonlyMap<RuleId, Condition>
  readonly #columnOf = new Map<string, number | 'being made'>()

  constructor(questions: readonly QuestionShape[], rules: ReadonlyMap<RuleId, Condition>) {
    this.columns = new Columns(questions)
    this.#rules = rules
  }

  /** A condition or its opposite turned, whichever is smaller. */
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
        return (condition.kind === 'all') === wanted
          ? simplify(parts.flat())
          : parts.reduce((some, part) => this.#either(some, part), [NEVER])
      }
      case 'notRuledOut': {
        const column = this.#derive(JSON.stringify(condition.of), () => this.formula(condition.of))
        return [new Map([[column, wanted ? '022' : '200']])]
      }
      case 'rule':
        return [new Map([[this.#rule(condition.rule), wanted ? '012' : '210']])]
      case 'urgency':
        throw new Error('what asks for the urgency cannot be compiled')
      default: {
        const parts = this.columns.parts(condition)
        if (condition.kind === 'atLeastOf' && parts.length > 1 && condition.count > 0)
          return this.#clauses(countIn(condition, parts[0]!.options), wanted)
        const literals = this.columns.literals(condition)
        return simplify(
          wanted ? [literals] : [...literals].map(([column, truths]) => new Map([[column, opposite(truths)]])),
        )
      }
    }
  }

  #either(a: readonly Clause[], b: readonly Clause[]): readonly Clause[] {
    if (a.length > 1 && b.length > 1 && a.length * b.length > MOST)
      return a.length > b.length ? this.#either(this.#apart(a), b) : this.#either(a, this.#apart(b))
    return simplify(a.flatMap((one) => b.map((other) => eitherClause(one, other))))
  }

  #apart(clauses: readonly Clause[]): readonly Clause[] {
    return [new Map([[this.#derive(textOf(clauses), () => ({ turned: false, clauses })), '012']])]
  }

  #rule(id: RuleId): number {
    const condition = this.#rules.get(id)
    if (!condition) throw new Error(`there is no rule "${id}"`)
    return this.#derive(id, () => this.formula(condition))
  }

  #derive(key: string, make: () => Formula): number {
    const found = this.#columnOf.get(key)
    if (found === 'being made') throw new Error(`the rule "${key}" leads back to itself`)
    if (found !== undefined) return found
    this.#columnOf.set(key, 'being made')
    const formula = make()
    const column = this.columns.add({ codes: new Map([0, 1, 2].map((code) => [code, 'absent'])), weights: new Map() })
    this.#columnOf.set(key, column)
    this.derived.set(column, formula)
    return column
  }
}

/** The same text for the same clause, and for the same clauses. */
export const keyOf = (clause: Clause): string =>
  [...clause]
    .sort(([a], [b]) => a - b)
    .map(([column, truths]) => `${column}:${truths}`)
    .join('|')
export const textOf = (clauses: readonly Clause[]): string => clauses.map(keyOf).sort().join('&')

/** So many of a list that is looked at in parts: some of them in the first part, and the others in the rest. */
function countIn(atom: Extract<Condition, { kind: 'atLeastOf' }>, first: readonly OptionId[]): Condition {
  const rest = atom.options.filter((option) => !first.includes(option))
  const of = (options: readonly OptionId[], count: number): Condition[] =>
    count > 0 ? [{ ...atom, options, count }] : []
  const counts = Array.from({ length: Math.min(atom.count, first.length) + 1 }, (_, count) => count)
  return {
    kind: 'any',
    of: counts.map((count) => ({ kind: 'all', of: [...of(first, count), ...of(rest, atom.count - count)] })),
  }
}

const size = (clauses: readonly Clause[]): number => clauses.reduce((sum, clause) => sum + clause.size, 0)
const opposite = (truths: Truths): Truths => truths.replace(/[02]/g, (truth) => (truth === '0' ? '2' : '0'))
const highest = (a: Truths, b: Truths): Truths =>
  a === b ? a : Array.from(a, (truth, at) => (truth > b[at]! ? truth : b[at]!)).join('')
const lowest = (a: Truths, b: Truths): Truths => opposite(highest(opposite(a), opposite(b)))
const isNever = (truths: Truths): boolean => !/[12]/.test(truths)

function eitherClause(a: Clause, b: Clause): Clause {
  const joined = new Map(a)
  for (const [column, truths] of b)
    joined.set(column, joined.has(column) ? highest(joined.get(column)!, truths) : truths)
  return joined
}

/**
 * Without what is never so, one clause for what is said of one column alone, and without what follows from another
 * clause.
 */
function simplify(clauses: readonly Clause[]): readonly Clause[] {
  const alone = new Map<number, Truths>()
  const several: Clause[] = []
  for (const clause of clauses) {
    const left = [...clause].filter(([, truths]) => !isNever(truths))
    const [column, truths] = left[0] ?? [0, '0']
    if (left.length > 1) several.push(new Map(left))
    else alone.set(column, alone.has(column) ? lowest(alone.get(column)!, truths) : truths)
  }
  if ([...alone.values()].some(isNever)) return [NEVER]
  const merged = [...Array.from(alone, (literal) => new Map([literal])), ...several]
  return merged.filter(
    (clause, at) =>
      !merged.some((other, place) => place !== at && follows(clause, other) && (place < at || !follows(other, clause))),
  )
}

/** Whether a clause is at least as true as another on every sheet. */
function follows(clause: Clause, from: Clause): boolean {
  return [...from].every(([column, truths]) => clause.has(column) && reaches(clause.get(column)!, truths))
}

function reaches(a: Truths, b: Truths): boolean {
  for (let at = 0; at < a.length; at++) if (a[at]! < b[at]!) return false
  return true
}
