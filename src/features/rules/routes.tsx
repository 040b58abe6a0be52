import type { ReactNode } from 'react'
import { Route, Routes, useParams } from 'react-router'
import type { Evidence } from '#core/cases/evidence.ts'
import type { Proofs } from '#core/proof/prove.ts'
import type { Part } from '#state/part.tsx'
import { useLibrary, useRuleBook } from '#state/rulebook.tsx'
import { ListPage } from './list/list-page.tsx'
import { MapPage } from './map/map-page.tsx'
import { ProofPage } from './proof/proof-page.tsx'
import { RulePage } from './rule/rule-page.tsx'
import { TryPage } from './try/try-page.tsx'

interface RulesPagesProps {
  readonly evidence: Part<Evidence>
  readonly proofs: Part<Proofs>
  readonly notFound: ReactNode
}

/** The rule book in the open: every rule, its proof, the map of the questions, and a case to try. */
export function RulesPages({ evidence, proofs, notFound }: RulesPagesProps) {
  return (
    <Routes>
      <Route index element={<Rules evidence={evidence} />} />
      <Route path="proof" element={<Proof proofs={proofs} />} />
      <Route path="map" element={<MapPage book={useRuleBook()} library={useLibrary()} />} />
      <Route path="try" element={<Try evidence={evidence} />} />
      <Route path=":rule" element={<OneRule evidence={evidence} notFound={notFound} />} />
      <Route path="*" element={notFound} />
    </Routes>
  )
}

type WithEvidence = Pick<RulesPagesProps, 'evidence'>

const Rules = ({ evidence }: WithEvidence) => (
  <ListPage book={useRuleBook()} library={useLibrary()} evidence={evidence.use()} />
)
const Try = ({ evidence }: WithEvidence) => (
  <TryPage book={useRuleBook()} library={useLibrary()} evidence={evidence.use()} />
)
const Proof = ({ proofs }: Pick<RulesPagesProps, 'proofs'>) => (
  <ProofPage book={useRuleBook()} library={useLibrary()} proofs={proofs.use()} />
)

function OneRule({ evidence: part, notFound }: Omit<RulesPagesProps, 'proofs'>) {
  const { rule = '' } = useParams()
  const [book, library, evidence] = [useRuleBook(), useLibrary(), part.use()]
  return Object.hasOwn(evidence.rules, rule) ? (
    <RulePage key={rule} id={rule} book={book} library={library} evidence={evidence} />
  ) : (
    notFound
  )
}
