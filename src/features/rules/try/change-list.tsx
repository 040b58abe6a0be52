import { trialWords } from '#words/trial.ts'
import type { Change } from './changes.ts'
import './change-list.css'

/** What the last change did, where it was made. It is announced elsewhere, so this is only to see. */
export function ChangeList({ changes }: { readonly changes: readonly Change[] }) {
  return (
    <div className="change-list">
      <p className="change-list__heading">{trialWords.changes}</p>
      {changes.length === 0 ? (
        <p>{trialWords.noChange}</p>
      ) : (
        <ul>
          {changes.map(({ text }) => (
            <li key={text}>{text}</li>
          ))}
        </ul>
      )}
    </div>
  )
}
