import './points.css'

/** Short names, each with what there is to say of it. */
export function Points({ of }: { readonly of: readonly { readonly name: string; readonly text: string }[] }) {
  return (
    <dl className="points">
      {of.map(({ name, text }) => (
        <div key={name} className="points__point">
          <dt>{name}</dt>
          <dd>{text}</dd>
        </div>
      ))}
    </dl>
  )
}
