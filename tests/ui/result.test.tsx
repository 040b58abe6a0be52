// @vitest-environment jsdom
import '@testing-library/jest-dom/vitest'
import { cleanup, render, screen, within } from '@testing-library/react'
import { MemoryRouter, Route, Routes } from 'react-router'
import { afterEach, describe, expect, test, vi } from 'vitest'
import type { Answers } from '#core/assessment/answers.ts'
import type { OptionId } from '#core/basics/id.ts'
import { Causes } from '#features/result/change/causes.tsx'
import { ResultRoute } from '#features/result/routes.tsx'
import { paths } from '#paths'
import { useSession } from '#state/session.ts'
import { resultWords } from '#words/result.ts'
import { book, library } from '../support/book.ts'
import { runnerWith } from '../support/runner.ts'
import { qid, sheetOf } from '../support/sheets.ts'
import { showRoute } from '../support/shown.tsx'

afterEach(() => {
  cleanup()
  vi.useRealTimers()
})

const show = (answers: Answers) =>
  showRoute(
    <Routes>
      <Route path={paths.result} element={<ResultRoute />} />
      <Route path="*" element={null} />
    </Routes>,
    answers,
    paths.result,
  )
const region = (heading: string) => screen.getByRole('region', { name: heading })
const said = (question: string, option: string) => library.questions[question]!.options[option]!.said
const titles = (heading: string) =>
  within(region(heading))
    .getAllByRole('heading', { level: 3, hidden: true })
    .map(({ textContent }) => textContent)
const address = () => screen.getByTestId('address').textContent

describe('who may see the result', () => {
  test('an unfinished interview leads to the next question', async () => {
    await show(sheetOf({ 'nerve-signs': [] }))
    expect(address()).toBe(paths.question('emergency-signs'))
    expect(screen.queryByRole('heading')).toBeNull()
  })

  test('an emergency sign leads to the emergency page, whatever else was answered', async () => {
    await show(runnerWith({ 'emergency-signs': ['chest-pain'] }))
    expect(address()).toBe(paths.emergency)
  })
})

describe('a runner who may look after it', () => {
  test('reads first how soon, what it means, the first thing to do, and when to check again', async () => {
    vi.useFakeTimers({ now: new Date(2025, 10, 24, 12), toFake: ['Date'] })
    await show(runnerWith({ shoes: ['too-stiff', 'worn-out'] }))
    expect(screen.getByRole('heading', { level: 1 })).toHaveTextContent(book.urgencies['self-care'].heading)
    expect(screen.getByText(library.urgencies['self-care'].meaning)).toBeInTheDocument()
    expect(screen.getByText(resultWords.first).parentElement).toHaveTextContent(library.advice['review-shoes']!.title)
    expect(screen.getAllByText('Monday 1 December 2025').length).toBeGreaterThan(0)
    expect(screen.getByText(resultWords.unreviewed)).toBeInTheDocument()
  })

  test('sees what is worth changing with the own answers, the label and how far each source was read', async () => {
    await show(runnerWith({ shoes: ['too-stiff', 'worn-out'], 'recent-changes': ['shoes'] }))
    const [cause] = within(region(resultWords.causes.heading)).getAllByRole('listitem')
    expect(cause).toHaveTextContent(library.causes['unsuitable-shoes']!.title)
    expect(cause).toHaveTextContent(resultWords.causes.standing.likely)
    expect(cause).toHaveTextContent(said('shoes', 'too-stiff'))
    expect(cause).toHaveTextContent('Limited evidence')
    expect(cause).toHaveTextContent('We read')
  })

  test('finds what studies contradict, and a trait that most people have, apart, never under what is worth changing', async () => {
    await show(runnerWith({ 'heel-strike': 'heel', surface: 'hard', shoes: ['worn-out', 'poor-fit'] }))
    expect(titles(resultWords.causes.heading)).toEqual([library.causes['unsuitable-shoes']!.title])
    expect(titles(resultWords.causes.named)).toEqual([
      library.causes['hard-surface']!.title,
      library.causes['heel-strike']!.title,
    ])
  })

  test('is told of a common trait why it is not worth changing first', async () => {
    await show(runnerWith({ surface: 'hard' }))
    expect(region(resultWords.causes.named)).toHaveTextContent(library.causes['hard-surface']!.notFirst!)
    cleanup()
    await show(runnerWith({ surface: 'hard', 'recent-changes': ['surface'] }))
    expect(region(resultWords.causes.heading)).not.toHaveTextContent(library.causes['hard-surface']!.notFirst!)
  })

  test('sees what speaks against a cause', () => {
    const rule = book.causes.find(({ id }) => String(id) === 'weak-or-tight-muscles')!
    const told = { for: { muscles: 'weak-trunk' }, against: { 'strength-work': 'twice-a-week' } }
    const [forIt, against] = Object.values(told).map((one) =>
      Object.entries(one).map(([question, answer]) => ({ question: qid(question), answer: answer as OptionId })),
    )
    render(
      <MemoryRouter>
        <Causes
          causes={[{ rule, standing: 'possible', signs: [], for: forIt!, against: against! }]}
          urgency="self-care"
          library={library}
        />
      </MemoryRouter>,
    )
    const [cause] = within(region(resultWords.causes.heading)).getAllByRole('listitem')
    expect(within(cause!).getByText(resultWords.causes.against).parentElement).toHaveTextContent(
      said('strength-work', 'twice-a-week'),
    )
  })

  test('is told plainly when nothing points anywhere', async () => {
    await show(runnerWith({}))
    expect(region(resultWords.causes.heading)).toHaveTextContent(resultWords.causes.empty)
    expect(screen.queryByRole('region', { name: resultWords.causes.named })).toBeNull()
    expect(region(resultWords.why.heading)).toHaveTextContent(resultWords.why.none)
  })

  test.each([
    ['easy', {}],
    ['pause-then-easy', { 'pain-severity': 5 }],
    ['ask-first', { 'pain-place': ['hip-or-groin'] }],
    ['not-until-seen', { 'bone-signs': ['hopping-hurts'] }],
  ] as const)('reads one answer to "can I run?": %s', async (answer, told) => {
    await show(runnerWith(told))
    const { says, because } = library.canIRun[answer]
    expect(region(resultWords.canIRun)).toHaveTextContent(`${resultWords.canIRun}${says} ${because}`)
  })

  test('is told which advice an answer holds back', async () => {
    await show(runnerWith({ 'pain-severity': 4, 'painkiller-cautions': ['blood-thinner'] }))
    const held = region(resultWords.withheld.heading)
    expect(held).toHaveTextContent(library.advice['painkillers']!.title)
    expect(held).toHaveTextContent(library.questions['painkiller-cautions']!.short)
  })
})

describe('a runner who needs a clinician', () => {
  test('is told so first, with the red flag, the reason and the answer behind it', async () => {
    await show(runnerWith({ 'illness-signs': ['fever-or-shivering'] }))
    expect(screen.getByRole('heading', { level: 1 })).toHaveTextContent(book.urgencies['same-day'].heading)
    const why = region(resultWords.why.heading)
    expect(why).toHaveTextContent(library.redFlags['spinal-infection']!.title)
    expect(why).toHaveTextContent(said('illness-signs', 'fever-or-shivering'))
    expect(region(resultWords.urgentHelp.heading)).toHaveTextContent(library.advice['get-help-same-day']!.do[0]!)
  })

  test('is not offered changes as if they came first, nor told that nothing is found', async () => {
    await show(runnerWith({ 'illness-signs': ['fever-or-shivering'], shoes: ['worn-out', 'too-stiff'] }))
    expect(screen.queryByRole('region', { name: resultWords.causes.heading })).toBeNull()
    expect(region(resultWords.causes.later)).toHaveTextContent(resultWords.causes.laterIntro)
    cleanup()
    await show(runnerWith({ 'illness-signs': ['fever-or-shivering'] }))
    expect(document.body).not.toHaveTextContent(resultWords.causes.empty)
  })

  test('reads what "not sure" leaves open, with the way to answer again', async () => {
    await show(runnerWith({ 'illness-signs': ['not-sure'] }))
    const open = region(resultWords.unsettled.heading)
    expect(open).toHaveTextContent(library.redFlags['kidney-infection']!.title)
    expect(within(open).getByRole('link', { name: library.questions['illness-signs']!.short })).toHaveAttribute(
      'href',
      paths.question('illness-signs'),
    )
    expect(region(resultWords.why.heading)).toHaveTextContent(
      resultWords.why.unsure(library.questions['illness-signs']!.short),
    )
  })
})

describe('every result', () => {
  test.each([
    ['self-care', {}],
    ['routine', { 'pain-course': 'getting-worse' }],
    ['within a week', { 'illness-signs': ['weight-loss'] }],
    ['same day', { 'leg-symptoms': ['foot-drop'] }],
  ])('%s: has the safety net, the sheet and the way to change answers', async (_title, answers) => {
    await show(runnerWith(answers))
    expect(
      within(region(resultWords.help.heading)).getByRole('heading', { name: book.emergency.signsHeading }),
    ).toBeInTheDocument()
    expect(screen.getAllByRole('link', { name: resultWords.actions.print })[0]).toHaveAttribute('href', paths.sheet)
    expect(screen.getAllByRole('link', { name: resultWords.actions.change })[0]).toHaveAttribute('href', paths.review)
    expect(document.title).toBe('Your result - Backstride')
    expect(document.body).not.toHaveTextContent(/your cause|diagnosis|undefined|\{n\}/i)
  })

  test('with a clock that cannot be right shows no date', async () => {
    vi.useFakeTimers({ now: new Date(1970, 0, 1, 12), toFake: ['Date'] })
    await show(runnerWith({}))
    expect(document.body).not.toHaveTextContent('1970')
    expect(document.body).toHaveTextContent(resultWords.again.doubt)
  })

  test('is remembered as seen, so that a later change can be held against it', async () => {
    const answers = runnerWith({})
    await show(answers)
    expect(useSession.getState().seen).toBe(answers)
  })
})
