import type { OptionId, QuestionId, RuleId } from '#core/basics/id.ts'
import type { Assignments } from '#core/engine/diagram.ts'
import type { Answers } from '#core/assessment/answers.ts'
import type { RuleBook, Urgency } from '#core/rulebook/book.ts'
import { lookup } from '#core/rulebook/lookup.ts'
import { type Rulings, rulings } from '#core/proof/rails.ts'
import { Missing, type SheetSpace, sheetSpace } from '#core/proof/sheets.ts'

/** All that a property may speak of. */
export interface World {
  readonly book: RuleBook
  readonly space: SheetSpace
  readonly rulings: Rulings
  /** The sheets on which every question that applies is answered. */
  readonly finished: Assignments
  /** Every option of a choice or a list. */
  readonly optionsOf: (question: QuestionId) => readonly OptionId[]
  readonly has: (question: string, ...options: readonly string[]) => Assignments
  readonly unsure: (question: string) => Assignments
  readonly shown: (advice: string) => Assignments
  readonly met: (redFlag: string) => Assignments
  readonly certain: (urgency: Urgency) => Assignments
}

/** A sheet on which a property fails, and in what way. */
export interface Violation { readonly what: string; readonly sheet: Answers }

export function worldOf(book: RuleBook): World {
  const space = sheetSpace(book)
  const all = rulings(book, space)
  const { d } = space
  const find = (id: string) => {
    const question = lookup(book).question.get(id)
    if (!question) throw new Missing(`the rule book has no question "${id}"`)
    return question
  }
  const rule = (id: string) => {
    if (!lookup(book).rule.has(id)) throw new Missing(`the rule book has no rule "${id}"`)
    return all.rule(id as RuleId)
  }
  const optionsOf = (id: QuestionId) => {
    const question = find(id)
    return question.kind === 'scale' ? [] : question.options.map((option) => option.id)
  }
  return {
    book, space, rulings: all, optionsOf,
    finished: d.and(space.valid, ...book.questions.map(({ id }) => d.or(d.not(all.asked(id)), space.answered(id)))),
    has: (id, ...options) => d.or(...options.map((option) => {
      if (!optionsOf(id as QuestionId).includes(option as OptionId)) throw new Missing(`the question "${id}" has no option "${option}"`)
      return d.and(space.answered(id as QuestionId), space.has(id as QuestionId, option as OptionId))
    })),
    unsure: (id) => space.unsure(find(id).id),
    shown: (id) => rule(id).least2,
    met: (id) => rule(id).least2,
    certain: all.certain,
  }
}

/** The violation that a set of bad sheets amounts to: its smallest sheet; none when the set is empty. */
export function violation({ space }: World, what: string, bad: Assignments): Violation[] {
  const sheet = space.smallest(bad)
  return sheet ? [{ what, sheet }] : []
}
