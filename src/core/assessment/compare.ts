import { readingOf } from '#core/assessment/answers.ts'
import type { Outcome } from '#core/assessment/assess.ts'
import type { Interview } from '#core/assessment/interview.ts'
import type { OptionId, QuestionId, RuleId } from '#core/basics/id.ts'
import { compareUrgency, type Rule, type Urgency } from '#core/rulebook/book.ts'
import { isSafetyQuestion } from '#core/rulebook/lookup.ts'
import type { Standing } from '#core/rulebook/meaning.ts'

/** How a rule stands in an outcome: a red flag met or open, a cause, advice shown or held back. */
export type Stood = 'met' | 'open' | Standing | 'shown' | 'held'

/** A rule that stands otherwise. Nothing where it was, or is, not told at all. */
export interface Turn {
  readonly rule: Rule
  readonly was: Stood | undefined
  readonly is: Stood | undefined
}
/** Ticked signs of a question that is asked no more. */
export interface HiddenSign {
  readonly question: QuestionId
  readonly options: readonly OptionId[]
}

/** What is different between two interviews as far as their walks tell. */
export interface Comparison {
  /** The urgency that is certain before and after. */
  readonly from: Urgency
  readonly to: Urgency
  readonly urgency: 'rises' | 'falls' | 'stays'
  /** Warning signs that were ticked and counted, and whose question is not on the path any more: they have not gone. */
  readonly hidden: readonly HiddenSign[]
}

/** What other answers do to the urgency. */
export function compare(before: Interview, after: Interview): Comparison {
  const [from, to] = [certain(before), certain(after)]
  const way = compareUrgency(to, from)
  return {
    from,
    to,
    urgency: way < 0 ? 'rises' : way > 0 ? 'falls' : 'stays',
    hidden: hiddenBy(before, after),
  }
}

/**
 * Every rule that stands otherwise in a second outcome, be it by other answers or by another rule book: in the order of
 * that outcome, then what is gone.
 */
export function turnsBetween(before: Outcome, after: Outcome): Turn[] {
  const [was, is] = [standings(before), standings(after)]
  return [...new Map([...is, ...was])]
    .map(([id, { rule }]) => ({ rule, was: was.get(id)?.stood, is: is.get(id)?.stood }))
    .filter((turn) => turn.was !== turn.is)
}

const certain = ({ walk: { sheet } }: Interview): Urgency => sheet.urgency().atLeast

function hiddenBy({ book, answers, walk: { places } }: Interview, after: Interview): HiddenSign[] {
  return book.questions.flatMap(({ id }) => {
    const answer = answers[id]
    const left = places.get(id) === 'asked' && after.walk.places.get(id) !== 'asked'
    if (!left || answer === undefined || !isSafetyQuestion(book, id)) return []
    const options = readingOf(answer).ticked
    return options.length > 0 ? [{ question: id, options }] : []
  })
}

interface Told {
  readonly rule: Rule
  readonly stood: Stood
}

function standings({ next, redFlags, causes, advice, withheld }: Outcome): ReadonlyMap<RuleId, Told> {
  const told: Told[] = [
    ...redFlags.flatMap(({ rule, verdict, unsure }): Told[] => {
      if (verdict === 'met') return [{ rule, stood: 'met' }]
      // Before the end nearly all are open, which tells nothing.
      return unsure && next.kind !== 'ask' ? [{ rule, stood: 'open' }] : []
    }),
    ...causes.map(({ rule, standing }): Told => ({ rule, stood: standing })),
    ...advice.map(({ rule }): Told => ({ rule, stood: 'shown' })),
    ...withheld.map(({ rule }): Told => ({ rule, stood: 'held' })),
  ]
  return new Map(told.map((one) => [one.rule.id, one]))
}
