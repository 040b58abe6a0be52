import { useState } from 'react'
import { useLocation } from 'react-router'
import { type Answer, type Answers, NO_ANSWERS } from '#core/assessment/answers.ts'
import { outcomeOf } from '#core/assessment/assess.ts'
import type { QuestionId } from '#core/basics/id.ts'
import { interviewOf } from '#state/interview.ts'
import { trialWords as words } from '#words/trial.ts'
import { changesBetween } from './changes.ts'
import { Choose } from '../choose.tsx'
import type { OpenBook } from '../entry.ts'
import { RulesPage } from '../rules-page.tsx'
import type { Trial } from './trial.ts'
import { TryOutcome } from './try-outcome.tsx'
import { TryQuestions } from './try-questions.tsx'
import { TryUrgency } from './try-urgency.tsx'
import { workedIn } from '../worked-start.ts'
import './try-page.css'

const EMPTY = 'empty'
const WORKED = 'worked'

/** Change answers and watch the rules. */
export function TryPage(books: OpenBook) {
  const { book, evidence } = books
  const worked = workedIn(useLocation().state, evidence)
  const [from, setFrom] = useState(worked ? WORKED : EMPTY)
  const [{ answers, last }, setTrial] = useState<Trial>({ answers: worked?.answers ?? NO_ANSWERS, last: null })
  const interview = interviewOf(book, answers)
  const outcome = outcomeOf(interview)
  const begin = (start: string) => {
    setFrom(start)
    setTrial({
      answers:
        start === WORKED && worked
          ? worked.answers
          : (evidence.runners.find(({ id }) => id === start)?.answers ?? NO_ANSWERS),
      last: null,
    })
  }
  const change = (question: QuestionId, answer: Answer | undefined) => {
    const { [question]: _, ...rest } = answers
    const next: Answers = answer === undefined ? rest : { ...rest, [question]: answer }
    setTrial({
      answers: next,
      last: { question, changes: changesBetween(outcome, outcomeOf(interviewOf(book, next)), books) },
    })
  }
  const runner = evidence.runners.find(({ id }) => id === from)
  const starts = [
    { value: EMPTY, name: words.empty },
    ...(worked ? [{ value: WORKED, name: words.workedCase(worked.title) }] : []),
    ...evidence.runners.map(({ id, title }) => ({ value: id, name: title })),
  ]
  return (
    <RulesPage title={words.title} lead={words.lead}>
      <div className="try-page">
        <div className="try-page__start">
          <Choose label={words.from} value={from} options={starts} onChange={begin} />
          <p className="try-page__story">{runner?.story ?? words.noStory}</p>
          <TryUrgency outcome={outcome} answers={answers} />
        </div>
        <TryQuestions key={from} answers={answers} outcome={outcome} last={last} books={books} onChange={change} />
        <TryOutcome interview={interview} last={last} books={books} />
      </div>
    </RulesPage>
  )
}
