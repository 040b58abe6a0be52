import type { NotedCause } from '#core/note/findings.ts'
import { evidenceWords } from '#words/evidence.ts'
import { noteWords, signsInBrief } from '#words/note.ts'

/** One factor: how well it fits, how well it is supported, and the answers for and against it. */
export function SheetCause({ cause: { name, standing, label, for: signs, against } }: { readonly cause: NotedCause }) {
  return (
    <li>
      <strong>{name}</strong> ({noteWords.standing[standing]}, {evidenceWords[label].name.toLowerCase()})
      <span className="sheet-findings__signs">
        : {signsInBrief(signs)}
        {against.length > 0 ? (
          <>
            ; <em>{noteWords.against}</em> {signsInBrief(against)}
          </>
        ) : null}
      </span>
    </li>
  )
}
