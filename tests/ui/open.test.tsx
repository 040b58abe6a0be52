// @vitest-environment jsdom
import '@testing-library/jest-dom/vitest'
import { cleanup, fireEvent, screen, waitFor } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { Route, Routes } from 'react-router'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { Answers } from '#core/assessment/answers.ts'
import { OpenPage } from '#features/open/routes.tsx'
import { writeSavedNote } from '#formats/saved-note/saved-note.ts'
import { paths } from '#paths'
import { useSession } from '#state/session.ts'
import { openWords } from '#words/open.ts'
import { book } from '../support/book.ts'
import { runnerWith } from '../support/runner.ts'
import { showRoute } from '../support/shown.tsx'
import { sheetOf } from '../support/sheets.ts'

const words = { aim: 'Run', cannot: [] }
const saved = (answers: Answers, rulebook = book.hash) =>
  writeSavedNote({ made: { year: 2026, month: 3, day: 1 }, answers, words, app: '0.1.0', rulebook, edition: 2 })
const show = (answers: Answers = {}) =>
  showRoute(
    <Routes>
      <Route path={paths.open} element={<OpenPage />} />
      <Route path="*" element={null} />
    </Routes>,
    answers,
    paths.open,
  )
/** jsdom has no Blob.arrayBuffer. */
const fileOf = (text: string) =>
  Object.assign(new File([text], 'answers.json', { type: 'application/json' }), {
    arrayBuffer: () => Promise.resolve(new TextEncoder().encode(text).buffer),
  })
const choose = (text: string) =>
  fireEvent.change(screen.getByLabelText(openWords.choose), { target: { files: [fileOf(text)] } })
const press = (name: string) => userEvent.setup().click(screen.getByRole('button', { name }))
const answers = () => useSession.getState().answers

beforeEach(() => sessionStorage.clear())
afterEach(cleanup)

describe('a saved file', () => {
  test('is shown first, and counts only when the runner says so; then the answers are checked again', async () => {
    await show()
    choose(saved(runnerWith({ shoes: ['worn-out'] })))
    expect(await screen.findByText(openWords.foundHeading)).toBeInTheDocument()
    expect(screen.getByText(/1 March 2026/)).toHaveTextContent(openWords.stillSo)
    expect(answers()).toEqual({})
    await press(openWords.use)
    expect(answers()).toMatchObject({ shoes: ['worn-out'] })
    expect(useSession.getState().words).toEqual(words)
    expect(sessionStorage.getItem('backstride.draft')).toContain('worn-out')
    expect(screen.getByTestId('address')).toHaveTextContent(paths.review)
  })

  test('of the first version is said to tell no day', async () => {
    await show()
    const { made: _made, edition: _edition, ...old } = JSON.parse(saved(runnerWith({}))) as Record<string, unknown>
    choose(JSON.stringify({ ...old, version: 1 }))
    expect(await screen.findByText(openWords.foundHeading)).toBeInTheDocument()
    expect(screen.getByText(new RegExp(openWords.savedOnce))).toHaveTextContent(openWords.stillSo)
  })

  test('of a day that is still to come is doubted, and one of years ago is spoken of strongly', async () => {
    const madeIn = (year: number) => saved(runnerWith({})).replace('"2026-03-01"', `"${year}-03-01"`)
    await show()
    choose(madeIn(2999))
    expect(await screen.findByText(/still to come/)).toBeInTheDocument()
    choose(madeIn(2019))
    expect(await screen.findByText(/more than a year ago/)).toHaveTextContent(openWords.stillSo)
  })

  test('never takes the place of answers without being asked to', async () => {
    await show(runnerWith({ surface: 'track' }))
    choose(saved(runnerWith({ surface: 'hard' })))
    expect(await screen.findByText(openWords.replaceHeading)).toBeInTheDocument()
    await press(openWords.keep)
    expect(answers()).toMatchObject({ surface: 'track' })
    choose(saved(runnerWith({ surface: 'hard' })))
    await screen.findByText(openWords.replaceHeading)
    await press(openWords.replace)
    expect(answers()).toMatchObject({ surface: 'hard' })
  })

  test('with an emergency sign leads to the emergency page', async () => {
    await show()
    choose(saved(sheetOf({ 'nerve-signs': ['bladder-change'] })))
    await screen.findByText(openWords.foundHeading)
    await press(openWords.use)
    expect(screen.getByTestId('address')).toHaveTextContent(paths.emergency)
  })

  test('of other rules says so, names what no longer fits, and asks it again', async () => {
    await show()
    choose(saved({ ...runnerWith({}), ...sheetOf({ surface: 'lava', '\u202E<img>gone': 'x' }) }, 'other'))
    expect(await screen.findByText(openWords.otherRules)).toBeInTheDocument()
    expect(screen.getByText(book.questions.find(({ id }) => id === 'surface')!.heading)).toBeInTheDocument()
    expect(screen.getByText('<img>gone').tagName).toBe('BDI')
    await press(openWords.use)
    expect(answers()).not.toHaveProperty('surface')
    expect(screen.getByTestId('address')).toHaveTextContent(paths.question('surface'))
  })
})

describe('a file of the first edition', () => {
  test('names what is asked again and what counts as not sure, and leads to the first of the former', async () => {
    await show()
    const { edition: _edition, ...old } = JSON.parse(saved(runnerWith({}), 'other')) as Record<string, unknown>
    choose(JSON.stringify({ ...old, version: 2 }))
    const named = async (heading: string) =>
      [...(await screen.findByText(heading)).nextElementSibling!.children].map(({ textContent }) => textContent)
    const heading = (id: string) => book.questions.find((question) => String(question.id) === id)!.heading
    expect(await named(openWords.againHeading)).toEqual(
      ['emergency-signs', 'illness-signs', 'medical-history', 'leg-symptoms', 'onset'].map(heading),
    )
    expect(await named(openWords.doubtedHeading)).toEqual(['pain-place'].map(heading))
    await press(openWords.use)
    expect(answers()).toMatchObject({ 'pain-place': ['lower-back', 'not-sure'] })
    expect(screen.getByTestId('address')).toHaveTextContent(paths.question('emergency-signs'))
  })
})

describe('a file that cannot be used', () => {
  test.each([
    ['foreign', '{"a": 1}'],
    ['cut-off', saved(runnerWith({})).slice(0, 300)],
    ['newer', '{"format": "backstride-answers", "version": 9}'],
    ['too-big', ' '.repeat(1_000_001)],
    ['empty', ''],
  ] as const)('because it is %s, is refused in plain words, and the answers stay as they were', async (kind, text) => {
    const before = runnerWith({ surface: 'track' })
    await show(before)
    choose(text)
    expect(await screen.findByRole('link', { name: openWords.faults[kind] })).toBeInTheDocument()
    await waitFor(() => expect(document.title).toMatch(/^Error: /))
    expect(screen.getByLabelText(openWords.choose)).toHaveAccessibleDescription(
      expect.stringContaining(openWords.faults[kind]),
    )
    expect(answers()).toBe(before)
  })

  test('because the browser cannot read it, says so', async () => {
    await show()
    const file = Object.assign(fileOf('x'), { arrayBuffer: () => Promise.reject(new Error('gone')) })
    fireEvent.change(screen.getByLabelText(openWords.choose), { target: { files: [file] } })
    expect(await screen.findByRole('link', { name: openWords.faults.unreadable })).toBeInTheDocument()
  })

  test('is forgotten when a good one is chosen', async () => {
    await show()
    choose('{"a": 1}')
    await screen.findByText(openWords.faultHeading)
    choose(saved(runnerWith({})))
    expect(await screen.findByText(openWords.foundHeading)).toBeInTheDocument()
    expect(screen.queryByText(openWords.faultHeading)).toBeNull()
  })
})
