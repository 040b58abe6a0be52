import type { Answer, Answers } from '#core/assessment/answers.ts'
import type { Walk } from '#core/assessment/walk.ts'
import type { Library, Question, RuleBook, Section } from '#core/rulebook/book.ts'
import { paths } from '#paths'
import { Link } from '#ui/link.tsx'
import type { SummaryRow } from '#ui/summary-list.tsx'
import { answerText } from '#words/answer-text.ts'
import { reviewWords } from '#words/review.ts'
import { RETURNING } from '#state/errand.ts'

interface ReviewSection extends Pick<Section, 'id' | 'title'> {
  readonly rows: readonly SummaryRow[]
}

/** The questions on the path, by section, each with its answer or a link to give one. */
export function reviewSections(
  book: RuleBook,
  library: Library,
  answers: Answers,
  places: Walk['places'],
): ReviewSection[] {
  return book.sections
    .map(({ id, title }) => {
      const counts = ({ id: question }: Question) =>
        places.get(question) === 'asked' || (places.get(question) === 'on-demand' && answers[question] !== undefined)
      const asked = book.questions.filter((question) => question.section === id && counts(question))
      return {
        id,
        title,
        rows: asked.map((question) =>
          row(question, library.questions[question.id]?.short ?? question.heading, answers[question.id]),
        ),
      }
    })
    .filter(({ rows }) => rows.length > 0)
}

function row(question: Question, name: string, answer: Answer | undefined): SummaryRow {
  const open = answer === undefined
  const [verb, which] = open
    ? [reviewWords.answer, reviewWords.answerRow(name)]
    : [reviewWords.change, reviewWords.changeRow(name)]
  return {
    id: question.id,
    name,
    open,
    value: open ? reviewWords.missing : <Lines lines={answerText(question, answer)} />,
    action: (
      <Link to={paths.question(question.id)} state={RETURNING}>
        {verb}
        <span className="visually-hidden">{which}</span>
      </Link>
    ),
  }
}

function Lines({ lines }: { readonly lines: readonly string[] }) {
  if (lines.length === 1) return lines[0]
  return (
    <ul>
      {lines.map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  )
}
