import { lazy, useEffect } from 'react'
import { Route, Routes, useLocation } from 'react-router'
import { intakeRoutes } from '#features/intake/routes.tsx'
import { paths, patterns } from '#paths'
import { Frame } from './frame.tsx'
import { NotFoundPage } from './not-found.tsx'
import { once } from './once.ts'

const result = () => import('#features/result/routes.tsx')
const note = () => import('#features/note/routes.tsx')
const ResultRoute = lazy(async () => ({ default: (await result()).ResultRoute }))
const SheetRoute = lazy(async () => ({ default: (await note()).SheetRoute }))
const OpenPage = lazy(async () => ({ default: (await import('#features/open/routes.tsx')).OpenPage }))
const LearnPage = lazy(async () => ({ default: (await import('#features/learn/routes.tsx')).LearnPage }))
const AboutPage = lazy(async () => ({ default: (await import('#features/learn/routes.tsx')).AboutPage }))
const RulesRoute = lazy(async () => ({ default: (await import('./rules-route.tsx')).RulesRoute }))

const loadSafety = once(async () => (await import('virtual:safety')).safety)

/**
 * Fetched while the page before is read, so that a lost connection does not come between the answers and the result.
 */
const AHEAD: Readonly<Record<string, () => Promise<unknown>>> = { [paths.review]: result, [paths.result]: note }

/** Every view. What a runner reads after the questions, or beside them, is loaded when it is opened. */
export function Router() {
  const { pathname } = useLocation()
  useEffect(() => void AHEAD[pathname]?.().catch(() => {}), [pathname])
  return (
    <Routes>
      <Route element={<Frame />}>
        {intakeRoutes(<NotFoundPage />)}
        <Route path={paths.result} element={<ResultRoute />} />
        <Route path={paths.sheet} element={<SheetRoute />} />
        <Route path={patterns.learn} element={<LearnPage loadSafety={loadSafety} />} />
        <Route path={patterns.rules} element={<RulesRoute />} />
        <Route path={paths.about} element={<AboutPage />} />
        <Route path={paths.open} element={<OpenPage />} />
        <Route path="*" element={<NotFoundPage />} />
      </Route>
    </Routes>
  )
}
