import { useId } from 'react'
import type { ChoicesQuestion } from '#core/rulebook/book.ts'
import { NOT_SURE } from '#core/engine/condition.ts'
import { Checkboxes } from '#ui/checkboxes.tsx'
import { Details } from '#ui/details.tsx'
import { noteWords } from '#words/note.ts'
import './tried-form.css'

interface TriedFormProps {
  readonly question: ChoicesQuestion
  readonly value: readonly string[] | undefined
  /** Nothing when the last tick is taken away: left open is not "none". */
  readonly onChange: (value: readonly string[] | undefined) => void
}

/** A question offered outside the interview. It changes nothing but the sheet. */
export function TriedForm({ question, value, onChange }: TriedFormProps) {
  const id = useId()
  return (
    <Details summary={noteWords.tried}>
      <fieldset aria-describedby={id}>
        <legend className="tried-form__legend">{question.heading}</legend>
        <p id={id} className="quiet">
          {question.hint}
        </p>
        <Checkboxes
          name={question.id}
          choices={question.options}
          {...(question.none !== undefined && { none: { id: 'none', label: question.none } })}
          unsure={{ id: NOT_SURE, label: question.notSure }}
          or={noteWords.or}
          value={value}
          onChange={onChange}
        />
      </fieldset>
    </Details>
  )
}
