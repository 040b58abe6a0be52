import './writing-line.css'

/** A label and room to write beside it; further lines below where one is not enough. */
export function WritingLine({ label, lines = 1, wide = false }: { readonly label: string; readonly lines?: number; readonly wide?: boolean }) {
  const more = Array.from({ length: lines - 1 }, (_, at) => <span key={`line ${at + 2}`} className="writing-line__rule writing-line__rule--more" aria-hidden="true" />)
  return (
    <li className={wide ? 'writing-line writing-line--wide' : 'writing-line'}>
      <span className="writing-line__label">{label}</span>
      <span className="writing-line__rule" aria-hidden="true" />
      {more}
    </li>
  )
}
