import { AnswerRow, type Choice, controlId } from './answer-row.tsx'
import './pain-scale.css'

interface PainScaleProps {
  readonly name: string
  /** What 0 and 10 mean; spoken with these two numbers. */
  readonly lowest: string
  readonly highest: string
  readonly unsure: Choice
  readonly or: string
  readonly value: number | string | undefined
  readonly onChange: (value: number | string) => void
}

const NUMBERS = Array.from({ length: 11 }, (_, number) => number)

/** Eleven radios from 0 to 10: no slider, so that one tap or one key says it. */
export function PainScale({ name, lowest, highest, unsure, or, value, onChange }: PainScaleProps) {
  return (
    <div className="answer-rows">
      <div className="pain-scale">
        {NUMBERS.map((number) => (
          <label
            key={number}
            className={value === number ? 'pain-scale__step pain-scale__step--chosen' : 'pain-scale__step'}
          >
            <input
              className="pain-scale__input"
              type="radio"
              name={name}
              id={controlId(name, String(number))}
              value={number}
              checked={value === number}
              onChange={() => onChange(number)}
            />
            <span className="pain-scale__number">{number}</span>
            {number === 0 && <span className="visually-hidden">, {lowest}</span>}
            {number === 10 && <span className="visually-hidden">, {highest}</span>}
          </label>
        ))}
      </div>
      <p className="answer-rows__or">{or}</p>
      <AnswerRow
        kind="radio"
        name={name}
        choice={unsure}
        chosen={value === unsure.id}
        onChoose={() => onChange(unsure.id)}
      />
    </div>
  )
}
