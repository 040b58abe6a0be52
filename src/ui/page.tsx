import { type ReactNode, useEffect, useLayoutEffect, useRef } from 'react'
import { announceNewView } from './new-view.ts'
import './page.css'

const SITE = 'Backstride'
let firstView = true

interface PageProps {
  /** Specific, unlike any other page's, and without an answer in it. */
  readonly title: string
  readonly error?: boolean
  /** Stands before `<main>`, so that the skip link skips it: the back link. */
  readonly before?: ReactNode
  /** The view goes on where a runner was before, so that its heading takes the focus on the very first view too. */
  readonly resumed?: boolean
  readonly wide?: boolean
  readonly children: ReactNode
}

/** One view: names the document, and at each change of view starts at the top with the focus on the `h1` within. */
export function Page({ title, error = false, before, resumed = false, wide = false, children }: PageProps) {
  const wasResumed = useRef(resumed)
  const main = useRef<HTMLElement>(null)
  useEffect(() => {
    document.title = `${error ? 'Error: ' : ''}${title} - ${SITE}`
  }, [title, error])
  useLayoutEffect(announceNewView, [title])
  useEffect(() => {
    const stay = firstView && !wasResumed.current
    firstView = false
    if (stay) return
    const heading = main.current?.querySelector('h1')
    heading?.setAttribute('tabindex', '-1')
    heading?.focus({ preventScroll: true })
    window.scrollTo({ top: 0, behavior: 'instant' })
  }, [title])
  return (
    <div className={wide ? 'page page--wide' : 'page'}>
      {before}
      <main id="main" className="page__main" ref={main} tabIndex={-1}>
        {children}
      </main>
    </div>
  )
}
