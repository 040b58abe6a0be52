// @vitest-environment jsdom
import { cleanup, fireEvent, screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, describe, expect, test } from 'vitest'
import { paths } from '#paths'
import { useSession } from '#state/session.ts'
import { emergencyWords } from '#words/emergency.ts'
import { frameWords } from '#words/frame.ts'
import { notFoundWords } from '#words/not-found.ts'
import { changedWords } from '#words/changed.ts'
import { intakeWords } from '#words/intake.ts'
import { reviewWords } from '#words/review.ts'
import { openApp } from '../support/app.tsx'
import { smallBook } from '../support/small-book.ts'

const book = smallBook()
const at = () => window.location.pathname
const press = (name: string | RegExp) => userEvent.click(screen.getByRole('button', { name }))
const tick = (name: string | RegExp) => userEvent.click(screen.getByLabelText(name))
const main = () => within(screen.getByRole('main'))
const reach = (path: string) => waitFor(() => expect(at()).toBe(path))
const WHOLE = { danger: [], where: 'leg', severity: 2, hop: ['hurts'], shoes: [], ground: 'soft' }

afterEach(cleanup)

describe('a question', () => {
  test('that is sent empty stays, says so first in its title, and puts the focus on the fault', async () => {
    await openApp(book, paths.question('danger'))
    await press('Continue')
    expect(at()).toBe(paths.question('danger'))
    expect(document.title).toBe('Error: danger? - Backstride')
    const summary = screen.getByRole('group', { name: 'There is a problem' })
    expect(document.activeElement).toBe(summary)
    const message = intakeWords.errorChoices('None')
    expect(within(summary).getByRole('link', { name: message })).toBeTruthy()
    expect(screen.getByRole('group', { name: 'danger?' }).getAttribute('aria-describedby')).toContain('danger-error')
    expect(useSession.getState().answers).toEqual({})
  })

  test('tells only what was confirmed: a tick without "Continue" is no answer', async () => {
    await openApp(book, paths.question('danger'))
    await tick('numb')
    expect(useSession.getState().answers).toEqual({})
  })

  test('that is sent twice at once goes one step', async () => {
    await openApp(book, paths.question('danger'), { danger: [], where: 'back' })
    const button = screen.getByRole('button', { name: 'Continue' })
    fireEvent.click(button)
    fireEvent.click(button)
    await reach(paths.question('where'))
  })

  test('is answered by the number keys, and a key with a modifier is left alone', async () => {
    await openApp(book, paths.question('where'), { danger: [] })
    screen.getByLabelText('back').focus()
    await userEvent.keyboard('{Control>}2{/Control}')
    expect(screen.queryByRole('radio', { checked: true })).toBeNull()
    await userEvent.keyboard('2')
    expect(screen.getByLabelText<HTMLInputElement>('leg').checked).toBe(true)
  })

  test('of the pain scale takes the digit itself', async () => {
    await openApp(book, paths.question('severity'), { danger: [], where: 'back' })
    await userEvent.keyboard('7')
    expect(screen.getByRole<HTMLInputElement>('radio', { checked: true }).value).toBe('7')
  })

  test('shows what was answered before, also "none of these"', async () => {
    await openApp(book, paths.question('danger'), { danger: [] })
    expect(screen.getByLabelText<HTMLInputElement>('None').checked).toBe(true)
  })
})

describe('an emergency', () => {
  test('stops at once, says what to tell, and leads back for a mistake', async () => {
    await openApp(book, paths.question('danger'))
    await tick('numb')
    await tick('I am not sure')
    await press('Continue')
    await reach(paths.emergency)
    expect(screen.getByRole('heading', { level: 1 }).textContent).toBe(book.urgencies.emergency.heading)
    expect(main().getByText('numb')).toBeTruthy()
    await userEvent.click(main().getByRole('link', { name: emergencyWords.change('danger?') }))
    expect(at()).toBe(paths.question('danger'))
    expect(screen.getByLabelText<HTMLInputElement>('numb').checked).toBe(true)
  })

  test('has one number to press once the region is chosen', async () => {
    await openApp(book, paths.emergency, { danger: ['numb'] })
    await userEvent.click(main().getByRole('radio', { name: /There/ }))
    expect(
      main()
        .getAllByRole('link', { name: /^Call/ })
        .map((link) => link.getAttribute('href')),
    ).toEqual(['tel:2'])
  })
})

describe('check your answers', () => {
  test('names its open questions and offers no result', async () => {
    await openApp(book, paths.review, { danger: [], where: 'leg', severity: 2, shoes: [], ground: 'soft' })
    expect(await screen.findByText(reviewWords.missingHeading)).toBeTruthy()
    expect(main().queryByRole('link', { name: reviewWords.proceed })).toBeNull()
    expect(
      main()
        .getByRole('link', { name: /^Answer\s*.hop\?./ })
        .getAttribute('href'),
    ).toBe(paths.question('hop'))
  })

  test('does not show what no longer applies, and says that it does not count', async () => {
    await openApp(book, paths.review, { ...WHOLE, where: 'back' })
    await screen.findByRole('heading', { level: 1, name: reviewWords.title })
    expect(main().queryByText('hop?')).toBeNull()
    expect(main().getByText(reviewWords.left(1))).toBeTruthy()
  })

  test('a change that hides a ticked sign is asked about first; kept, nothing is changed', async () => {
    await openApp(book, paths.review, WHOLE)
    await userEvent.click(await screen.findByRole('link', { name: /^Change\s*your answer to .where\?./ }))
    await tick('back')
    await press('Continue')
    await reach(paths.changed)
    expect(await screen.findByRole('heading', { level: 1, name: changedWords.title })).toBeTruthy()
    expect(main().getByText('hurts')).toBeTruthy()
    expect(useSession.getState().answers).toMatchObject({ where: 'leg' })
    await press(changedWords.keepEarlier)
    await reach(paths.review)
    expect(useSession.getState().answers).toMatchObject({ where: 'leg' })
  })

  test('kept, the page shows the earlier answer again, and not the change that was let go', async () => {
    await openApp(book, paths.review, WHOLE)
    await userEvent.click(await screen.findByRole('link', { name: /^Change\s*your answer to .where\?./ }))
    await tick('back')
    await press('Continue')
    await userEvent.click(await screen.findByRole('button', { name: changedWords.keepEarlier }))
    await reach(paths.review)
    expect(useSession.getState().ticked).toEqual({})
    await userEvent.click(await screen.findByRole('link', { name: /^Change\s*your answer to .where\?./ }))
    await waitFor(() => expect(screen.getByLabelText<HTMLInputElement>('leg').checked).toBe(true))
    expect(screen.getByLabelText<HTMLInputElement>('back').checked).toBe(false)
  })

  test('made, it leads back to the check, which points out that the matter is less urgent', async () => {
    await openApp(book, paths.review, WHOLE)
    await userEvent.click(await screen.findByRole('link', { name: /^Change\s*your answer to .where\?./ }))
    await tick('back')
    await press('Continue')
    await userEvent.click(await screen.findByRole('button', { name: changedWords.makeChange }))
    await reach(paths.review)
    expect(await screen.findByText(reviewWords.loweredHeading)).toBeTruthy()
    expect(useSession.getState().answers).toMatchObject({ where: 'back', hop: ['hurts'] })
  })

  test('a change that opens a question asks it before anything else, then comes back', async () => {
    await openApp(book, paths.review, { danger: [], where: 'back', severity: 2, shoes: [], ground: 'soft' })
    await userEvent.click(await screen.findByRole('link', { name: /^Change\s*your answer to .where\?./ }))
    await tick('leg')
    await press('Continue')
    await reach(paths.question('hop'))
    await tick('None')
    await press('Continue')
    await reach(paths.review)
  })
})

describe('"Clear my answers"', () => {
  test('asks once, then leads to the start with nothing left', async () => {
    await openApp(book, paths.question('where'), { danger: [] })
    await press(frameWords.clear)
    await userEvent.click(within(screen.getByRole('dialog')).getByRole('button', { name: frameWords.clearYes }))
    await reach(paths.start)
    expect(useSession.getState().answers).toEqual({})
    expect(sessionStorage).toHaveLength(0)
    expect(screen.getByRole('status').textContent).toContain(frameWords.cleared)
  })

  test('kept, nothing is lost', async () => {
    await openApp(book, paths.question('where'), { danger: [] })
    await press(frameWords.clear)
    await press(frameWords.clearNo)
    expect(useSession.getState().answers).toEqual({ danger: [] })
    expect(at()).toBe(paths.question('where'))
  })
})

test('a page that comes back from the memory of the browser shows the answers as they are now', async () => {
  await openApp(book, paths.question('danger'), { danger: ['fever'] })
  sessionStorage.clear()
  useSession.getState().resync(book)
  await waitFor(() => expect(screen.queryByRole('checkbox', { checked: true })).toBeNull())
})

for (const id of ['nonsense', 'tried', '__proto__', '%3Cimg%20src=x%3E']) {
  test(`"${id}" is no question of the interview`, async () => {
    await openApp(book, `/questions/${id}`)
    expect(screen.getByRole('heading', { level: 1 }).textContent).toBe(notFoundWords.title)
  })
}
