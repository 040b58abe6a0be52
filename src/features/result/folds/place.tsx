import { useId } from 'react'
import type { Answers } from '#core/assessment/answers.ts'
import { readingOf } from '#core/assessment/answers.ts'
import type { QuestionId } from '#core/basics/id.ts'
import type { Library } from '#core/rulebook/book.ts'
import { Decoration } from '#state/decoration.tsx'
import { part, viewOf } from '#state/part.tsx'
import { resultWords } from '#words/result.ts'
import { sayingOf } from '../said.ts'
import './place.css'

const PLACE = 'pain-place' as QuestionId

const Spine = viewOf(
  part(() => import('#ui/spine/spine.tsx'), 'on the way'),
  (drawing) => drawing.Spine,
)

/** Where it hurts: the drawn spine, and the same in words. */
export function Place({ answers, library }: { readonly answers: Answers; readonly library: Library }) {
  const answer = answers[PLACE]
  const id = useId()
  const { ticked } = answer === undefined ? { ticked: [] } : readingOf(answer)
  if (ticked.length === 0) return null
  return (
    <section className="place" aria-labelledby={id}>
      <Decoration>
        <Spine lit={ticked} size="small" title={resultWords.place.figure} />
      </Decoration>
      <div>
        <h2 id={id}>{resultWords.place.heading}</h2>
        <ul className="place__list">
          {ticked.map((answer) => (
            <li key={answer}>{sayingOf(library, { question: PLACE, answer })}</li>
          ))}
        </ul>
      </div>
    </section>
  )
}
