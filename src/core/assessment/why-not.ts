import type { QuestionId, RuleId } from '#core/basics/id.ts'
import { questionsOf } from '#core/engine/condition.ts'
import type { Known } from '#core/engine/judge.ts'
import { distinct, evidence, explain, type Reason, type Said } from '#core/engine/reason.ts'
import type { Answers } from '#core/assessment/answers.ts'
import { standingBounds, standingOf } from '#core/assessment/standing.ts'
import { walk } from '#core/assessment/walk.ts'
import type { Cause, RuleBook } from '#core/rulebook/book.ts'
import { lookup } from '#core/rulebook/lookup.ts'

/** What the runner said to a question: options or a score; none of its options when both are empty and it was asked. */
export interface Heard { readonly question: QuestionId; readonly said: readonly Said[]; readonly unsure: boolean; readonly asked: boolean }

/**
 * Why a cause is not shown. `for` is empty when no sign for it is met, and `heard` tells what was said instead; else the
 * signs `against` outweigh those for it.
 */
export interface NotShown { readonly rule: Cause; readonly for: readonly Said[]; readonly against: readonly Said[]; readonly heard: readonly Heard[] }

/** Every cause that a finished interview does not show, with the reason, in the order of their ids. */
export function causesNotShown(book: RuleBook, answers: Answers): NotShown[] {
  const { sheet } = walk(book, answers)
  return book.causes.filter((rule) => standingOf(standingBounds(rule, sheet)) === undefined).map((rule) => {
    const signs = [...rule.strong, ...rule.supporting]
    const questions = new Set(signs.flatMap((sign) => [...questionsOf(sign)]))
    const met = (conditions: Cause['strong']) => distinct(conditions.flatMap((condition) => evidence(explain(condition, sheet))))
    return { rule, for: met(signs), against: met(rule.against), heard: book.questions.filter(({ id }) => questions.has(id)).map(({ id }) => heard(id, sheet)) }
  })
}

function heard(question: QuestionId, sheet: Known): Heard {
  const reading = sheet.reading(question)
  if (typeof reading === 'string' || 'oneOf' in reading) return { question, said: [], unsure: false, asked: false }
  const said = reading.score === undefined ? reading.ticked : [reading.score]
  return { question, said: said.map((answer) => ({ question, answer })), unsure: reading.unsure, asked: true }
}

/** The runner's own answers that hold back a piece of advice, also those behind a red flag or a cause that it names. */
export function saidAgainst(book: RuleBook, answers: Answers, advice: RuleId): Said[] {
  const { sheet } = walk(book, answers)
  const rule = lookup(book).rule.get(advice)
  if (rule?.kind !== 'advice') return []
  return distinct(sheet.neverWhen(rule).flatMap((never) => saidIn(book, explain(never, sheet), sheet)))
}

function saidIn(book: RuleBook, reason: Reason, sheet: Known): Said[] {
  if (reason.verdict !== 'met') return []
  if (reason.kind === 'all' || reason.kind === 'any') return reason.of.flatMap((part) => saidIn(book, part, sheet))
  if (reason.kind !== 'rule') return evidence(reason)
  const named = lookup(book).rule.get(reason.rule)
  return named?.kind === 'red-flag' ? saidIn(book, explain(named.when, sheet), sheet) : []
}
