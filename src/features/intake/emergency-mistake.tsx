import type { QuestionId } from '#core/basics/id.ts'
import { paths } from '#paths'
import { useRuleBook } from '#state/rulebook.tsx'
import { Link } from '#ui/link.tsx'
import { emergencyWords } from '#words/emergency.ts'
import { questionOf } from './question-of.ts'
import { type Errand, stateFor } from '#state/errand.ts'

/** The way back, for a tick that was wrong. */
export function EmergencyMistake({
  questions,
  errand,
}: {
  readonly questions: readonly QuestionId[]
  readonly errand: Errand
}) {
  const book = useRuleBook()
  return (
    <section className="emergency__mistake flow">
      <h2>{emergencyWords.mistake}</h2>
      <p>{book.emergency.mistake}</p>
      <ul className="emergency__ways">
        {questions.map((id) => (
          <li key={id}>
            <Link to={paths.question(id)} state={stateFor(errand)}>
              {emergencyWords.change(questionOf(book, id).heading)}
            </Link>
          </li>
        ))}
      </ul>
    </section>
  )
}
