import type { AdviceFinding } from '#core/assessment/assess.ts'
import type { Library } from '#core/rulebook/book.ts'
import { Claims } from '#ui/claims.tsx'
import { EvidenceLabel } from '#ui/evidence-label.tsx'
import { glossOf } from '#words/evidence.ts'
import { resultWords } from '#words/result.ts'
import { DoLists } from './do-lists.tsx'
import { How } from '../how.tsx'
import { OpeningRow } from '../opening-row.tsx'
import { Section } from '../section.tsx'

const words = resultWords.advice
interface AdviceProps {
  readonly advice: readonly AdviceFinding[]
  readonly library: Library
}

/** What to do and what not, the running apart from the rest. */
export function AdviceList({ advice, library }: AdviceProps) {
  const running = advice.filter(({ rule }) => rule.running)
  const rest = advice.filter(({ rule }) => !rule.running)
  if (advice.length === 0) return null
  return (
    <Section heading={words.heading}>
      {running.length > 0 && <h3>{words.running}</h3>}
      <Rows advice={running} library={library} />
      {running.length > 0 && rest.length > 0 && <h3>{words.body}</h3>}
      <Rows advice={rest} library={library} />
    </Section>
  )
}

function Rows({ advice, library }: AdviceProps) {
  if (advice.length === 0) return null
  return (
    <ul className="opening-rows">
      {advice.map(({ rule }) => {
        const { title, summary, do: todo, doNot, claims } = library.advice[rule.id]!
        const doubted = rule.label === 'contradicted' || rule.label === 'unsupported'
        return (
          <li key={rule.id}>
            <OpeningRow
              title={title}
              meta={
                <>
                  {doubted ? words.articleSays : null}
                  <EvidenceLabel label={rule.label} />
                </>
              }
            >
              <p>{summary}</p>
              <p className="quiet">
                {doubted ? `${words.articleSays} ` : null}
                {glossOf(rule.label)}
              </p>
              <DoLists todo={todo} doNot={doNot} />
              <Claims claims={claims} library={library} />
              <How rule={rule.id} title={title} />
            </OpeningRow>
          </li>
        )
      })}
    </ul>
  )
}
