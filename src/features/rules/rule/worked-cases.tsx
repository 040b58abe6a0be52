import type { RuleEvidence, WorkedCase } from '#core/cases/evidence.ts'
import { paths } from '#paths'
import { Link } from '#ui/link.tsx'
import { Details } from '#ui/details.tsx'
import { Part } from '#ui/part.tsx'
import { rulesWords } from '#words/rules.ts'
import { trialWords } from '#words/trial.ts'
import { AnswerList } from '../answer-list.tsx'
import type { OpenBook } from '../entry.ts'
import { type Side, startFrom } from '../worked-start.ts'
import './worked-cases.css'

const words = rulesWords.rule

interface WorkedCasesProps {
  readonly id: string
  readonly evidence: RuleEvidence
  readonly books: OpenBook
}

/** The cases that meet a rule and those that nearly do; each opens into its answers. */
export function WorkedCases({ id, evidence, books }: WorkedCasesProps) {
  if (evidence.fires.length + evidence.nearly.length === 0) return null
  return (
    <Part heading={words.workedCases}>
      <p>{words.workedIntro}</p>
      {(['fires', 'nearly'] as const).map((side) => (
        <div key={side} className="worked-cases">
          <h3 className="condition-groups__heading">
            {words[side]} <span className="rule-group__count tabular">{evidence[side].length}</span>
          </h3>
          {evidence[side].map((one, at) => (
            <Case key={one.title} rule={id} side={side} at={at} one={one} books={books} />
          ))}
        </div>
      ))}
    </Part>
  )
}

function Case({
  rule,
  side,
  at,
  one,
  books,
}: {
  readonly rule: string
  readonly side: Side
  readonly at: number
  readonly one: WorkedCase
  readonly books: OpenBook
}) {
  const like = books.evidence.runners.find(({ id }) => id === one.like)
  const comesTo = one.urgency
    ? books.book.urgencies[one.urgency].name
    : one.standing
      ? trialWords.standing[one.standing]
      : undefined
  return (
    <Details summary={comesTo === undefined ? one.title : `${one.title} (${comesTo.toLowerCase()})`}>
      {like ? <p>{words.like(like.title)}</p> : null}
      <AnswerList answers={one.answers} books={books} />
      <p>
        <Link className="rule-link" to={paths.rule('try')} state={startFrom({ rule, side, at })}>
          {words.tryCase}
          <span className="visually-hidden">: {one.title}</span>
        </Link>
      </p>
    </Details>
  )
}
