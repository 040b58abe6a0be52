import type { Outcome, Withheld } from '#core/assessment/assess.ts'
import type { QuestionId } from '#core/basics/id.ts'
import { NOT_SURE } from '#core/engine/condition.ts'
import type { Answers } from '#core/assessment/answers.ts'
import type { Library } from '#core/rulebook/book.ts'
import { Details } from '#ui/details.tsx'
import { resultWords } from '#words/result.ts'
import { Section } from './section.tsx'

const words = resultWords.withheld
interface WithheldProps { readonly outcome: Outcome; readonly answers: Answers; readonly library: Library }

/** Advice that would fit, gathered by what holds it back. */
export function WithheldAdvice({ outcome, answers, library }: WithheldProps) {
  if (outcome.withheld.length === 0) return null
  return (
    <Section heading={words.heading} intro={words.intro(outcome.withheld.length)}>
      {gathered(outcome.withheld).map((group) => (
        <Details key={group[0]!.rule.id} summary={`${words.because} ${listed(group[0]!.because.map((id) => holder(id, outcome, answers, library)))}`}>
          <ul>
            {group.map(({ rule }) => <li key={rule.id}>{library.advice[rule.id]!.title}</li>)}
          </ul>
        </Details>
      ))}
    </Section>
  )
}

function gathered(withheld: readonly Withheld[]): Withheld[][] {
  const groups = new Map<string, Withheld[]>()
  for (const one of withheld) groups.set(one.because.join(), [...(groups.get(one.because.join()) ?? []), one])
  return [...groups.values()]
}

/** A rule or a question that holds advice back, as the runner knows it. */
function holder(id: string, outcome: Outcome, answers: Answers, library: Library): string {
  const flag = outcome.redFlags.find(({ rule }) => rule.id === id)
  if (flag) return flag.verdict === 'met' ? library.redFlags[id]!.title : words.open(library.redFlags[id]!.title)
  const question = library.questions[id]
  if (!question) return library.advice[id]?.title ?? library.causes[id]?.title ?? id
  const answer = outcome.places.get(id as QuestionId) === 'asked' ? answers[id as QuestionId] : undefined
  if (answer === undefined) return words.missing(question.short)
  return answer === NOT_SURE || (Array.isArray(answer) && answer.includes(NOT_SURE)) ? words.unsure(question.short) : words.answer(question.short)
}

const listed = (names: readonly string[]): string => (names.length < 2 ? names.join('') : words.list(names))
