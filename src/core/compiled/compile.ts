import type { RuleId } from '#core/basics/id.ts'
import { block, inBlocks } from '#core/compiled/blocks.ts'
import { type Formula, Formulas, textOf } from '#core/compiled/clauses.ts'
import type { QuestionShape } from '#core/compiled/columns.ts'
import type { Condition } from '#core/engine/condition.ts'
import { Literals } from '#core/compiled/literals.ts'
import type { Block, Program } from '#core/compiled/program.ts'

/** A formula, on which level it can be judged, and the columns that hold its truth. */
interface Placed {
  readonly formula: Formula
  readonly level: number
  readonly columns: Set<number>
}

/**
 * Compiles conditions for a `Run`: plain data, made at build time. A rule that a condition names is judged by its
 * condition in `rules`. Throws on a question or a rule that is not known, on a rule that leads back to itself, and on what asks for the
 * urgency.
 */
export function compile(
  conditions: readonly Condition[],
  questions: readonly QuestionShape[],
  rules: ReadonlyMap<RuleId, Condition> = new Map(),
): Program {
  const formulas = new Formulas(questions, rules)
  const placed = new Map<string, Placed>()
  function place(formula: Formula): Placed {
    const key = `${formula.turned ? 'not ' : ''}${textOf(formula.clauses)}`
    const known = placed.get(key)
    if (known) return known
    const below = formula.clauses.flatMap((clause) => [...clause.keys()].flatMap((column) => derived(column) ?? []))
    const fresh = {
      formula,
      level: below.reduce((level, one) => Math.max(level, one.level + 1), 0),
      columns: new Set<number>(),
    }
    placed.set(key, fresh)
    return fresh
  }
  function derived(column: number): Placed | undefined {
    const formula = formulas.derived.get(column)
    if (!formula) return undefined
    const one = place(formula)
    one.columns.add(column)
    return one
  }
  const wanted = conditions.map((condition) => place(formulas.formula(condition)))
  return inLevels(new Literals(formulas.columns.all, questions), [...placed.values()], wanted)
}

/** What feeds a column comes on its own level, everything else on the last, where it has the most to share with. */
function inLevels(literals: Literals, all: readonly Placed[], wanted: readonly Placed[]): Program {
  const last = all.reduce((level, one) => Math.max(level, one.level), 0)
  const blocks: Block[] = []
  const levels: number[] = []
  const places = new Map<Placed, number>()
  for (let level = 0; level <= last; level++) {
    for (const group of inBlocks(all.filter(({ columns, level: own }) => (columns.size > 0 ? own : last) === level))) {
      group.forEach((one, bit) => places.set(one, 32 * blocks.length + bit))
      const feeds = group.flatMap(({ columns }, bit) =>
        Array.from(columns, (column) => [bit, literals.column(column)] as const),
      )
      blocks.push({
        ...block(
          group.map(({ formula }) => formula),
          literals,
        ),
        feeds,
      })
    }
    levels.push(blocks.length)
  }
  return { places: wanted.map((one) => places.get(one)!), levels, blocks, ...literals.data() }
}
