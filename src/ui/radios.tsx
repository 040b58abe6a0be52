import { AnswerRow, type Choice } from './answer-row.tsx'

interface RadiosProps {
  readonly name: string
  readonly choices: readonly Choice[]
  /** Stands last, after an "or": what to say when none of the choices can be said. */
  readonly apart?: Choice
  readonly or: string
  readonly value: string | undefined
  readonly onChange: (value: string) => void
}

/** One of several. Nothing is chosen until the runner chooses. */
export function Radios({ name, choices, apart, or, value, onChange }: RadiosProps) {
  const row = (choice: Choice, shortcut: number) => (
    <AnswerRow
      key={choice.id}
      kind="radio"
      name={name}
      choice={choice}
      chosen={value === choice.id}
      onChoose={() => onChange(choice.id)}
      {...(shortcut <= 9 && { shortcut })}
    />
  )
  return (
    <div className="answer-rows">
      {choices.map((choice, index) => row(choice, index + 1))}
      {apart && <p className="answer-rows__or">{or}</p>}
      {apart && row(apart, choices.length + 1)}
    </div>
  )
}
