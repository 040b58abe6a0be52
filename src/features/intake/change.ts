import { type Answers, readingOf } from '#core/assessment/answers.ts'
import { type Walk, walk } from '#core/assessment/walk.ts'
import type { OptionId, QuestionId } from '#core/basics/id.ts'
import { compareUrgency, type RuleBook, type Urgency } from '#core/rulebook/book.ts'
import { isSafetyQuestion } from '#core/rulebook/lookup.ts'

export interface HiddenSign {
  readonly question: QuestionId
  readonly options: readonly OptionId[]
}
/** `to` is null while questions are open: partial answers have no urgency of their own. */
export interface Lowering {
  readonly from: Urgency
  readonly to: Urgency | null
}
export interface LoweringChange extends Lowering {
  readonly hidden: readonly HiddenSign[]
}

/** A change that takes ticked signs off the path and so lowers the urgency; undefined for any other change. */
export function hidesSigns(book: RuleBook, earlier: Answers, later: Answers): LoweringChange | undefined {
  const was = walk(book, earlier)
  const is = walk(book, later)
  if (!isLower(was, is)) return undefined
  const hidden = book.questions.flatMap(({ id }): HiddenSign[] => {
    const answer = earlier[id]
    const left = was.places.get(id) === 'asked' && is.places.get(id) !== 'asked'
    if (!left || answer === undefined || !isSafetyQuestion(book, id)) return []
    const options = readingOf(answer).ticked
    return options.length > 0 ? [{ question: id, options }] : []
  })
  return hidden.length > 0 ? { ...lowering(was, is), hidden } : undefined
}

/** What an ended interview came to before and comes to now, where that is less urgent. */
export function lowered(book: RuleBook, earlier: Answers, now: Answers): Lowering | undefined {
  const was = walk(book, earlier)
  const is = walk(book, now)
  return isLower(was, is) ? lowering(was, is) : undefined
}

const certain = ({ sheet }: Walk): Urgency => sheet.urgency().atLeast
const isLower = (was: Walk, is: Walk): boolean => compareUrgency(certain(is), certain(was)) > 0
const lowering = (was: Walk, is: Walk): Lowering => ({
  from: certain(was),
  to: is.step.kind === 'ask' ? null : certain(is),
})
