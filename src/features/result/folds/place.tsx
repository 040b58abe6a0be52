import { useId } from 'react'
import type { Answers } from '#core/assessment/answers.ts'
import { readingOf } from '#core/assessment/answers.ts'
import type { Library, RuleBook } from '#core/rulebook/book.ts'
import { questionWithRole } from '#core/rulebook/lookup.ts'
import { Decoration } from '#state/decoration.tsx'
import { part, viewOf } from '#state/part.tsx'
import { picturesOf } from '#ui/spine/places.ts'
import { resultWords } from '#words/result.ts'
import { sayingOf } from '../said.ts'
import './place.css'

interface PlaceProps {
  readonly book: RuleBook
  readonly answers: Answers
  readonly library: Library
}

const Spine = viewOf(
  part(() => import('#ui/spine/spine.tsx'), 'on the way'),
  (drawing) => drawing.Spine,
)

/** Where it hurts: the drawn spine, and the same in words. */
export function Place({ book, answers, library }: PlaceProps) {
  const question = questionWithRole(book, 'place')
  const answer = question && answers[question.id]
  const id = useId()
  const { ticked } = answer === undefined ? { ticked: [] } : readingOf(answer)
  if (question?.kind !== 'choices' || ticked.length === 0) return null
  return (
    <section className="place" aria-labelledby={id}>
      <Decoration>
        <Spine lit={picturesOf(question.options, ticked)} size="small" title={resultWords.place.figure} />
      </Decoration>
      <div>
        <h2 id={id}>{resultWords.place.heading}</h2>
        <ul className="place__list">
          {ticked.map((answer) => (
            <li key={answer}>{sayingOf(library, { question: question.id, answer })}</li>
          ))}
        </ul>
      </div>
    </section>
  )
}
