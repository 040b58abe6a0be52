import type { OptionId, QuestionId, RuleId } from '#core/basics/id.ts'
import { type Assignments, EVERYTHING, NOTHING } from '#core/proof/diagram.ts'
import type { Answers } from '#core/assessment/answers.ts'
import { type Library, type Question, type RuleBook, URGENCIES, type Urgency } from '#core/rulebook/book.ts'
import { lookup } from '#core/rulebook/lookup.ts'
import { type Rulings, rulings } from '#core/proof/rails.ts'
import { type Change, Missing, type SheetSpace, sheetSpace } from '#core/proof/sheets.ts'
import { type Told, toldBy } from '#core/proof/told.ts'
import { type Walked, walked } from '#core/proof/walked.ts'

/** The reasons that authors give for what a proof finds odd; they stand in the rule files. */
export type Reasons = Pick<Library, 'questions' | 'redFlags'>

/** All that a property may speak of. Each set holds the sheets on which the thing is so for certain. */
export interface World {
  readonly book: RuleBook
  readonly reasons: Reasons
  readonly space: SheetSpace
  readonly rulings: Rulings
  readonly walked: Walked
  /** The sheets on which every question of the interview that applies is answered; what is on demand may be. */
  readonly finished: Assignments
  /** The sheets on which the interview is at its end: nothing is left to ask, or it has stopped at an emergency. */
  readonly ended: Assignments
  readonly told: readonly Told[]
  /** The variables that a set depends on. */
  readonly support: (set: Assignments) => ReadonlySet<number>
  /** Every option of a choice or a list. */
  readonly optionsOf: (question: string) => readonly OptionId[]
  readonly question: (id: string) => Question
  readonly variablesOf: (question: string) => readonly number[]
  /** The value of an option of a choice. */
  readonly valueOf: (question: string, option: string) => number
  /** The question is asked: it is not hidden, and no earlier answer is waited for. */
  readonly asked: (question: string) => Assignments
  /** The score of a scale passes. */
  readonly score: (question: string, passes: (score: number) => boolean) => Assignments
  /** One of the options is ticked or chosen. */
  readonly has: (question: string, ...options: readonly string[]) => Assignments
  readonly unsure: (question: string) => Assignments
  readonly shown: (advice: string) => Assignments
  readonly met: (redFlag: string) => Assignments
  /** Neither met nor undetermined: where a rule is ruled out. */
  readonly ruledOut: (rule: string) => Assignments
  readonly certain: (urgency: Urgency) => Assignments
  /** Just this urgency is certain, and no higher one. */
  readonly exactly: (urgency: Urgency) => Assignments
}

/** How a property fails. */
export interface Violation {
  readonly what: string
  /** The smallest sheet that shows it; empty when no sheet is to blame. */
  readonly sheet: Answers
  /** For a change of answer that must do no harm: the sheet after it. */
  readonly after?: Answers
  /** The smallest sheet of a whole interview that shows it, if one does. */
  readonly whole?: Answers
  /** The rule book itself is at fault, and no sheet shows it. */
  readonly ofBook?: true
}

export function worldOf(book: RuleBook, reasons: Reasons, space: SheetSpace = sheetSpace(book)): World {
  const all = rulings(book, space)
  const { d } = space
  const way = walked(book, space, all)
  const find = (id: string) => {
    const question = lookup(book).question.get(id)
    if (!question) throw new Missing(`the rule book has no question "${id}"`)
    return question
  }
  const rule = (id: string) => {
    if (!lookup(book).rule.has(id)) throw new Missing(`the rule book has no rule "${id}"`)
    return all.rule(id as RuleId)
  }
  const optionsOf = (id: string) => {
    const question = find(id)
    return question.kind === 'scale' ? [] : question.options.map((option) => option.id)
  }
  const supports = new Map<Assignments, ReadonlySet<number>>()
  return {
    book,
    reasons,
    space,
    rulings: all,
    optionsOf,
    question: find,
    variablesOf: (id) => space.variablesOf(find(id).id),
    valueOf: (id, option) => optionsOf(id).indexOf(option as OptionId) + 1,
    asked: (id) => all.asked(find(id).id),
    score: (id, passes) => space.score(find(id).id, passes),
    walked: way,
    finished: d.and(
      space.valid,
      ...book.questions.map(({ id, onDemand }) =>
        onDemand ? EVERYTHING : d.or(d.not(all.asked(id)), space.answered(id)),
      ),
    ),
    ended: d.or(way.done, d.and(space.valid, all.certain('emergency'))),
    told: toldBy(book, space, all),
    support: (set) => {
      const found = supports.get(set) ?? d.support(set)
      supports.set(set, found)
      return found
    },
    has: (id, ...options) =>
      d.or(
        ...options.map((option) => {
          if (!optionsOf(id).includes(option as OptionId))
            throw new Missing(`the question "${id}" has no option "${option}"`)
          return d.and(space.answered(id as QuestionId), space.has(id as QuestionId, option as OptionId))
        }),
      ),
    unsure: (id) => space.unsure(find(id).id),
    shown: (id) => rule(id).least2,
    met: (id) => rule(id).least2,
    ruledOut: (id) => d.not(rule(id).most1),
    certain: all.certain,
    exactly: (urgency) => {
      const higher = URGENCIES[URGENCIES.indexOf(urgency) - 1]
      return d.minus(all.certain(urgency), higher ? all.certain(higher) : NOTHING)
    },
  }
}

/** The violation that a set of bad sheets amounts to: its smallest sheet; none when the set is empty. */
export function violation(
  { space, walked: { done } }: World,
  what: string,
  bad: Assignments,
  change?: Change,
): Violation[] {
  const sheet = space.smallest(bad)
  if (!sheet) return []
  const { d } = space
  const whole =
    space.smallest(d.and(bad, done, change ? d.fix(done, change) : done)) ?? space.smallest(d.and(bad, done))
  return [{ what, sheet, ...(change && { after: space.changed(sheet, change) }), ...(whole && { whole }) }]
}

/** A fault of the rule book that no sheet shows. */
export const fault = (what: string): Violation => ({ what, sheet: {}, ofBook: true })
