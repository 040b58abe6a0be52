import { useId } from 'react'
import './answer-row.css'

export interface Choice {
  readonly id: string
  readonly label: string
  readonly hint?: string
}

interface AnswerRowProps {
  readonly kind: 'radio' | 'checkbox'
  readonly name: string
  readonly choice: Choice
  readonly chosen: boolean
  /** The key that chooses this row, shown where there is a keyboard and a mouse. */
  readonly shortcut?: number
  readonly onChoose: (chosen: boolean) => void
}

/** The id of the control of a choice, for the error summary to lead to. */
export const controlId = (name: string, choice: string): string => `${name}-${choice}`

/** One answer: the whole row can be pressed. */
export function AnswerRow({ kind, name, choice, chosen, shortcut, onChoose }: AnswerRowProps) {
  const id = useId()
  return (
    <label className={chosen ? 'answer-row answer-row--chosen' : 'answer-row'}>
      <input
        className={`answer-row__mark answer-row__mark--${kind}`}
        type={kind}
        name={name}
        id={controlId(name, choice.id)}
        value={choice.id}
        checked={chosen}
        onChange={(event) => onChoose(event.currentTarget.checked)}
        aria-labelledby={`${id}-label`}
        aria-describedby={choice.hint === undefined ? undefined : `${id}-hint`}
      />
      <span className="answer-row__text">
        <span className="answer-row__label" id={`${id}-label`}>
          {choice.label}
        </span>
        {choice.hint !== undefined && (
          <span className="answer-row__hint" id={`${id}-hint`}>
            {choice.hint}
          </span>
        )}
      </span>
      {shortcut !== undefined && (
        <kbd className="answer-row__key" aria-hidden="true">
          {shortcut}
        </kbd>
      )}
    </label>
  )
}
