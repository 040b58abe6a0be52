// @vitest-environment jsdom
import '@testing-library/jest-dom/vitest'
import { act, cleanup, fireEvent, screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { Route, Routes } from 'react-router'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import type { Answers } from '#core/assessment/answers.ts'
import type { QuestionId } from '#core/basics/id.ts'
import { MOST } from '#core/note/own-words.ts'
import { SheetRoute } from '#features/note/routes.tsx'
import { openFile } from '#formats/saved-note/open-file.ts'
import { paths } from '#paths'
import { usePreferences } from '#state/preferences.ts'
import { useSession } from '#state/session.ts'
import { noteWords } from '#words/note.ts'
import { book, library } from '../support/book.ts'
import { runnerWith } from '../support/runner.ts'
import { sheetOf } from '../support/sheets.ts'
import { showRoute } from '../support/shown.tsx'

beforeEach(() => {
  window.print = vi.fn<() => void>()
})
afterEach(cleanup)

const show = (answers: Answers) =>
  showRoute(
    <Routes>
      <Route path={paths.sheet} element={<SheetRoute />} />
      <Route path="*" element={null} />
    </Routes>,
    answers,
    paths.sheet,
  )
const group = (question: string) => screen.getByRole('table', { name: library.questions[question]!.clinical })
/** The row of one state in the table of a list, and the clinician's words for an option. */
const row = (question: string, state: string) =>
  within(group(question)).getByRole('rowheader', { name: state }).closest('tr')!
const sign = (question: string, option: string) => library.questions[question]!.options[option]!.clinical
const sheet = () => screen.getByRole('article')

describe('the table of safety signs', () => {
  test('says yes, no and not sure, each in its word', async () => {
    await show(runnerWith({ 'leg-symptoms': ['pain-below-knee', 'not-sure'] }))
    expect(row('nerve-signs', 'No')).toHaveTextContent(sign('nerve-signs', 'bladder-change'))
    expect(row('leg-symptoms', 'Yes')).toHaveTextContent(sign('leg-symptoms', 'pain-below-knee'))
    expect(row('leg-symptoms', 'Not sure')).toHaveTextContent(sign('leg-symptoms', 'foot-drop'))
    expect(row('leg-symptoms', 'Not sure')).not.toHaveTextContent(sign('leg-symptoms', 'pain-below-knee'))
  })

  test('marks a yes with a sign that is not a colour', async () => {
    await show(runnerWith({ 'leg-symptoms': ['pain-below-knee'] }))
    const mark = (state: string) => row('leg-symptoms', state).querySelector('th')!.innerHTML
    expect(mark('Yes').replace('Yes', '')).not.toBe(mark('No').replace('No', ''))
    expect(row('leg-symptoms', 'Yes').querySelector('svg, [aria-hidden]')).not.toBeNull()
  })

  test('a list that was not asked says so, with the reason', async () => {
    await show(runnerWith({}))
    expect(group('stiffness-signs')).toHaveTextContent('Not asked (did not apply)')
    expect(group('stiffness-signs')).not.toHaveTextContent('No$')
  })

  test('the longest notes keep a table for every list', async () => {
    const lists = book.questions.filter(({ kind }) => kind === 'choices').map(({ id }) => id)
    const unsure = Object.fromEntries(
      book.questions.map(({ id }) => [id, lists.includes(id) ? ['not-sure'] : 'not-sure']),
    )
    await show(sheetOf({ ...unsure, 'nerve-signs': ['not-sure'] }))
    expect(row('nerve-signs', 'Not sure')).toHaveTextContent(sign('nerve-signs', 'bladder-change'))
    expect(within(group('nerve-signs')).queryByRole('rowheader', { name: 'No' })).toBeNull()
  })
})

describe('the sheet', () => {
  test('says what it is and is not, when it was made and by which rules', async () => {
    await show(runnerWith({}))
    expect(sheet()).toHaveTextContent(noteWords.disclaimer)
    expect(sheet()).toHaveTextContent(noteWords.unreviewed)
    expect(sheet()).toHaveTextContent(/\d{1,2} \w+ \d{4}, \d\d:\d\d \(UTC[+-]\d\d:\d\d\)/)
    expect(sheet()).toHaveTextContent(book.hash)
  })

  test('names the red flags that are met and those that are not ruled out', async () => {
    await show(runnerWith({ 'illness-signs': ['fever-or-shivering', 'not-sure'] }))
    expect(sheet()).toHaveTextContent(library.redFlags['spinal-infection']!.clinical)
    expect(screen.getByText(noteWords.unsettled).parentElement).toHaveTextContent(
      library.redFlags['kidney-infection']!.clinical,
    )
  })

  test('leaves a labelled line for each thing that no question covers', async () => {
    await show(runnerWith({}))
    for (const label of Object.values(noteWords.byHand)) expect(within(sheet()).getByText(label)).toBeInTheDocument()
  })

  test('prints what the runner wrote in the place of the lines to write on', async () => {
    const user = userEvent.setup()
    await show(runnerWith({}))
    await user.type(
      screen.getByRole('textbox', { name: noteWords.byHand['aim-of-visit'], hidden: true }),
      'Run a marathon',
    )
    await user.type(screen.getByRole('textbox', { name: noteWords.cannotWhat(2), hidden: true }), 'Tie my shoes')
    await user.selectOptions(screen.getByRole('combobox', { name: noteWords.cannotScore(2), hidden: true }), '3')
    expect(await within(sheet()).findByText('Run a marathon')).toBeInTheDocument()
    expect(within(sheet()).getByText('Tie my shoes').closest('li')).toHaveTextContent('Tie my shoes3 / 10')
    expect(useSession.getState().words).toEqual({
      aim: 'Run a marathon',
      cannot: [
        { what: '', score: null },
        { what: 'Tie my shoes', score: 3 },
        { what: '', score: null },
      ],
    })
  })

  test('shows hostile words as text, set apart from what stands around them, and no longer than it has room for', async () => {
    await show(runnerWith({}))
    fireEvent.change(screen.getByRole('textbox', { name: noteWords.byHand['aim-of-visit'], hidden: true }), {
      target: { value: `<img src=x onerror=alert(1)>\u202E${'a'.repeat(500)}` },
    })
    const words = await within(sheet()).findByText(/^<img src=x onerror=alert\(1\)>a+$/)
    expect(words.tagName).toBe('BDI')
    expect(words.textContent).toHaveLength(MOST.aim)
    expect(document.querySelector('img')).toBeNull()
    expect(screen.getByText(noteWords.left(0))).toBeInTheDocument()
  })

  test('writes dates as the region of the runner does', async () => {
    await show(runnerWith({}))
    act(() => usePreferences.setState({ region: 'north-america' }))
    expect(sheet()).toHaveTextContent(/[A-Z][a-z]+ \d{1,2}, \d{4}, \d{1,2}:\d\d [ap]m \(UTC/)
  })

  test('has a code of the main points, whose text can be read beside it', async () => {
    await show(runnerWith({}))
    expect(within(sheet()).getByRole('img', { name: noteWords.code })).toBeInTheDocument()
    expect(screen.getByText(/^Backstride, by the patient/)).toHaveTextContent('SELF-CARE')
  })

  test('waits for the end of the interview, and gives way to an emergency', async () => {
    await show(sheetOf({}))
    expect(screen.getByTestId('address')).toHaveTextContent(paths.question('nerve-signs'))
    cleanup()
    await show(sheetOf({ 'nerve-signs': ['bladder-change'] }))
    expect(screen.getByTestId('address')).toHaveTextContent(paths.emergency)
  })

  test('takes up what was tried, and lets it be taken back', async () => {
    const user = userEvent.setup()
    await show(runnerWith({}))
    const heat = screen.getByRole('checkbox', { name: /^Heat/, hidden: true })
    await user.click(heat)
    expect(useSession.getState().answers['already-tried' as QuestionId]).toEqual(['heat'])
    await user.click(heat)
    expect(useSession.getState().answers).not.toHaveProperty('already-tried')
  })
})

describe('what can be done with it', () => {
  test('prints', async () => {
    await show(runnerWith({}))
    await userEvent.setup().click(screen.getByRole('button', { name: noteWords.print }))
    expect(window.print).toHaveBeenCalledOnce()
  })

  test('has no print button where the browser cannot print, and says what to do', async () => {
    Reflect.set(window, 'print', undefined)
    await show(runnerWith({}))
    expect(screen.queryByRole('button', { name: noteWords.print })).toBeNull()
    expect(screen.getByText(noteWords.noPrint)).toBeInTheDocument()
  })

  test('is copied as text that says as much as the paper', async () => {
    const user = userEvent.setup()
    await show(runnerWith({ 'leg-symptoms': ['foot-drop'], shoes: ['worn-out'] }))
    await user.click(screen.getByRole('button', { name: noteWords.copy }))
    expect(await screen.findByText(noteWords.copied)).toBeInTheDocument()
    const text = await navigator.clipboard.readText()
    for (const part of [
      noteWords.disclaimer,
      'Leg pain and neurological signs, YES: Foot drop',
      'Cauda equina and cord signs, no: Bladder change; ',
      'Not asked (did not apply)',
      'Worn out',
      book.hash,
      noteWords.byHand['past-back-problems'],
    ])
      expect(text).toContain(part)
    expect(text).not.toMatch(/undefined|\[object/)
  })

  test('shows the text where copying is blocked', async () => {
    const user = userEvent.setup()
    await show(runnerWith({}))
    vi.spyOn(navigator.clipboard, 'writeText').mockRejectedValue(new Error('blocked'))
    await user.click(screen.getByRole('button', { name: noteWords.copy }))
    expect(await screen.findByText(noteWords.notCopied)).toBeInTheDocument()
    expect(screen.getByRole<HTMLTextAreaElement>('textbox', { name: noteWords.text }).value).toContain(
      noteWords.disclaimer,
    )
  })

  test('is shared through the system, and a runner who closes that is told nothing', async () => {
    const user = userEvent.setup()
    const share = vi.fn<(data: ShareData) => Promise<void>>().mockResolvedValue(undefined)
    Object.assign(navigator, { share })
    await show(runnerWith({}))
    await user.click(screen.getByRole('button', { name: noteWords.share }))
    expect(share.mock.calls[0]![0]).toEqual({
      title: noteWords.title,
      text: expect.stringContaining(noteWords.disclaimer),
    })
    share.mockRejectedValue(new DOMException('closed', 'AbortError'))
    await user.click(screen.getByRole('button', { name: noteWords.share }))
    expect(screen.queryByText(noteWords.notShared)).toBeNull()
    share.mockRejectedValue(new DOMException('forbidden', 'NotAllowedError'))
    await user.click(screen.getByRole('button', { name: noteWords.share }))
    expect(await screen.findByText(noteWords.notShared)).toBeInTheDocument()
    Reflect.deleteProperty(navigator, 'share')
  })

  test('has no share button where the system has no share sheet', async () => {
    await show(runnerWith({}))
    expect(screen.queryByRole('button', { name: noteWords.share })).toBeNull()
  })

  test('is saved as a text file, and the answers as a file that opens again', async () => {
    const user = userEvent.setup()
    const saved: Blob[] = []
    Object.assign(URL, {
      createObjectURL: (blob: Blob) => saved.push(blob) && 'blob:x',
      revokeObjectURL: () => undefined,
    })
    const press = vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(() => undefined)
    await show(runnerWith({ shoes: ['worn-out'] }))
    await user.click(screen.getByRole('button', { name: noteWords.save }))
    await user.click(screen.getByRole('button', { name: noteWords.keep, hidden: true }))
    expect(press).toHaveBeenCalledTimes(2)
    expect(screen.getByText(/Saved as backstride-\d{4}-\d\d-\d\d\.txt/)).toBeInTheDocument()
    const [text, file] = await Promise.all(saved.map(textOf))
    expect(text).toContain(noteWords.disclaimer)
    expect(openFile(book, file!)).toMatchObject({
      ok: true,
      value: { sameRules: true, left: [], answers: { shoes: ['worn-out'] } },
    })
  })
})

/** jsdom has no Blob.text. */
const textOf = (blob: Blob): Promise<string> =>
  new Promise((done) => {
    const reader = new FileReader()
    reader.addEventListener('load', () => done(reader.result as string))
    reader.readAsText(blob)
  })
