import type { AdviceFinding } from '#core/assessment/assess.ts'
import type { Library, Urgency } from '#core/rulebook/book.ts'
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

/** The safety net of every result. Where someone must be seen today anyway, nothing may read as a condition for it. */
export function WhenToGetHelp({ urgency }: { readonly urgency: Urgency }) {
  const { heading, today, sooner, soonerSigns } = resultWords.help
  return (
    <Section heading={heading}>
      {urgency === 'same-day' ? (
        <p>{today}</p>
      ) : (
        <>
          <p>{sooner}</p>
          <ul>
            {soonerSigns.map((sign) => (
              <li key={sign}>{sign}</li>
            ))}
          </ul>
        </>
      )}
      <EmergencySigns level={3} />
    </Section>
  )
}
