import { addDays, type Day } from '#core/basics/day.ts'
import type { AdviceFinding } from '#core/assessment/assess.ts'
import type { Library, Urgency } from '#core/rulebook/book.ts'
import { dayInWords } from '#words/day.ts'
import { RECHECK_DAYS, resultWords, SEEN_BY_DAYS } from '#words/result.ts'
import { DoLists } from './do-lists.tsx'
import { Section } from './section.tsx'
import './check-again.css'

const words = resultWords.again
/** A clock that was never set, or is far off, must not put a date on paper. */
const isPlausible = ({ year }: Day): boolean => year >= 2025 && year < 2100

interface CheckAgainProps { readonly urgency: Urgency; readonly today: Day; readonly advice: AdviceFinding | undefined; readonly library: Library }

/** The dates: when to have been seen, and when to answer again. */
export function CheckAgain({ urgency, today, advice, library }: CheckAgainProps) {
  const seen = SEEN_BY_DAYS[urgency]
  const recheck = RECHECK_DAYS[urgency]
  const found = advice && library.advice[advice.rule.id]
  if (seen === undefined && recheck === undefined) return null
  return (
    <Section heading={words.heading}>
      {isPlausible(today) ? null : <p>{words.doubt}</p>}
      <dl className="check-again">
        {seen === undefined ? null : <Entry name={words.seen} days={seen} today={today} />}
        {recheck === undefined ? null : <Entry name={words.recheck} days={recheck} today={today} />}
      </dl>
      {found ? (
        <>
          <p>{found.summary}</p>
          <DoLists todo={found.do} doNot={found.doNot} />
        </>
      ) : null}
    </Section>
  )
}

function Entry({ name, days, today }: { readonly name: string; readonly days: number; readonly today: Day }) {
  const day = addDays(today, days)
  return (
    <div className="check-again__entry">
      <dt>{name}</dt>
      <dd className="check-again__day">{isPlausible(today) ? (days === 0 ? words.today(dayInWords(day)) : dayInWords(day)) : words.inDays(days)}</dd>
    </div>
  )
}
