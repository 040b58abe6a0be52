import { AnswerRow, type Choice } from './answer-row.tsx'

interface CheckboxesProps {
  readonly name: string
  readonly choices: readonly Choice[]
  /** "None of these": excludes every other tick. Absent where something must be ticked. */
  readonly none?: Choice
  /** "I am not sure about one of these": may stand beside ticks. */
  readonly unsure: Choice
  readonly or: string
  /** The ticked ids; an empty list says "none of these"; undefined says nothing yet. */
  readonly value: readonly string[] | undefined
  readonly onChange: (value: readonly string[] | undefined) => void
}

/** Any of several, or none of them. An empty form is never read as none. */
export function Checkboxes({ name, choices, none, unsure, or, value, onChange }: CheckboxesProps) {
  const order = [...choices, unsure].map(({ id }) => id)
  const tick = (id: string, on: boolean) => {
    const next = order.filter((one) => (one === id ? on : value?.includes(one)))
    onChange(next.length > 0 ? next : undefined)
  }
  const row = (choice: Choice, at: number) => (
    <AnswerRow
      key={choice.id}
      kind="checkbox"
      name={name}
      choice={choice}
      chosen={value?.includes(choice.id) ?? false}
      onChoose={(on) => tick(choice.id, on)}
      {...(at < 9 && { shortcut: at + 1 })}
    />
  )
  return (
    <div className="answer-rows">
      {choices.map(row)}
      <p className="answer-rows__or">{or}</p>
      {none && (
        <AnswerRow
          kind="checkbox"
          name={name}
          choice={none}
          chosen={value?.length === 0}
          onChoose={(on) => onChange(on ? [] : undefined)}
          {...(choices.length < 9 && { shortcut: choices.length + 1 })}
        />
      )}
      {row(unsure, choices.length + (none ? 1 : 0))}
    </div>
  )
}
