import type { Question } from '#core/rulebook/book.ts'
import { Details } from '#ui/details.tsx'
import { proofWords as words } from '#words/proof.ts'
import type { ProvenBook } from './proven-book.ts'
import { RuleLink } from '../rule-link.tsx'
import './listings.css'

/** Questions that are not always asked, the red flags that they could have met, and the clinical reason. */
export function HiddenQuestions({ proofs, library }: ProvenBook) {
  return (
    <ul className="listings">
      {proofs.listings.hidden.map(({ question, redFlags, because }) => (
        <li key={question}>
          <p>
            <strong>{library.questions[question]!.short}</strong>
          </p>
          <p className="listings__because">{because}</p>
          <Details summary={words.hides(redFlags.length)}>
            <ul className="rule-links">
              {redFlags.map((id) => (
                <li key={id}>
                  <RuleLink id={id} library={library} />
                </li>
              ))}
            </ul>
          </Details>
        </li>
      ))}
    </ul>
  )
}

/** Answers that no rule tells apart, and why that is right. */
export function AlikeAnswers({ proofs, book, library }: ProvenBook) {
  return (
    <ul className="listings">
      {proofs.listings.alike.map(({ question, answers, because }) => (
        <li key={`${question} ${answers.join()}`}>
          <p>
            <strong>{library.questions[question]!.short}:</strong>{' '}
            {answers
              .map((answer) =>
                labelOf(
                  book.questions.find(({ id }) => id === question)!,
                  answer,
                ),
              )
              .join(' · ')}
          </p>
          <p className="listings__because">{because}</p>
        </li>
      ))}
    </ul>
  )
}

/** Red flags that another one always outranks, and why they stay. */
export function OutrankedRules({ proofs, library }: Pick<ProvenBook, 'proofs' | 'library'>) {
  return (
    <ul className="listings">
      {proofs.listings.outranked.map(({ rule, because }) => (
        <li key={rule}>
          <RuleLink id={rule} library={library} />
          {because === undefined ? null : <p className="listings__because">{because}</p>}
        </li>
      ))}
    </ul>
  )
}

function labelOf(question: Question, answer: string | number): string {
  if (answer === 'not-sure') return question.notSure
  if (answer === 'none' && question.kind === 'choices') return question.none ?? words.noTick
  return question.kind === 'scale' ? String(answer) : question.options.find(({ id }) => id === answer)!.label
}
