import { noteWords } from '#words/note.ts'
import './writing-scale.css'

const SCORES = Array.from({ length: 11 }, (_, score) => score)

/** A label and the numbers of a pain score, one of them to be circled. */
export function WritingScale({ label }: { readonly label: string }) {
  return (
    <li className="writing-scale">
      <span className="writing-scale__label">{label}</span>
      <span className="writing-scale__scores" role="img" aria-label={noteWords.circle}>
        {SCORES.map((score) => <span key={score}>{score}</span>)}
      </span>
    </li>
  )
}
