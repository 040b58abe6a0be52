import { useEffect } from 'react'
import { Route, Routes, useLocation } from 'react-router'
import { intakeRoutes } from '#features/intake/routes.tsx'
import { paths, patterns } from '#paths'
import { fetchAhead, part, viewOf } from '#state/part.tsx'
import { Frame } from './frame.tsx'
import { NotFoundPage } from './not-found.tsx'

const ResultRoute = viewOf(
  part(() => import('#features/result/routes.tsx'), 'on the way'),
  (views) => views.ResultRoute,
)
const SheetRoute = viewOf(
  part(() => import('#features/note/routes.tsx'), 'on the way'),
  (views) => views.SheetRoute,
)
const OpenPage = viewOf(
  part(() => import('#features/open/routes.tsx')),
  (views) => views.OpenPage,
)
const learn = part(() => import('#features/learn/routes.tsx'))
const LearnPage = viewOf(learn, (views) => views.LearnPage)
const AboutPage = viewOf(learn, (views) => views.AboutPage)
const RulesRoute = viewOf(
  part(() => import('./rules-route.tsx')),
  (views) => views.RulesRoute,
)

const safety = part(async () => (await import('virtual:safety')).safety)

/**
 * From the first question on, all that lies between it and the printed sheet is fetched, so that a lost connection does
 * not end the interview; also where the runner saves data, for it is needed.
 */
function useFetchAhead(): void {
  const { pathname } = useLocation()
  const asked = pathname.startsWith(paths.question('')) || END.includes(pathname)
  useEffect(() => {
    if (!asked) return undefined
    fetchAhead()
    window.addEventListener('online', fetchAhead)
    return () => window.removeEventListener('online', fetchAhead)
  }, [asked, pathname])
}

const END: readonly string[] = [paths.review, paths.changed, paths.result, paths.sheet]

/** Every view. What a runner reads after the questions, or beside them, is loaded apart. */
export function Router() {
  useFetchAhead()
  return (
    <Routes>
      <Route element={<Frame />}>
        {intakeRoutes(<NotFoundPage />)}
        <Route path={paths.result} element={<ResultRoute />} />
        <Route path={paths.sheet} element={<SheetRoute />} />
        <Route path={patterns.learn} element={<LearnPage safety={safety} />} />
        <Route path={patterns.rules} element={<RulesRoute />} />
        <Route path={paths.about} element={<AboutPage />} />
        <Route path={paths.open} element={<OpenPage />} />
        <Route path="*" element={<NotFoundPage />} />
      </Route>
    </Routes>
  )
}
