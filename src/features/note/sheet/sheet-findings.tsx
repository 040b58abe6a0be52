import type { NotedAdvice } from '#core/note/findings.ts'
import type { ClinicianNote } from '#core/note/note.ts'
import { heldInWords, noCausesInWords, noteWords } from '#words/note.ts'
import { SheetCause } from './sheet-cause.tsx'
import './sheet-findings.css'

/** What the app told the patient: factors with their signs, advice given, and advice held back with the reason. */
export function SheetFindings({ note }: { readonly note: ClinicianNote }) {
  const { causes, advice, withheld } = note
  return (
    <>
      <section className="sheet__part sheet-findings">
        <h2 className="sheet__label">{noteWords.causes}</h2>
        {causes.length === 0 ? <p>{noCausesInWords(note)}</p> : null}
        {causes.length > 0 ? (
          <ol className="sheet-findings__causes">
            {causes.map((cause) => (
              <SheetCause key={cause.rule} cause={cause} />
            ))}
          </ol>
        ) : null}
      </section>
      <section className="sheet__part sheet-findings">
        <h2 className="sheet__label">{noteWords.advice}</h2>
        {advice.length > 0 ? <Titles advice={advice} /> : <p>{noteWords.noAdvice}</p>}
        {withheld.map((group) => (
          <div key={group.advice[0]!.rule} className="sheet-findings__held">
            <h3>
              <span className="sheet__label">{noteWords.withheld}</span> {heldInWords(group)}
            </h3>
            <Titles advice={group.advice} />
          </div>
        ))}
      </section>
    </>
  )
}

const Titles = ({ advice }: { readonly advice: readonly NotedAdvice[] }) => (
  <ul className="sheet-findings__titles">
    {advice.map(({ rule, name }) => (
      <li key={rule}>{name}</li>
    ))}
  </ul>
)
