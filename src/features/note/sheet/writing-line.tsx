import './writing-line.css'

/** A label and room to write beside it; further lines below where one is not enough. */
export function WritingLine({ label, lines = 1 }: { readonly label: string; readonly lines?: number }) {
  const more = Array.from({ length: lines - 1 }, (_, at) => (
    <span key={`line ${at + 2}`} className="writing-line__rule" aria-hidden="true" />
  ))
  return (
    <li className={lines > 1 ? 'writing-line writing-line--long' : 'writing-line'}>
      <span className="writing-line__first">
        <span>{label}</span>
        <span className="writing-line__rule" aria-hidden="true" />
      </span>
      {more}
    </li>
  )
}
