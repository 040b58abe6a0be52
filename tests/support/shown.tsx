import { act, configure, render } from '@testing-library/react'
import { type ReactNode, Suspense } from 'react'
import { MemoryRouter, useLocation } from 'react-router'
import type { Answers } from '#core/assessment/answers.ts'
import { usePreferences } from '#state/preferences.ts'
import { part } from '#state/part.tsx'
import { RuleBookProvider } from '#state/rulebook.tsx'
import { useSession } from '#state/session.ts'
import { book, library } from './book.ts'

configure({ asyncUtilTimeout: 60_000 }) // to end what hangs, also on a busy machine

const loaded = part(() => Promise.resolve(library))
const Address = () => <output data-testid="address">{useLocation().pathname}</output>

/** A route with these answers in the session, as the app would show it at this address. */
export async function showRoute(route: ReactNode, answers: Answers, at: string) {
  useSession.setState({ answers, words: undefined })
  usePreferences.setState({ region: 'europe' })
  window.scrollTo = () => undefined
  await act(async () =>
    render(
      <RuleBookProvider book={book} library={loaded}>
        <MemoryRouter initialEntries={[at]}>
          <Suspense fallback="loading">{route}</Suspense>
          <Address />
        </MemoryRouter>
      </RuleBookProvider>,
    ),
  )
}
