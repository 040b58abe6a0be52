import type { OptionId, QuestionId, RuleId } from '#core/basics/id.ts'
import { type Atom, atoms, NOT_SURE } from '#core/engine/condition.ts'
import type { Known } from '#core/engine/judge.ts'
import { distinct, evidence, explain, type Reason, type Said } from '#core/engine/reason.ts'
import type { Interview } from '#core/assessment/interview.ts'
import type { Cause, Question, RuleBook } from '#core/rulebook/book.ts'
import { lookup } from '#core/rulebook/lookup.ts'
import { neverWhenOf } from '#core/rulebook/meaning.ts'

/**
 * What the runner said to a question: an option or a score; of a list the ticks that a sign asks for, or else those
 * `unsaid`. None of its options when all of it is empty and it was asked.
 */
export interface Heard {
  readonly question: QuestionId
  readonly said: readonly Said[]
  readonly unsaid: readonly OptionId[]
  readonly unsure: boolean
  readonly asked: boolean
}

/**
 * Why a cause is not shown. `for` is empty when no sign for it is met, and `heard` tells what was said instead; else
 * the signs `against` outweigh those for it.
 */
export interface NotShown {
  readonly rule: Cause
  readonly for: readonly Said[]
  readonly against: readonly Said[]
  readonly heard: readonly Heard[]
}

/** Every cause that a finished interview does not show, with the reason, in the order of their ids. */
export function causesNotShown({ book, walk: { sheet } }: Interview): NotShown[] {
  return book.causes
    .filter((rule) => sheet.standing(rule) === undefined)
    .map((rule) => {
      const signs = [...rule.strong, ...rule.supporting, ...rule.common]
      const wanted = signs.flatMap(atoms).filter((one) => 'question' in one)
      const met = (conditions: Cause['strong']) =>
        distinct(conditions.flatMap((condition) => evidence(explain(condition, sheet))))
      return {
        rule,
        for: met(signs),
        against: met(rule.against),
        heard: book.questions.flatMap((question) => heard(question, wanted, sheet)),
      }
    })
}

function heard({ id: question, kind }: Question, wanted: readonly Atom[], sheet: Known): Heard[] {
  const here = wanted.filter((atom) => atom.question === question)
  if (here.length === 0) return []
  const reading = sheet.reading(question)
  if (typeof reading === 'string') return [{ question, said: [], unsaid: [], unsure: false, asked: false }]
  const { ticked, score, unsure } = reading
  const named = [...new Set(here.flatMap((atom) => ('options' in atom ? atom.options : [])))].filter(
    (option) => option !== NOT_SURE,
  )
  const telling: Said['answer'][] =
    kind === 'choices' ? ticked.filter((option) => named.includes(option)) : score === undefined ? [...ticked] : [score]
  return [
    {
      question,
      said: telling.map((answer) => ({ question, answer })),
      unsaid: telling.length === 0 && ticked.length > 0 ? named : [],
      unsure,
      asked: true,
    },
  ]
}

/** The runner's own answers that hold back a piece of advice, also those behind a red flag or a cause that it names. */
export function saidAgainst({ book, walk: { sheet } }: Interview, advice: RuleId): Said[] {
  const rule = lookup(book).rule.get(advice)
  if (rule?.kind !== 'advice') return []
  return distinct(neverWhenOf(rule, book.limits).flatMap((never) => saidIn(book, explain(never, sheet), sheet)))
}

function saidIn(book: RuleBook, reason: Reason, sheet: Known): Said[] {
  if (reason.verdict !== 'met') return []
  if (reason.kind === 'all' || reason.kind === 'any') return reason.of.flatMap((part) => saidIn(book, part, sheet))
  if (reason.kind !== 'rule') return evidence(reason)
  const named = lookup(book).rule.get(reason.rule)
  return named?.kind === 'red-flag' ? saidIn(book, explain(named.when, sheet), sheet) : []
}
