import type { RedFlagFinding } from '#core/assessment/assess.ts'
import { unsureIn } from '#core/note/unsure.ts'
import type { Library } from '#core/rulebook/book.ts'
import { paths } from '#paths'
import { RETURNING } from '#state/errand.ts'
import { Link } from '#ui/link.tsx'
import { Details } from '#ui/details.tsx'
import { resultWords } from '#words/result.ts'
import { RuleTitle } from '../how.tsx'
import { Section } from '../section.tsx'
import './unsettled.css'

const words = resultWords.unsettled
/** More than this are read only on demand. */
const SHOWN = 5

interface UnsettledProps {
  readonly open: readonly RedFlagFinding[]
  readonly library: Library
}

/** What "not sure" leaves open, and the answers that leave it open, to give again. */
export function Unsettled({ open, library }: UnsettledProps) {
  if (open.length === 0) return null
  const questions = [...new Set(open.flatMap(({ reason }) => unsureIn(reason)))]
  return (
    <Section heading={words.heading} intro={words.intro}>
      <OpenFlags open={open.slice(0, SHOWN)} library={library} />
      {open.length > SHOWN ? (
        <Details summary={words.more(open.length - SHOWN)}>
          <OpenFlags open={open.slice(SHOWN)} library={library} />
        </Details>
      ) : null}
      <p>{words.again}</p>
      <ul className="unsettled__questions">
        {questions.map((question) => (
          <li key={question}>
            <Link className="unsettled__question" to={paths.question(question)} state={RETURNING}>
              {library.questions[question]!.short}
            </Link>
          </li>
        ))}
      </ul>
    </Section>
  )
}

function OpenFlags({ open, library }: UnsettledProps) {
  return (
    <ul>
      {open.map(({ rule, reason }) => {
        const questions = unsureIn(reason).map((question) => library.questions[question]!.short)
        return (
          <li key={rule.id}>
            <RuleTitle rule={rule.id} title={library.redFlags[rule.id]!.title} />
            {questions.length > 0 ? <span className="unsettled__because">{words.because(questions)}</span> : null}
          </li>
        )
      })}
    </ul>
  )
}
