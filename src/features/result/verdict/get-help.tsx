import type { AdviceFinding } from '#core/assessment/assess.ts'
import type { Library, RuleBook, Urgency } from '#core/rulebook/book.ts'
import { Claims } from '#ui/claims.tsx'
import { Details } from '#ui/details.tsx'
import { EmergencySigns } from '#ui/emergency-signs.tsx'
import { claimWords } from '#words/evidence.ts'
import { resultWords } from '#words/result.ts'
import { DoLists } from '../change/do-lists.tsx'
import { How } from '../how.tsx'
import { Section } from '../section.tsx'

/** How to get the help that the urgency asks for, open at once. */
export function HelpNow({ advice, library }: { readonly advice: AdviceFinding; readonly library: Library }) {
  const { title, summary, do: todo, doNot, claims } = library.advice[advice.rule.id]!
  return (
    <Section heading={resultWords.urgentHelp.heading}>
      <p>{summary}</p>
      <DoLists todo={todo} doNot={doNot} />
      <Details summary={claimWords.heading}>
        <Claims claims={claims} library={library} bare />
        <How rule={advice.rule.id} title={title} />
      </Details>
    </Section>
  )
}

interface WhenToGetHelpProps {
  readonly book: RuleBook
  readonly urgency: Urgency
  readonly library: Library
}

/** The safety net of every result. Where someone must be seen today anyway, nothing reads as a condition for it. */
export function WhenToGetHelp({ book, urgency, library }: WhenToGetHelpProps) {
  const { sooner } = library.urgencies[urgency]
  return (
    <Section heading={resultWords.help.heading}>
      {sooner ? <p>{sooner.says}</p> : null}
      {sooner && sooner.signs.length > 0 ? (
        <ul>
          {sooner.signs.map((sign) => (
            <li key={sign}>{sign}</li>
          ))}
        </ul>
      ) : null}
      <EmergencySigns emergency={book.emergency} level={3} />
    </Section>
  )
}
