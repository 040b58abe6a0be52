import { act, configure, render } from '@testing-library/react'
import { BrowserRouter } from 'react-router'
import { vi } from 'vitest'
import { Router } from '#app/router.tsx'
import { CAN_I_RUN, type Library, type RuleBook } from '#core/rulebook/book.ts'
import { editionOf } from '#core/rulebook/lookup.ts'
import { part } from '#state/part.tsx'
import { RuleBookProvider } from '#state/rulebook.tsx'
import { useSession } from '#state/session.ts'
import { urgencyWords } from './small-book.ts'

configure({ asyncUtilTimeout: 60_000 }) // to end what hangs, also on a busy machine

const NO_WORDS: Library = {
  questions: {},
  redFlags: {},
  causes: {},
  advice: {},
  sources: {},
  learn: {},
  urgencies: urgencyWords,
  canIRun: Object.fromEntries(
    CAN_I_RUN.map((answer) => [answer, { says: answer, because: answer }]),
  ) as Library['canIRun'],
}

/**
 * The app on a small rule book, opened at a path with these answers in the tab. For tests in jsdom, which has no
 * dialogs and no scrolling.
 */
export async function openApp(
  book: RuleBook,
  path: string,
  answers: Readonly<Record<string, unknown>> = {},
  library = NO_WORDS,
): Promise<void> {
  window.scrollTo = vi.fn<() => void>()
  HTMLDialogElement.prototype.showModal = function () {
    this.open = true
  }
  HTMLDialogElement.prototype.close = function () {
    this.open = false
  }
  sessionStorage.clear()
  useSession.getState().clear()
  if (Object.keys(answers).length > 0)
    sessionStorage.setItem(
      'backstride.draft',
      JSON.stringify({ version: 1, edition: editionOf(book), savedAt: Date.now(), answers }),
    )
  useSession.setState({ cleared: false })
  useSession.getState().begin(book)
  window.history.replaceState(null, '', path)
  await act(async () => {
    render(
      <RuleBookProvider book={book} library={part(() => Promise.resolve(library))}>
        <BrowserRouter useTransitions={false}>
          <Router />
        </BrowserRouter>
      </RuleBookProvider>,
    )
    await import('#features/intake/review-page.tsx')
  })
}
