import type { Sign, SignGroup } from '#core/note/signs.ts'
import { notAskedInWords, noteWords } from '#words/note.ts'
import { SheetMark } from './sheet-mark.tsx'
import './sheet-signs.css'

/** Every safety sign with its state in a mark and a word. A list that was not asked is one row, so that it never looks like a no. */
export function SheetSigns({ groups }: { readonly groups: readonly SignGroup[] }) {
  return (
    <section className="sheet__part">
      <h2 className="sheet__label">{noteWords.signs}</h2>
      <div className="sheet-signs">
        {groups.map((group) => <Group key={group.question} group={group} />)}
      </div>
    </section>
  )
}

function Group({ group: { name, signs, notAsked } }: { readonly group: SignGroup }) {
  return (
    <table className="sheet-signs__group">
      <caption>{name}</caption>
      <tbody>
        {notAsked ? (
          <tr className="sheet-signs__sign sheet-signs__sign--whole">
            <th scope="row">{noteWords.allNotAsked(signs.length)}</th>
            <td><SheetMark state="not-asked" />{notAskedInWords(notAsked)}</td>
          </tr>
        ) : (
          signs.map((sign) => <SignRow key={sign.option} sign={sign} />)
        )}
      </tbody>
    </table>
  )
}

const SignRow = ({ sign: { name, state } }: { readonly sign: Sign }) => (
  <tr className={`sheet-signs__sign sheet-signs__sign--${state}`}>
    <td><SheetMark state={state} />{noteWords.state[state]}</td>
    <th scope="row">{name}</th>
  </tr>
)
