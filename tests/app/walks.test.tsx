// @vitest-environment jsdom
import { act, cleanup, screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { walk } from '#core/assessment/walk.ts'
import { paths } from '#paths'
import { noteWords } from '#words/note.ts'
import { reviewWords } from '#words/review.ts'
import { whatIfWords } from '#words/what-if.ts'
import { openApp } from '../support/app.tsx'
import * as real from '../support/book.ts'
import { runnerWith } from '../support/runner.ts'
import { smallBook } from '../support/small-book.ts'

vi.mock('#core/assessment/walk.ts', { spy: true })

const book = smallBook()
const WHOLE = { danger: [], where: 'leg', severity: 2, hop: ['hurts'], shoes: [], ground: 'soft' }
/** Walks of the whole book; "what would change this" walks parts of it, for answers that nobody gave. */
const walks = (whole = book) => vi.mocked(walk).mock.calls.filter(([walked]) => walked === whole).length
/** What is loaded when it is opened takes its time on a busy machine. */
const PATIENT = { timeout: 30_000 }
const press = async (name: string) => {
  const button = await screen.findByRole('button', { name }, PATIENT)
  // The page that it leads to may be loaded first.
  await act(async () => {
    await userEvent.click(button)
    await import('#features/intake/changed-page.tsx')
  })
}
const reach = (path: string) => waitFor(() => expect(window.location.pathname).toBe(path))

beforeEach(() => void vi.mocked(walk).mockClear())
afterEach(cleanup)

describe('the answers are walked', () => {
  test('once for a tick, which shows what it opens, and not again on the way to the next page', async () => {
    await openApp(book, paths.question('where'), { danger: [] })
    expect(walks()).toBe(1)
    await userEvent.click(screen.getByLabelText('leg'))
    expect(walks()).toBe(2)
    await press('Continue')
    await reach(paths.question('severity'))
    expect(walks()).toBe(2)
  })

  test('once for each tick on a page of several questions, and not again for Continue', async () => {
    const [together] = real.book.pages.filter(({ questions }) => questions.length > 1)
    const [first, second] = together!.questions
    const before = real.book.questions.slice(
      0,
      real.book.questions.findIndex(({ id }) => id === first),
    )
    await openApp(real.book, paths.question(first!), Object.fromEntries(before.map(({ id }) => [id, []])), real.library)
    const lastOf = (question: string) =>
      within(document.getElementById(`question-${question}`)!)
        .getAllByRole('checkbox')
        .at(-1)!
    vi.mocked(walk).mockClear()
    await userEvent.click(lastOf(first!))
    expect(walks(real.book)).toBe(1)
    await userEvent.click(lastOf(second!))
    expect(walks(real.book)).toBe(2)
    await press('Continue')
    await waitFor(() => expect(window.location.pathname).not.toBe(paths.question(first!)))
    expect(walks(real.book)).toBe(2)
  }, 60_000)

  test('once for a change that hides a ticked sign, while the runner is asked and after', async () => {
    await openApp(book, paths.question('where'), WHOLE)
    await userEvent.click(screen.getByLabelText('back'))
    await press('Continue')
    await reach(paths.changed)
    expect(walks()).toBe(2)
    await press('Make the change')
    await reach(paths.question('severity'))
    expect(walks()).toBe(2)
  }, 60_000)

  test('once for all of an emergency', async () => {
    await openApp(book, paths.emergency, { danger: ['numb'] })
    expect(walks()).toBe(1)
  })

  test('once for the check of the answers', async () => {
    await openApp(book, paths.review, WHOLE)
    await screen.findByRole('heading', { level: 1, name: reviewWords.title })
    expect(walks()).toBe(1)
  })

  test('once for the result, with every part of it, and once for the sheet', async () => {
    const answers = runnerWith({ shoes: ['too-stiff'], 'pain-severity': 4 })
    await openApp(real.book, paths.result, answers, real.library)
    await screen.findByRole('heading', { level: 2, name: whatIfWords.heading }, PATIENT)
    expect(walks(real.book)).toBe(1)
    cleanup()
    await openApp(real.book, paths.sheet, answers, real.library)
    await screen.findByRole('heading', { level: 1, name: noteWords.title }, PATIENT)
    expect(walks(real.book)).toBe(2)
  }, 60_000)
})
