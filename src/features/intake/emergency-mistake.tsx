import type { QuestionId } from '#core/basics/id.ts'
import { paths } from '#paths'
import { useRuleBook } from '#state/rulebook.tsx'
import { Link } from '#ui/link.tsx'
import { emergencyWords } from '#words/emergency.ts'
import { questionOf } from './question-of.ts'
import { stateFor } from '#state/returning.ts'

/** The way back, for a tick that was wrong. */
export function EmergencyMistake({
  questions,
  returning,
}: {
  readonly questions: readonly QuestionId[]
  readonly returning: boolean
}) {
  const book = useRuleBook()
  return (
    <section className="emergency__mistake flow">
      <h2>{emergencyWords.mistake}</h2>
      <p>{book.emergency.mistake}</p>
      <ul className="emergency__ways">
        {questions.map((id) => (
          <li key={id}>
            <Link to={paths.question(id)} state={stateFor(returning)}>
              {emergencyWords.change(questionOf(book, id).heading)}
            </Link>
          </li>
        ))}
      </ul>
    </section>
  )
}
