import { useId } from 'react'
import './choose.css'

interface ChooseProps<T extends string> {
  readonly label: string
  readonly value: T
  readonly options: readonly { readonly value: T; readonly name: string }[]
  readonly onChange: (value: T) => void
}

/** One of several, in the browser's own list. */
export function Choose<T extends string>({ label, value, options, onChange }: ChooseProps<T>) {
  const id = useId()
  return (
    <div className="choose">
      <label className="choose__label" htmlFor={id}>
        {label}
      </label>
      <select
        className="choose__list"
        id={id}
        value={value}
        onChange={(event) => onChange(event.currentTarget.value as T)}
      >
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.name}
          </option>
        ))}
      </select>
    </div>
  )
}
