import { lazy, type ReactNode } from 'react'
import { Route } from 'react-router'
import { paths, patterns } from '#paths'
import { EmergencyPage } from './emergency-page.tsx'
import { QuestionPage } from './question-page.tsx'
import { StartPage } from './start-page.tsx'

/** Seldom needed, and the first of these only with the library's words: they come when they are opened. */
const ReviewPage = lazy(async () => ({ default: (await import('./review-page.tsx')).ReviewPage }))
const ChangedPage = lazy(async () => ({ default: (await import('./changed-page.tsx')).ChangedPage }))

/** The views of the interview. `otherwise` stands where an address names a question that there is not. */
export const intakeRoutes = (otherwise: ReactNode) => (
  <>
    <Route path={paths.start} element={<StartPage />} />
    <Route path={patterns.question} element={<QuestionPage otherwise={otherwise} />} />
    <Route path={paths.emergency} element={<EmergencyPage />} />
    <Route path={paths.changed} element={<ChangedPage />} />
    <Route path={paths.review} element={<ReviewPage />} />
  </>
)
