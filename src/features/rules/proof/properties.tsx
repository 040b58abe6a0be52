import type { Proof } from '#core/proof/prove.ts'
import type { Theme } from '#core/proof/property.ts'
import type { Violation } from '#core/proof/world.ts'
import { proofWords as words } from '#words/proof.ts'
import { AnswerList } from '../answer-list.tsx'
import type { ProvenBook } from './proven-book.ts'
import { VerdictMark } from '../verdict-mark.tsx'
import './properties.css'

const THEMES = Object.keys(words.themes) as Theme[]

/** Every property in a sentence to check, by what it is about; for one that fails, the smallest sheet that shows it. */
export function Properties({ proofs, ...books }: ProvenBook) {
  return THEMES.map((theme) => {
    const here = proofs.proofs.filter((proof) => proof.theme === theme)
    return here.length === 0 ? null : (
      <div key={theme} className="properties">
        <h3 className="condition-groups__heading">{words.themes[theme]}</h3>
        <ol className="properties__list">
          {here.map((proof) => (
            <Property key={proof.id} proof={proof} books={books} />
          ))}
        </ol>
      </div>
    )
  })
}

interface PropertyProps {
  readonly proof: Proof
  readonly books: Omit<ProvenBook, 'proofs'>
}

function Property({ proof: { says, holds, violations }, books }: PropertyProps) {
  return (
    <li className="properties__property">
      <VerdictMark verdict={holds ? 'met' : 'unmet'} />
      <div>
        <p>{says}</p>
        {violations.map((violation) => (
          <Failure key={violation.what} violation={violation} books={books} />
        ))}
      </div>
    </li>
  )
}

function Failure({
  violation: { what, sheet, after, ofBook },
  books,
}: Pick<PropertyProps, 'books'> & { readonly violation: Violation }) {
  return (
    <div>
      <p>
        <strong>{words.fails}:</strong> {what}.{ofBook ? null : ` ${words.counterexample}`}
      </p>
      {ofBook ? null : <AnswerList answers={sheet} books={books} />}
      {after === undefined ? null : (
        <>
          <p>{words.afterwards}</p>
          <AnswerList answers={after} books={books} />
        </>
      )}
    </div>
  )
}
