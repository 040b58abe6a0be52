import { createRoot, hydrateRoot } from 'react-dom/client'
import { BrowserRouter } from 'react-router'
import { book } from 'virtual:rulebook'
import { part } from '#state/part.tsx'
import { RuleBookProvider } from '#state/rulebook.tsx'
import { useSession } from '#state/session.ts'
import { Failure } from './failure.tsx'
import { guardPresses } from './guard-presses.ts'
import { Router } from './router.tsx'
import '#ui/tokens.css'
import '#ui/base.css'
import './boot.css'

const library = part(async () => (await import('virtual:library')).library, 'on the way')

const { begin, resync, expire, leave } = useSession.getState()
begin(book)

// The page came back from the browser's memory: what it shows may have been cleared since.
window.addEventListener('pageshow', (event) => event.persisted && resync(book))
window.addEventListener('pagehide', (event) => event.persisted && leave())

// Another tab has cleared its answers: where this one is a copy of it, they go here too.
window.addEventListener('storage', () => expire())

// The tab comes back or is used again, perhaps days later: answers from before yesterday are not to be read as new.
for (const event of ['visibilitychange', 'focus', 'popstate', 'pointerdown', 'keydown', 'beforeprint'])
  window.addEventListener(event, () => document.hidden || expire(), true)

// Other names of a page: that of its file, and the start without its slash.
const { BASE_URL } = import.meta.env
const path = window.location.pathname
const plain = `${path}/` === BASE_URL ? BASE_URL : path.replace(/index\.html$/, '')
if (plain !== path) window.history.replaceState(null, '', plain)

const root = document.getElementById('root')!
const app = (
  <RuleBookProvider book={book} library={library}>
    <Failure at="">
      {/* Address and view change in one step, so that no press ever lands on the page before. */}
      <BrowserRouter basename={BASE_URL} useTransitions={false}>
        <Router />
      </BrowserRouter>
    </Failure>
  </RuleBookProvider>
)
const framed = window.top !== window
document.getElementById('framed')!.hidden = !framed
// In the frame of a site that it was not built for, only the bare page stands, whatever headers the host forgot.
if (framed && !import.meta.env.VITE_FRAMED) root.remove()
else if (plain.startsWith(BASE_URL)) {
  document.getElementById('boot')!.remove()
  const isDrawn = root.firstChild !== null
  guardPresses(isDrawn)
  if (isDrawn) hydrateRoot(root, app)
  else createRoot(root).render(app)
}
