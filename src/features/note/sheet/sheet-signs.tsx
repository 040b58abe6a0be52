import { useId } from 'react'
import type { SignGroup, SignState } from '#core/note/signs.ts'
import { notAskedInWords, noteWords } from '#words/note.ts'
import { SheetMark } from './sheet-mark.tsx'
import './sheet-signs.css'

const STATES: readonly SignState[] = ['yes', 'not-sure', 'no']

/**
 * Every safety sign, list by list: the yes first, then the not sure, then each no. A list that was not asked says so,
 * and never looks like a no.
 */
export function SheetSigns({ groups }: { readonly groups: readonly SignGroup[] }) {
  return (
    <section className="sheet__part">
      <h2 className="sheet__label">{noteWords.signs}</h2>
      {groups.map((group) => (
        <Group key={group.question} group={group} />
      ))}
    </section>
  )
}

function Group({ group: { name, signs, notAsked } }: { readonly group: SignGroup }) {
  const id = useId()
  const named = (state: SignState) => signs.filter((sign) => sign.state === state).map((sign) => sign.name)
  return (
    <div className="sheet-signs">
      <h3 className="sheet-signs__name" id={id}>
        {name}
      </h3>
      <table className="sheet-signs__table" aria-labelledby={id}>
        <tbody>
          {notAsked ? (
            <Row state="not-asked" word={notAskedInWords(notAsked)} names={[noteWords.allNotAsked(signs.length)]} />
          ) : null}
          {STATES.map((state) =>
            named(state).length > 0 ? (
              <Row key={state} state={state} word={noteWords.state[state]} names={named(state)} />
            ) : null,
          )}
        </tbody>
      </table>
    </div>
  )
}

const Row = ({
  state,
  word,
  names,
}: {
  readonly state: SignState
  readonly word: string
  readonly names: readonly string[]
}) => (
  <tr className={`sheet-signs__row sheet-signs__row--${state}`}>
    <th scope="row">
      <SheetMark state={state} />
      {word}
    </th>
    <td>
      <ul className="sheet-signs__list">
        {names.map((name) => (
          <li key={name}>{name}</li>
        ))}
      </ul>
    </td>
  </tr>
)
