import { Part } from '#ui/part.tsx'
import { proofWords as words } from '#words/proof.ts'
import { BigNumber } from './big-number.tsx'
import { CauseCounts, UrgencyCounts } from './counts.tsx'
import { AlikeAnswers, HiddenQuestions, OutrankedRules } from './listings.tsx'
import { Properties } from './properties.tsx'
import type { ProvenBook } from './proven-book.ts'
import { RulesPage } from '../rules-page.tsx'
import './proof-page.css'

/** What holds of every answer sheet there can be, and over how many that is. */
export function ProofPage({ book, library, proofs }: ProvenBook) {
  const { counts } = proofs
  return (
    <RulesPage title={words.title} lead={words.lead}>
      <p className="proof-page__how">{words.how}</p>
      <dl className="proof-page__counts">
        <div>
          <dt>{words.sheets}</dt>
          <dd>
            <BigNumber digits={counts.sheets} />
          </dd>
          <dd className="proof-page__means">{words.sheetsMeans}</dd>
        </div>
        <div>
          <dt>{words.finished}</dt>
          <dd>
            <BigNumber digits={counts.finished} />
          </dd>
          <dd className="proof-page__means">{words.finishedMeans}</dd>
        </div>
      </dl>
      <Part heading={words.properties(proofs.proofs.filter(({ holds }) => holds).length, proofs.proofs.length)}>
        <Properties book={book} library={library} proofs={proofs} />
      </Part>
      <Part heading={words.urgencies}>
        <p>{words.notChances}</p>
        <UrgencyCounts counts={counts} />
      </Part>
      <Part heading={words.causes}>
        <CauseCounts counts={counts} library={library} />
      </Part>
      <Part heading={words.hidden}>
        <p>{words.hiddenMeans}</p>
        <HiddenQuestions book={book} library={library} proofs={proofs} />
      </Part>
      <Part heading={words.alike}>
        <p>{words.alikeMeans}</p>
        <AlikeAnswers book={book} library={library} proofs={proofs} />
      </Part>
      {proofs.listings.outranked.length === 0 ? null : (
        <Part heading={words.outranked}>
          <p>{words.outrankedMeans}</p>
          <OutrankedRules proofs={proofs} library={library} />
        </Part>
      )}
    </RulesPage>
  )
}
