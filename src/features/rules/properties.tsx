import { rulesWords } from '#words/rules.ts'
import { AnswerList } from './answer-list.tsx'
import type { ProvenBooks } from './proof-page.tsx'
import { VerdictMark } from './verdict-mark.tsx'
import './properties.css'

const words = rulesWords.proof

/** Every property in a sentence to check, and for one that fails the smallest sheet that shows it. */
export function Properties({ proofs, book, library }: ProvenBooks) {
  return (
    <ol className="properties">
      {proofs.proofs.map(({ id, says, holds, violations }) => (
        <li key={id} className="properties__property">
          <VerdictMark verdict={holds ? 'met' : 'unmet'} />
          <div>
            <p>{says}</p>
            {violations.map(({ what, sheet }) => (
              <div key={what}>
                <p><strong>{words.fails}:</strong> {what}. {words.counterexample}</p>
                <AnswerList answers={sheet} books={{ book, library }} />
              </div>
            ))}
          </div>
        </li>
      ))}
    </ol>
  )
}
