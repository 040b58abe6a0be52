// @vitest-environment jsdom
import { cleanup, render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { ErrorSummary } from '#ui/error-summary.tsx'

beforeEach(() => {
  vi.resetModules()
  window.scrollTo = vi.fn<() => void>()
})
afterEach(cleanup)

const load = async () => (await import('#ui/page.tsx')).Page

test('the first view of a visit names the document and leaves the focus at its start', async () => {
  const Page = await load()
  render(
    <Page title="First">
      <h1>First</h1>
    </Page>,
  )
  expect(document.title).toBe('First - Backstride')
  expect(document.activeElement).toBe(document.body)
})

test('a first view that goes on from earlier answers takes the focus to its heading', async () => {
  const Page = await load()
  render(
    <Page title="First" resumed>
      <h1>First</h1>
    </Page>,
  )
  expect(document.activeElement).toBe(screen.getByRole('heading'))
})

test('every later view starts at its heading, at the top', async () => {
  const Page = await load()
  const { rerender } = render(
    <Page title="First">
      <h1>First</h1>
    </Page>,
  )
  rerender(
    <Page title="Second">
      <h1>Second</h1>
    </Page>,
  )
  expect(document.title).toBe('Second - Backstride')
  expect(document.activeElement).toBe(screen.getByRole('heading', { name: 'Second' }))
  expect(window.scrollTo).toHaveBeenCalledOnce()
})

test('a fault is told first in the title, and does not move the focus to the heading', async () => {
  const Page = await load()
  const { rerender } = render(
    <Page title="First">
      <h1>First</h1>
    </Page>,
  )
  rerender(
    <Page title="First" error>
      <h1>First</h1>
    </Page>,
  )
  expect(document.title).toBe('Error: First - Backstride')
  expect(document.activeElement).toBe(document.body)
})

test('the error summary takes the focus on every attempt, and leads to the first control', async () => {
  const form = (attempt: number) => (
    <>
      <ErrorSummary
        heading="There is a problem"
        errors={[{ message: 'Select one answer', control: 'first' }]}
        attempt={attempt}
      />
      <fieldset>
        <legend>Question</legend>
        <input type="radio" id="first" aria-label="one" />
      </fieldset>
    </>
  )
  const { rerender } = render(form(1))
  const summary = screen.getByRole('group', { name: 'There is a problem' })
  expect(document.activeElement).toBe(summary)
  await userEvent.click(screen.getByRole('link', { name: 'Select one answer' }))
  expect(document.activeElement).toBe(screen.getByRole('radio'))
  expect(window.location.hash).toBe('')
  rerender(form(2))
  expect(document.activeElement).toBe(summary)
})
