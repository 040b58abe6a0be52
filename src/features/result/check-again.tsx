import type { Day } from '#core/basics/day.ts'
import type { AdviceFinding } from '#core/assessment/assess.ts'
import type { Library, Urgency } from '#core/rulebook/book.ts'
import { resultWords } from '#words/result.ts'
import { Dates } from './dates.tsx'
import { deadlines, isPlausible } from '#words/deadline.ts'
import { DoLists } from './do-lists.tsx'
import { Section } from './section.tsx'

interface CheckAgainProps { readonly urgency: Urgency; readonly today: Day; readonly advice: AdviceFinding | undefined; readonly library: Library }

/** The dates, and what to do about them. */
export function CheckAgain({ urgency, today, advice, library }: CheckAgainProps) {
  const found = advice && library.advice[advice.rule.id]
  return (
    <Section heading={resultWords.again.heading}>
      {isPlausible(today) ? null : <p>{resultWords.again.doubt}</p>}
      <Dates lines={deadlines(urgency, today)} />
      {found ? (
        <>
          <p>{found.summary}</p>
          <DoLists todo={found.do} doNot={found.doNot} />
        </>
      ) : null}
    </Section>
  )
}
