import { type ChangeEvent, useId } from 'react'
import { asTyped, lengthOf, MOST, type OwnWords } from '#core/note/own-words.ts'
import { Details } from '#ui/details.tsx'
import { noteWords } from '#words/note.ts'
import { ThingField } from './thing-field.tsx'
import './own-words-form.css'

interface OwnWordsFormProps {
  readonly value: OwnWords
  readonly onChange: (value: OwnWords) => void
}

/**
 * What the runner wants from the visit, and three things that the pain stops. Optional: the sheet has lines for what is
 * left open.
 */
export function OwnWordsForm({ value, onChange }: OwnWordsFormProps) {
  const id = useId()
  const rows = Array.from({ length: MOST.cannot }, (_, at) => value.cannot[at] ?? { what: '', score: null })
  const aim = (event: ChangeEvent<HTMLTextAreaElement>) =>
    onChange({ ...value, aim: asTyped(event.target.value, MOST.aim) })
  const change = (at: number, thing: (typeof rows)[number]) =>
    onChange({ ...value, cannot: rows.map((row, index) => (index === at ? thing : row)) })
  return (
    <Details summary={noteWords.own}>
      <div className="own-words flow">
        <div>
          <label className="own-words__label" htmlFor={id}>
            {noteWords.byHand['aim-of-visit']}
          </label>
          <p className="quiet" id={`${id}-hint`}>
            {noteWords.aimHint}
          </p>
          <textarea
            className="own-words__text"
            id={id}
            rows={3}
            dir="auto"
            aria-describedby={`${id}-hint ${id}-left`}
            value={value.aim}
            onChange={aim}
          />
          <p className="quiet" id={`${id}-left`}>
            {noteWords.left(MOST.aim - lengthOf(value.aim))}
          </p>
        </div>
        <fieldset aria-describedby={`${id}-cannot`}>
          <legend className="own-words__label">{noteWords.cannotLegend}</legend>
          <p className="quiet" id={`${id}-cannot`}>
            {noteWords.cannotHint}
          </p>
          {rows.map((thing, at) => (
            <ThingField key={`thing ${at + 1}`} nth={at + 1} value={thing} onChange={(next) => change(at, next)} />
          ))}
        </fieldset>
      </div>
    </Details>
  )
}
