import { Suspense, useLayoutEffect } from 'react'
import { Outlet, useLocation } from 'react-router'
import { paths } from '#paths'
import { Link } from '#ui/link.tsx'
import { Mark } from '#ui/mark.tsx'
import { announceNewView } from '#ui/new-view.ts'
import { frameWords } from '#words/frame.ts'
import { ClearAnswers } from './clear-answers.tsx'
import { Failure } from './failure.tsx'
import { Status } from './status.tsx'
import './frame.css'

/** What stands around every view: skip link, name, "Clear my answers", and the links at the foot. */
export function Frame() {
  const { pathname } = useLocation()
  return (
    <div className="frame">
      <a className="frame__skip" href="#main" onClick={skip}>
        {frameWords.skip}
      </a>
      <header className="frame__header">
        <div className="frame__inner">
          <Link className="frame__name" to={paths.start} aria-label={frameWords.home}>
            <Mark />
            <span>{frameWords.name}</span>
          </Link>
          <ClearAnswers />
        </div>
      </header>
      <Status />
      <div className="frame__view">
        <Suspense fallback={<Loading />}>
          <Failure at={pathname}>
            <Outlet />
          </Failure>
        </Suspense>
      </div>
      <Footer />
    </div>
  )
}

/** In the place of a view that is still on its way. Paper that comes too soon says so. */
function Loading() {
  useLayoutEffect(announceNewView, [])
  return (
    <div className="frame__loading">
      <p className="frame__moment">{frameWords.loading}</p>
      <p className="frame__too-soon">{frameWords.printedTooSoon}</p>
    </div>
  )
}

/** Moves the focus itself: a `#main` in the address would be one more page to go back through. */
function skip(event: { preventDefault(): void }): void {
  event.preventDefault()
  document.getElementById('main')?.focus()
}

function Footer() {
  const { links } = frameWords
  return (
    <footer className="frame__footer">
      <div className="frame__inner frame__inner--foot">
        <nav aria-label={frameWords.footer}>
          <ul className="frame__links">
            <li>
              <Link to={paths.emergency}>{links.emergency}</Link>
            </li>
            <li>
              <Link to={paths.learn('spine')}>{links.spine}</Link>
            </li>
            <li>
              <Link to={paths.learn('running')}>{links.running}</Link>
            </li>
            <li>
              <Link to={paths.rules}>{links.rules}</Link>
            </li>
            <li>
              <Link to={paths.about}>{links.about}</Link>
            </li>
          </ul>
        </nav>
        <p>{frameWords.footnote}</p>
      </div>
    </footer>
  )
}
