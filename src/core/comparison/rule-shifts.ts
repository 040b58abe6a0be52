import type { RuleId } from '#core/basics/id.ts'
import type { Answers } from '#core/assessment/answers.ts'
import { walk } from '#core/assessment/walk.ts'
import { whatMatters } from '#core/comparison/what-matters.ts'
import { type Assignments, NOTHING } from '#core/proof/diagram.ts'
import type { Rulings } from '#core/proof/rails.ts'
import type { SheetSpace } from '#core/proof/sheets.ts'
import type { Advice, Cause, RuleBook } from '#core/rulebook/book.ts'
import { lookup } from '#core/rulebook/lookup.ts'
import { STANDINGS } from '#core/rulebook/meaning.ts'

/** A cause or a piece of advice that is told otherwise, and the smallest sheet with the answers that matter to it. */
export interface RuleShift {
  readonly rule: RuleId
  readonly kind: 'cause' | 'advice'
  /** On how many sheets; of these where it is newly shown, and where no more. On the rest a cause stands otherwise. */
  readonly count: bigint
  readonly comes: bigint
  readonly goes: bigint
  readonly sheet: Answers
  readonly because: Answers
}

/** A rule book and what it makes of every sheet. */
export interface Side {
  readonly book: RuleBook
  readonly rulings: Rulings
}

/** A rule, and the sheets on which two rule books tell it otherwise. */
export interface Otherwise {
  readonly rule: Cause | Advice
  readonly sheets: Assignments
  readonly comes: Assignments
  readonly goes: Assignments
}

/** Every cause and every piece of advice of either book, with the finished sheets on which it is told otherwise. */
export function toldOtherwise(before: Side, after: Side, { d }: SheetSpace, finished: Assignments): Otherwise[] {
  const both = [before, after].flatMap(({ book }) => [...book.causes, ...book.advice])
  return [...new Map(both.map((rule) => [rule.id, rule])).values()].map((rule) => {
    const [was, is] = [shownBy(before, rule.id, d), shownBy(after, rule.id, d)]
    const steps = STANDINGS.map((_, at) => at)
    const comes = steps.map((at) => d.and(finished, d.minus(is[at] ?? NOTHING, was[at] ?? NOTHING)))
    const goes = steps.map((at) => d.and(finished, d.minus(was[at] ?? NOTHING, is[at] ?? NOTHING)))
    return { rule, sheets: d.or(...comes, ...goes), comes: comes[0]!, goes: goes[0]! }
  })
}

/** Where a rule is shown; of a cause, for each standing, where it stands so well. An emergency names no cause. */
function shownBy({ book, rulings }: Side, id: RuleId, d: SheetSpace['d']): Assignments[] {
  const rule = lookup(book).rule.get(id)
  if (rule?.kind === 'advice') return [rulings.rule(id).least2]
  if (rule?.kind !== 'cause') return []
  const calm = (set: Assignments) => d.minus(set, rulings.certain('emergency'))
  return [...STANDINGS].reverse().map((standing) => calm(rulings.standing(rule, standing).least))
}

/** The shift that such a rule amounts to; none where it is told the same on every sheet. */
export function shiftOf(
  { rule, sheets, comes, goes }: Otherwise,
  books: readonly RuleBook[],
  { d, smallest }: SheetSpace,
): RuleShift[] {
  const sheet = smallest(sheets)
  if (!sheet) return []
  const told = (answers: Answers) => books.map((book) => standingIn(book, rule.id, answers))
  return [
    {
      rule: rule.id,
      kind: rule.kind,
      count: d.count(sheets),
      comes: d.count(comes),
      goes: d.count(goes),
      sheet,
      because: whatMatters(sheet, told),
    },
  ]
}

function standingIn(book: RuleBook, id: RuleId, answers: Answers): string | undefined {
  const rule = lookup(book).rule.get(id)
  if (!rule) return undefined
  const { sheet } = walk(book, answers)
  return rule.kind === 'cause' ? sheet.standing(rule) : String(sheet.rule(id).least)
}
