import type { MouseEvent, ReactNode } from 'react'
import { useNavigate } from 'react-router'
import { Link } from './link.tsx'
import { announceNewView } from './new-view.ts'
import './back-link.css'

/**
 * Goes where the browser's Back goes, so that the two never disagree. Opened by its address alone, a page has nothing
 * behind it: then the link leads to `to`.
 */
export function BackLink({ to, children }: { readonly to: string; readonly children: ReactNode }) {
  const navigate = useNavigate()
  const back = (event: MouseEvent) => {
    if (event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return
    event.preventDefault()
    if (!hasPageBehind()) return void navigate(to, { replace: true })
    // The browser takes a moment to go back: a second press meanwhile would go back twice.
    announceNewView()
    void navigate(-1)
  }
  return (
    <nav className="back-link">
      <Link className="back-link__link" to={to} onClick={back}>
        {children}
      </Link>
    </nav>
  )
}

/** The router counts the entries of this visit in the history's state. */
function hasPageBehind(): boolean {
  const state: unknown = window.history.state
  return typeof state === 'object' && state !== null && 'idx' in state && typeof state.idx === 'number' && state.idx > 0
}
