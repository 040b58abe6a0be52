import { memo } from 'react'
import type { Interview } from '#core/assessment/interview.ts'
import { progress } from '#core/assessment/pages.ts'
import type { AskedTogether } from '#core/rulebook/book.ts'
import { intakeWords } from '#words/intake.ts'
import './progress.css'

/** As many as a spine has, with the sacrum and the tailbone as one bone each. */
export const BONES = 26

interface ProgressProps {
  readonly interview: Interview
  readonly page: AskedTogether
}

/**
 * How far it is: a spine laid on its side fills with each answer, or each question that falls away; the words say it.
 * Drawn once for a page, and not again at each tick.
 */
export const Progress = memo(function Progress({ interview, page }: ProgressProps) {
  const { page: at, pages, told, questions } = progress(interview, page)
  if (at === 0) return null
  return (
    <p className="progress">
      <svg className="progress__spine" viewBox="0 0 182 18" aria-hidden="true" focusable="false">
        {questions > BONES ? (
          <>
            <rect className="progress__bone" x="1" y="5" width="180" height="8" rx="4" />
            <rect
              className="progress__bone progress__bone--full"
              x="1"
              y="5"
              width={(180 * told) / questions}
              height="8"
              rx="4"
            />
          </>
        ) : (
          Array.from({ length: BONES }, (_, bone) => (
            <Bone key={bone} bone={bone} isFull={bone < Math.round((told / questions) * BONES)} />
          ))
        )}
      </svg>
      <span>{intakeWords.page(at, pages)}</span>
    </p>
  )
})

/**
 * Neck bones are small and the lower back's are large; the last two are the sacrum and the tailbone. The curve is that
 * of a back.
 */
function Bone({ bone, isFull }: { readonly bone: number; readonly isFull: boolean }) {
  const height = bone === BONES - 1 ? 4 : bone === BONES - 2 ? 7 : 5 + bone / 6
  const middle = 9 + 3 * Math.sin((bone / (BONES - 1)) * 2 * Math.PI)
  return (
    <rect
      className={isFull ? 'progress__bone progress__bone--full' : 'progress__bone'}
      x={1 + bone * 7}
      y={middle - height / 2}
      width={5}
      height={height}
      rx={1.5}
    />
  )
}
