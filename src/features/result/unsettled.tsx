import { Link } from 'react-router'
import type { RedFlagFinding } from '#core/assessment/assess.ts'
import type { QuestionId } from '#core/basics/id.ts'
import { unsureIn } from '#core/note/unsure.ts'
import type { Library } from '#core/rulebook/book.ts'
import { paths } from '#paths'
import { resultWords } from '#words/result.ts'
import { Section } from './section.tsx'
import './unsettled.css'

const words = resultWords.unsettled

interface Group { readonly questions: readonly QuestionId[]; readonly flags: readonly RedFlagFinding[] }

/** What "not sure" leaves open, gathered by the answers that leave it open, with the way to answer them again. */
export function Unsettled({ open, library }: { readonly open: readonly RedFlagFinding[]; readonly library: Library }) {
  if (open.length === 0) return null
  return (
    <Section heading={words.heading} intro={words.intro}>
      {gathered(open).map((group) => <OpenGroup key={group.questions.join()} group={group} library={library} />)}
    </Section>
  )
}

function OpenGroup({ group: { questions, flags }, library }: { readonly group: Group; readonly library: Library }) {
  const short = (question: QuestionId) => library.questions[question]!.short
  return (
    <div className="unsettled">
      <p>{questions.length > 0 ? words.because(questions.map(short)) : words.other}</p>
      <ul className="unsettled__flags">
        {flags.map(({ rule }) => <li key={rule.id}>{library.redFlags[rule.id]!.title}</li>)}
      </ul>
      {questions.map((question) => (
        <p key={question}>
          <Link className="unsettled__change" to={paths.question(question)}>{words.change}<span className={questions.length > 1 ? '' : 'visually-hidden'}>{words.changeHidden(short(question))}</span></Link>
        </p>
      ))}
    </div>
  )
}

function gathered(open: readonly RedFlagFinding[]): Group[] {
  const groups = new Map<string, { questions: QuestionId[]; flags: RedFlagFinding[] }>()
  for (const flag of open) {
    const questions = unsureIn(flag.reason)
    const group = groups.get(questions.join()) ?? { questions, flags: [] }
    groups.set(questions.join(), group)
    group.flags.push(flag)
  }
  return [...groups.values()]
}
