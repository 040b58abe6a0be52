import { Route, Routes } from 'react-router'
import { proveBook } from '#core/contract/properties.ts'
import { RulesPages } from '#features/rules/routes.tsx'
import { patterns } from '#paths'
import { part } from '#state/part.tsx'
import { book, contract, evidence, library } from './book.ts'
import { runnerWith } from './runner.ts'
import { showRoute } from './shown.tsx'

/** The answers of the reader's own that are in the session while these pages are shown. */
export const OWN = runnerWith({ shoes: ['worn-out'] })

const loadedEvidence = part(() => Promise.resolve(evidence))
export const proofs = proveBook(book, library, contract)
const loadedProofs = part(() => Promise.resolve(proofs))

/** A page of the rule book, as the app would show it at this address. */
export const showRules = (at: string): Promise<void> =>
  showRoute(
    <Routes>
      <Route
        path={patterns.rules}
        element={<RulesPages evidence={loadedEvidence} proofs={loadedProofs} notFound={<h1>not found</h1>} />}
      />
    </Routes>,
    OWN,
    at,
  )
