import type { Said } from '#core/engine/reason.ts'
import { useRuleBook } from '#state/rulebook.tsx'
import { answerText } from '#words/answer-text.ts'
import { emergencyWords } from '#words/emergency.ts'
import { questionOf } from './question-of.ts'

/** What to do until help comes, and what to say: the signs as the runner ticked them. */
export function EmergencyTold({ said }: { readonly said: readonly Said[] }) {
  const book = useRuleBook()
  return (
    <div className="emergency__told">
      <section className="flow">
        <h2>{emergencyWords.doNow}</h2>
        <ol>
          {book.emergency.steps.map((step) => (
            <li key={step}>{step}</li>
          ))}
        </ol>
      </section>
      <section className="flow">
        <h2>{emergencyWords.tell}</h2>
        <p>{book.emergency.tell}</p>
        <ul className="emergency__signs">
          {said.map(({ question, answer }) => (
            <li key={`${question} ${answer}`}>{answerText(questionOf(book, question), answer)[0]}</li>
          ))}
        </ul>
      </section>
    </div>
  )
}
