import { lazy } from 'react'

export { ChangedPage } from './changed-page.tsx'
export { EmergencyPage } from './emergency-page.tsx'
export { QuestionPage } from './question-page.tsx'
export { StartPage } from './start-page.tsx'
/** Needs the library's words, and so comes with them, later. */
export const ReviewPage = lazy(async () => ({ default: (await import('./review-page.tsx')).ReviewPage }))
