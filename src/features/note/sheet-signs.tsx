import type { Sign, SignGroup, SignState } from '#core/note/signs.ts'
import { notAskedInWords, noteWords } from '#words/note.ts'

interface SheetSignsProps {
  readonly groups: readonly SignGroup[]
  /** As running text, for the longest notes. */
  readonly packed: boolean
}

/** Every safety sign with its state. A list that was not asked is one row, so that it never looks like a no. */
export function SheetSigns({ groups, packed }: SheetSignsProps) {
  return (
    <section className="sheet__part">
      <h2 className="sheet__label">{noteWords.signs}</h2>
      {packed ? groups.map((group) => <RunOnGroup key={group.question} group={group} />) : <div className="sheet__signs">{groups.map((group) => <TableGroup key={group.question} group={group} />)}</div>}
    </section>
  )
}

function TableGroup({ group: { name, signs, notAsked } }: { readonly group: SignGroup }) {
  return (
    <table className="sheet__group">
      <caption>{name}</caption>
      <tbody>
        {notAsked ? (
          <tr>
            <th scope="row">{noteWords.allNotAsked(signs.length)}</th>
            <td>{notAskedInWords(notAsked)}</td>
          </tr>
        ) : (
          signs.map((sign) => <SignRow key={sign.option} sign={sign} />)
        )}
      </tbody>
    </table>
  )
}

function SignRow({ sign: { name, state } }: { readonly sign: Sign }) {
  return (
    <tr className={`sheet__sign sheet__sign--${state}`}>
      <th scope="row">
        {state === 'yes' ? <span className="sheet__mark" /> : null}
        {name}
      </th>
      <td>{noteWords.state[state]}</td>
    </tr>
  )
}

const STATES: readonly SignState[] = ['yes', 'not-sure', 'no', 'not-asked']

/** State by state, the yes first. */
function RunOnGroup({ group: { name, signs, notAsked } }: { readonly group: SignGroup }) {
  const found = STATES.map((state) => ({ state, names: signs.filter((sign) => sign.state === state).map((sign) => sign.name) })).filter(({ names }) => names.length > 0)
  return (
    <p className="sheet__line">
      <span className="sheet__label">{name}</span>{' '}
      {notAsked ? `${notAskedInWords(notAsked)}.` : found.map(({ state, names }) => (
        <span key={state} className={`sheet__sign sheet__sign--${state}`}>
          {state === 'yes' ? <span className="sheet__mark" /> : null}
          <strong>{noteWords.state[state]}:</strong> {names.join('; ')}.{' '}
        </span>
      ))}
    </p>
  )
}
