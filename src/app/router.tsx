import { lazy } from 'react'
import { Route, Routes } from 'react-router'
import { intakeRoutes } from '#features/intake/routes.tsx'
import { paths, patterns } from '#paths'
import { Frame } from './frame.tsx'
import { NotFoundPage } from './not-found.tsx'

const ResultRoute = lazy(async () => ({ default: (await import('#features/result/routes.tsx')).ResultRoute }))
const SheetRoute = lazy(async () => ({ default: (await import('#features/note/routes.tsx')).SheetRoute }))
const OpenPage = lazy(async () => ({ default: (await import('#features/open/routes.tsx')).OpenPage }))
const LearnPage = lazy(async () => ({ default: (await import('#features/learn/routes.tsx')).LearnPage }))
const AboutPage = lazy(async () => ({ default: (await import('#features/learn/routes.tsx')).AboutPage }))
const RulesRoute = lazy(async () => ({ default: (await import('./rules-route.tsx')).RulesRoute }))

/** Every view. What a runner reads after the questions, or beside them, is loaded when it is opened. */
export function Router() {
  return (
    <Routes>
      <Route element={<Frame />}>
        {intakeRoutes(<NotFoundPage />)}
        <Route path={paths.result} element={<ResultRoute />} />
        <Route path={paths.sheet} element={<SheetRoute />} />
        <Route path={patterns.learn} element={<LearnPage />} />
        <Route path={patterns.rules} element={<RulesRoute />} />
        <Route path={paths.about} element={<AboutPage />} />
        <Route path={paths.open} element={<OpenPage />} />
        <Route path="*" element={<NotFoundPage />} />
      </Route>
    </Routes>
  )
}
