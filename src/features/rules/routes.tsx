import { type ReactNode, use } from 'react'
import { Route, Routes, useParams } from 'react-router'
import type { Evidence } from '#core/cases/evidence.ts'
import type { Proofs } from '#core/proof/prove.ts'
import { useLibrary, useRuleBook } from '#state/rulebook.tsx'
import { ListPage } from './list/list-page.tsx'
import { MapPage } from './map/map-page.tsx'
import { ProofPage } from './proof/proof-page.tsx'
import { RulePage } from './rule/rule-page.tsx'
import { TryPage } from './try/try-page.tsx'

interface RulesPagesProps {
  /** Each gives the same promise whenever it is asked. */
  readonly loadEvidence: () => Promise<Evidence>
  readonly loadProofs: () => Promise<Proofs>
  readonly notFound: ReactNode
}

/** The rule book in the open: every rule, its proof, the map of the questions, and a case to try. */
export function RulesPages({ loadEvidence, loadProofs, notFound }: RulesPagesProps) {
  return (
    <Routes>
      <Route index element={<Rules load={loadEvidence} />} />
      <Route path="proof" element={<Proof load={loadProofs} />} />
      <Route path="map" element={<MapPage book={useRuleBook()} library={useLibrary()} />} />
      <Route path="try" element={<Try load={loadEvidence} />} />
      <Route path=":rule" element={<OneRule load={loadEvidence} notFound={notFound} />} />
      <Route path="*" element={notFound} />
    </Routes>
  )
}

interface Loading {
  readonly load: () => Promise<Evidence>
}

const Rules = ({ load }: Loading) => <ListPage book={useRuleBook()} library={useLibrary()} evidence={use(load())} />
const Try = ({ load }: Loading) => <TryPage book={useRuleBook()} library={useLibrary()} evidence={use(load())} />
const Proof = ({ load }: { readonly load: () => Promise<Proofs> }) => (
  <ProofPage book={useRuleBook()} library={useLibrary()} proofs={use(load())} />
)

function OneRule({ load, notFound }: Loading & Pick<RulesPagesProps, 'notFound'>) {
  const { rule = '' } = useParams()
  const [book, library, evidence] = [useRuleBook(), useLibrary(), use(load())]
  return Object.hasOwn(evidence.rules, rule) ? (
    <RulePage key={rule} id={rule} book={book} library={library} evidence={evidence} />
  ) : (
    notFound
  )
}
