import { type Answers, readingOf } from '#core/assessment/answers.ts'
import type { Outcome } from '#core/assessment/assess.ts'
import type { Interview } from '#core/assessment/interview.ts'
import type { QuestionId } from '#core/basics/id.ts'
import { saidAgainst } from '#core/assessment/why-not.ts'
import { type Held, heldBack } from '#core/note/held.ts'
import type { Library } from '#core/rulebook/book.ts'
import { Details } from '#ui/details.tsx'
import { resultWords } from '#words/result.ts'
import { SaidList } from '../said-list.tsx'
import { RuleTitle } from '../how.tsx'
import { Section } from '../section.tsx'

const words = resultWords.withheld
interface WithheldProps {
  readonly interview: Interview
  readonly outcome: Outcome
  readonly library: Library
}

/** Advice that would fit, gathered by what holds it back. */
export function WithheldAdvice({ interview, outcome, library }: WithheldProps) {
  if (outcome.withheld.length === 0) return null
  return (
    <Section heading={words.heading} intro={words.intro(outcome.withheld.length)}>
      {heldBack(interview.book, outcome).map((held) => (
        <Details
          key={held.rules[0]}
          summary={
            held.byUrgency
              ? words.byUrgency
              : words.because(held.because.map((id) => holder(id, outcome, interview.answers, library)))
          }
        >
          <HeldList held={held} interview={interview} library={library} />
        </Details>
      ))}
    </Section>
  )
}

interface HeldListProps {
  readonly held: Held
  readonly interview: Interview
  readonly library: Library
}

/** The advice, and the answers that hold it back; what the urgency holds back has its reasons above. */
function HeldList({ held, interview, library }: HeldListProps) {
  const said = held.byUrgency ? [] : held.rules.flatMap((rule) => saidAgainst(interview, rule))
  return (
    <>
      <ul>
        {held.rules.map((rule) => (
          <li key={rule}>
            <RuleTitle rule={rule} title={library.advice[rule]!.title} />
          </li>
        ))}
      </ul>
      <SaidList heading={resultWords.causes.said} said={said} library={library} />
    </>
  )
}

/** A rule or a question that holds advice back, as the runner knows it. */
function holder(id: string, outcome: Outcome, answers: Answers, library: Library): string {
  const flag = outcome.redFlags.find(({ rule }) => rule.id === id)
  if (flag)
    return flag.verdict === 'met' ? words.met(library.redFlags[id]!.title) : words.open(library.redFlags[id]!.title)
  const question = library.questions[id]
  if (!question) return words.met((library.advice[id] ?? library.causes[id])?.title ?? id)
  const counts = ['asked', 'on-demand'].includes(outcome.places.get(id as QuestionId)!)
  const answer = counts ? answers[id as QuestionId] : undefined
  if (answer === undefined) return words.missing(question.short)
  return readingOf(answer).unsure ? words.unsure(question.short) : words.answer(question.short)
}
