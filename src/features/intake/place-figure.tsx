import type { Answer } from '#core/assessment/answers.ts'
import type { OptionId } from '#core/basics/id.ts'
import { NOT_SURE } from '#core/engine/condition.ts'
import type { ChoicesQuestion } from '#core/rulebook/book.ts'
import { Decoration } from '#state/decoration.tsx'
import { part, viewOf } from '#state/part.tsx'
import { picturesOf } from '#ui/spine/places.ts'
import { intakeWords } from '#words/intake.ts'

const Spine = viewOf(
  part(() => import('#ui/spine/spine.tsx'), 'on the way'),
  (drawing) => drawing.Spine,
)

interface PlaceFigureProps {
  readonly question: ChoicesQuestion
  readonly value: readonly OptionId[] | undefined
  readonly onChange: (value: Answer | undefined) => void
}

/**
 * Mirrors the list of places both ways: a tick lights the spine, a press on the spine ticks. The list alone says all of
 * it.
 */
export function PlaceFigure({ question, value = [], onChange }: PlaceFigureProps) {
  const order = [...question.options.map(({ id }) => id), NOT_SURE]
  const press = (place: OptionId) => {
    const next = order.filter((id) => (id === place ? !value.includes(id) : value.includes(id)))
    onChange(next.length > 0 ? next : undefined)
  }
  return (
    <div className="asked__figure">
      <Decoration>
        <Spine
          lit={picturesOf(question.options, value)}
          press={{ options: question.options, on: press }}
          title={intakeWords.figure}
        />
      </Decoration>
    </div>
  )
}
