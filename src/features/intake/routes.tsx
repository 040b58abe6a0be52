import { lazy } from 'react'

export { EmergencyPage } from './emergency-page.tsx'
export { QuestionPage } from './question-page.tsx'
export { StartPage } from './start-page.tsx'
/** Seldom needed, and the first of these only with the library's words: they come when they are opened. */
export const ReviewPage = lazy(async () => ({ default: (await import('./review-page.tsx')).ReviewPage }))
export const ChangedPage = lazy(async () => ({ default: (await import('./changed-page.tsx')).ChangedPage }))
