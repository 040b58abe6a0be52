import type { Sign, SignGroup } from '#core/note/signs.ts'
import { noteWords } from '#words/note.ts'

/** Every safety sign with its state. A list that was not asked is one row, so that it never looks like a no. */
export function SheetSigns({ groups }: { readonly groups: readonly SignGroup[] }) {
  return (
    <section className="sheet__part">
      <h2 className="sheet__label">{noteWords.signs}</h2>
      <div className="sheet__signs">
        {groups.map((group) => (
          <table key={group.question} className="sheet__group">
            <caption>{group.name}</caption>
            <tbody>
              {group.notAsked ? (
                <tr>
                  <th scope="row">{noteWords.allNotAsked(group.signs.length)}</th>
                  <td>{noteWords.notAsked} ({noteWords.because[group.notAsked]})</td>
                </tr>
              ) : (
                group.signs.map((sign) => <SignRow key={sign.option} sign={sign} />)
              )}
            </tbody>
          </table>
        ))}
      </div>
    </section>
  )
}

function SignRow({ sign: { name, state } }: { readonly sign: Sign }) {
  return (
    <tr className={`sheet__sign sheet__sign--${state}`}>
      <th scope="row">
        {state === 'yes' ? <span aria-hidden="true">{noteWords.yesMark} </span> : null}
        {name}
      </th>
      <td>{noteWords.state[state]}</td>
    </tr>
  )
}
