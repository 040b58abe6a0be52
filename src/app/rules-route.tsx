import { RulesPages } from '#features/rules/routes.tsx'
import { part } from '#state/part.tsx'
import { NotFoundPage } from './not-found.tsx'

/** The rule book's pages, with what the build found out about the rules: loaded with them and never before. */
export const RulesRoute = () => <RulesPages evidence={evidence} proofs={proofs} notFound={<NotFoundPage />} />

const evidence = part(async () => (await import('virtual:evidence')).evidence)
const proofs = part(async () => (await import('virtual:proofs')).proofs)
