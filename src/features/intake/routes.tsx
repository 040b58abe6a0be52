import type { ReactNode } from 'react'
import { Route } from 'react-router'
import { paths, patterns } from '#paths'
import { part, viewOf } from '#state/part.tsx'
import { EmergencyPage } from './emergency-page.tsx'
import { AskedPage } from './asked-page.tsx'
import { StartPage } from './start-page.tsx'

/** Not needed before the first question, and the first of these only with the library's words. */
const ReviewPage = viewOf(
  part(() => import('./review-page.tsx'), 'on the way'),
  (page) => page.ReviewPage,
)
const ChangedPage = viewOf(
  part(() => import('./changed-page.tsx'), 'on the way'),
  (page) => page.ChangedPage,
)

/** The views of the interview. `otherwise` stands where an address names a question that there is not. */
export const intakeRoutes = (otherwise: ReactNode) => (
  <>
    <Route path={paths.start} element={<StartPage />} />
    <Route path={patterns.question} element={<AskedPage otherwise={otherwise} />} />
    <Route path={paths.emergency} element={<EmergencyPage />} />
    <Route path={paths.changed} element={<ChangedPage />} />
    <Route path={paths.review} element={<ReviewPage />} />
  </>
)
