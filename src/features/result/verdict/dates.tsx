import type { Deadline } from '#words/deadline.ts'
import './dates.css'

/** Dates that stand out from the text. */
export function Dates({ lines }: { readonly lines: readonly Deadline[] }) {
  return (
    <dl className="dates">
      {lines.map(({ name, when }) => (
        <div key={name}>
          <dt className="dates__name">{name}</dt>
          <dd className="dates__day">{when}</dd>
        </div>
      ))}
    </dl>
  )
}
