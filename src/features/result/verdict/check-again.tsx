import type { Day } from '#core/basics/day.ts'
import type { AdviceFinding } from '#core/assessment/assess.ts'
import type { Library, Urgency } from '#core/rulebook/book.ts'
import { useDateOrder } from '#state/date-order.ts'
import { resultWords } from '#words/result.ts'
import { Dates } from './dates.tsx'
import { deadlines, isPlausible } from '#words/deadline.ts'
import { DoLists } from '../change/do-lists.tsx'
import { How } from '../how.tsx'
import { Section } from '../section.tsx'

interface CheckAgainProps {
  readonly urgency: Urgency
  readonly today: Day
  readonly advice: AdviceFinding | undefined
  readonly library: Library
}

/** The dates, and what to do about them; where there is nothing to wait for, the verdict says it all. */
export function CheckAgain({ urgency, today, advice, library }: CheckAgainProps) {
  const order = useDateOrder()
  if (advice === undefined) return null
  const { title, summary, do: todo, doNot } = library.advice[advice.rule.id]!
  return (
    <Section heading={resultWords.again.heading}>
      {isPlausible(today) ? null : <p>{resultWords.again.doubt}</p>}
      <Dates lines={deadlines(library.urgencies[urgency], today, order)} />
      <p>{summary}</p>
      <DoLists todo={todo} doNot={doNot} />
      <How rule={advice.rule.id} title={title} />
    </Section>
  )
}
