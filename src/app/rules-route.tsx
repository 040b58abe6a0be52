import { RulesPages } from '#features/rules/routes.tsx'
import { NotFoundPage } from './not-found.tsx'
import { once } from './once.ts'

/** The rule book's pages, with what the build found out about the rules: loaded with them and never before. */
export const RulesRoute = () => (
  <RulesPages loadEvidence={loadEvidence} loadProofs={loadProofs} notFound={<NotFoundPage />} />
)

const loadEvidence = once(async () => (await import('virtual:evidence')).evidence)
const loadProofs = once(async () => (await import('virtual:proofs')).proofs)
