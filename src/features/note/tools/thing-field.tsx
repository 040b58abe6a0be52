import { useId } from 'react'
import { asTyped, type Cannot, MOST } from '#core/note/own-words.ts'
import { noteWords } from '#words/note.ts'

const SCORES = Array.from({ length: 11 }, (_, score) => score)

/** One thing that cannot be done, and how well it goes. */
export function ThingField({
  nth,
  value: { what, score },
  onChange,
}: {
  readonly nth: number
  readonly value: Cannot
  readonly onChange: (value: Cannot) => void
}) {
  const id = useId()
  return (
    <div className="own-words__thing">
      <label className="own-words__part own-words__part--what" htmlFor={id}>
        <span>{noteWords.cannotWhat(nth)}</span>
        <input
          className="own-words__text"
          id={id}
          type="text"
          dir="auto"
          autoComplete="off"
          value={what}
          onChange={(event) => onChange({ what: asTyped(event.target.value, MOST.what), score })}
        />
      </label>
      <label className="own-words__part" htmlFor={`${id}-score`}>
        <span>{noteWords.cannotScore(nth)}</span>
        <select
          className="own-words__text"
          id={`${id}-score`}
          value={score ?? ''}
          onChange={(event) => onChange({ what, score: event.target.value === '' ? null : Number(event.target.value) })}
        >
          <option value="">{noteWords.noScore}</option>
          {SCORES.map((one) => (
            <option key={one} value={one}>
              {one}
            </option>
          ))}
        </select>
      </label>
    </div>
  )
}
