// @vitest-environment jsdom
import { cleanup, render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { Library } from '#core/rulebook/book.ts'
import { Failure } from '#app/failure.tsx'
import { part } from '#state/part.tsx'
import { RuleBookProvider } from '#state/rulebook.tsx'
import { useSession } from '#state/session.ts'
import { frameWords } from '#words/frame.ts'
import { sheetOf } from '../support/sheets.ts'
import { smallBook } from '../support/small-book.ts'

function Broken(): never {
  throw new Error('a fault of ours')
}
const book = smallBook()
const library = part<Library>(() => Promise.reject(new Error('unused')))
const view = (at: string, broken: boolean) => (
  <RuleBookProvider book={book} library={library}>
    <Failure at={at}>{broken ? <Broken /> : <p>All is well</p>}</Failure>
  </RuleBookProvider>
)

beforeEach(() => {
  window.scrollTo = vi.fn<() => void>()
  vi.spyOn(console, 'error').mockImplementation(() => {})
})
afterEach(() => {
  cleanup()
  vi.restoreAllMocks()
  useSession.setState({ answers: {} })
})

test('a fault of ours shows the emergency signs and the answers, and never reassures', () => {
  useSession.setState({ answers: sheetOf({ danger: ['fever', 'not-sure'], severity: 8, where: 'leg' }) })
  render(view('/result', true))
  const text = document.body.textContent ?? ''
  for (const sign of book.emergency.signs) expect(text).toContain(sign)
  expect(text).toContain(frameWords.failureMeaning)
  expect(text).not.toContain(book.urgencies['self-care'].heading)
  expect(screen.getByRole<HTMLTextAreaElement>('textbox').value).toBe(
    'danger?\n  - fever\n  - I am not sure\n\nwhere?\n  - leg\n\nseverity?\n  - 8',
  )
})

test('the answers can be copied, and where that is blocked it says so', async () => {
  useSession.setState({ answers: sheetOf({ danger: [] }) })
  const user = userEvent.setup()
  render(view('/result', true))
  await user.click(screen.getByRole('button', { name: frameWords.copy }))
  expect(await screen.findByText(frameWords.copied)).toBeTruthy()
  expect(await navigator.clipboard.readText()).toBe('danger?\n  - None')
  vi.spyOn(navigator.clipboard, 'writeText').mockRejectedValue(new Error('blocked'))
  await user.click(screen.getByRole('button', { name: frameWords.copy }))
  expect(await screen.findByText(frameWords.notCopied)).toBeTruthy()
})

test('to go elsewhere tries again', () => {
  const { rerender } = render(view('/result', true))
  rerender(view('/', false))
  expect(screen.getByText('All is well')).toBeTruthy()
})
