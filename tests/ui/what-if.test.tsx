// @vitest-environment jsdom
import '@testing-library/jest-dom/vitest'
import { cleanup, screen, within } from '@testing-library/react'
import { Route, Routes } from 'react-router'
import { afterEach, describe, expect, test } from 'vitest'
import type { Answers } from '#core/assessment/answers.ts'
import { atoms } from '#core/engine/condition.ts'
import type { ChoicesQuestion } from '#core/rulebook/book.ts'
import type { Move } from '#core/assessment/moves.ts'
import type { UrgencyEffect } from '#core/assessment/what-if.ts'
import { ResultRoute } from '#features/result/routes.tsx'
import { byLevel, sentenceOf } from '#features/result/folds/what-if-lines.ts'
import { paths } from '#paths'
import { resultWords } from '#words/result.ts'
import { whatIfWords } from '#words/what-if.ts'
import { book, library } from '../support/book.ts'
import { runnerWith } from '../support/runner.ts'
import { qid } from '../support/sheets.ts'
import { showRoute } from '../support/shown.tsx'

afterEach(cleanup)

const show = (answers: Answers) =>
  showRoute(
    <Routes>
      <Route path={paths.result} element={<ResultRoute />} />
      <Route path="*" element={null} />
    </Routes>,
    answers,
    paths.result,
  )
const changes = () => screen.getByRole('region', { name: whatIfWords.heading })
const opened = (summary: string, inside: HTMLElement = document.body) =>
  within(inside).getByText(summary).closest('details')!
const said = (question: string, option: string) => library.questions[question]!.options[option]!.said
const cause = (id: string) => library.causes[id]!.title

describe('what would change this', () => {
  test('says in plain sentences what the pain itself would have to do', async () => {
    await show(runnerWith({}))
    const sentences = within(changes())
      .getAllByRole('listitem')
      .filter((item) => item.closest('details') === null)
      .map(({ textContent }) => textContent)
    expect(sentences).toEqual([
      'If your pain reached 8 out of 10, this would become “Routine: in 2 to 4 weeks”.',
      'If the pain got worse, this would become “Routine: in 2 to 4 weeks”.',
    ])
  })

  test('keeps new signs closed, the most urgent first, and a list that all leads to one urgency in one line', async () => {
    await show(runnerWith({}))
    const signs = opened(whatIfWords.worse, changes())
    expect(signs).not.toHaveAttribute('open')
    const levels = within(signs)
      .getAllByText(/^This would become/)
      .map(({ textContent }) => textContent)
    expect(levels).toEqual(
      (['emergency', 'same-day', 'within-days', 'routine'] as const).map((urgency) =>
        whatIfWords.levelIf(book.urgencies[urgency], false),
      ),
    )
    const lines = within(signs)
      .getAllByRole('listitem')
      .map(({ textContent }) => textContent)
    expect(lines.slice(0, 2)).toEqual([
      'any of the bladder, bowel, sexual, numbness or leg changes began',
      'any of the other danger signs began, such as chest pain',
    ])
    expect(lines).toContain('you had a fever, or shivering that you could not stop')
    expect(new Set(lines).size).toBe(lines.length)
  })

  test('says that the urgency may end higher where a change brings new questions', () => {
    const move: Move = {
      question: qid('daily-function'),
      answer: [],
      turns: 1,
      says: 'the pain stopped you sleeping',
      eases: false,
      size: 1,
    }
    const effect: UrgencyEffect = { moves: [move], urgency: 'routine', open: true }
    expect(sentenceOf(book, effect)).toBe(
      'If the pain stopped you sleeping, this would become “Routine: in 2 to 4 weeks”, or sooner.',
    )
    const [level] = byLevel([effect], runnerWith({}), library)
    expect(whatIfWords.levelIf(book.urgencies[level!.urgency], level!.open)).toBe(
      'This would become “Routine: in 2 to 4 weeks”, or sooner if:',
    )
  })

  test('lowers nothing but by the pain getting better, with a word on what to do until then', async () => {
    await show(runnerWith({ 'pain-course': 'getting-worse' }))
    const better = opened(whatIfWords.better, changes())
    expect(better).toHaveTextContent(
      'If the pain was getting better, this would become “Self-care: with a date to check again”.',
    )
    expect(better).toHaveTextContent(whatIfWords.betterNow)
  })

  test.each([
    ['where someone must be seen today', { 'illness-signs': ['fever-or-shivering'], 'pain-course': 'getting-worse' }],
    ['where a sign of illness is what counts', { 'illness-signs': ['weight-loss'] }],
    ['where the runner may look after it', {}],
  ])('names nothing that would make it less urgent %s', async (_title, answers) => {
    await show(runnerWith(answers))
    expect(changes()).not.toHaveTextContent(whatIfWords.better)
  })

  test('says what would change the list of causes, and names two ways at most', async () => {
    await show(runnerWith({ shoes: ['too-stiff'], 'daily-load': ['long-sitting', 'slouched-posture'] }))
    const list = opened(whatIfWords.causes, changes())
    expect(list).toHaveTextContent(whatIfWords.leaves(cause('unsuitable-shoes'), ['your shoes did not feel too stiff']))
    expect(list).toHaveTextContent(
      whatIfWords.leaves(cause('posture'), ['you did not sit for long spells, and you did not slouch']),
    )
    expect(list).toHaveTextContent(
      whatIfWords.joins(cause('hard-surface'), [
        'you changed the ground you run on, and you mostly ran on hard ground',
      ]),
    )
    for (const item of within(list).getAllByRole('listitem'))
      expect(item.textContent.split(', or if ').length).toBeLessThan(3)
  })

  test('leaves the causes for later while a clinician must see the runner first', async () => {
    await show(runnerWith({ 'illness-signs': ['weight-loss'], shoes: ['worn-out'] }))
    expect(changes()).not.toHaveTextContent(whatIfWords.causes)
  })

  test('stands after the advice and the safety net, and asks nobody to change age, history or how the foot lands', async () => {
    await show(runnerWith({ 'heel-strike': 'heel' }))
    const headings = screen.getAllByRole('heading', { level: 2 }).map(({ textContent }) => textContent)
    expect(headings.indexOf(whatIfWords.heading)).toBeGreaterThan(headings.indexOf(resultWords.help.heading))
    const rest = changes().textContent.replace(whatIfWords.stays(cause('heel-strike')), '')
    expect(rest).not.toContain(cause('heel-strike'))
    expect(rest.length).toBeLessThan(changes().textContent.length)
    expect(changes()).not.toHaveTextContent(/were (under|over|between) \d/)
  })
})

describe('why not something else', () => {
  const whyNot = () => screen.getByText(whatIfWords.whyNot).closest('details')!
  const row = (title: string) => within(whyNot()).getByText(title).closest('li')!

  test('gives for each cause that is not listed the own answers as the reason', async () => {
    await show(runnerWith({ 'run-days': '1-to-2' }))
    expect(row(cause('hard-surface'))).toHaveTextContent(said('surface', 'mixed'))
    expect(row(cause('training-load'))).toHaveTextContent(said('run-days', '1-to-2'))
    expect(row(cause('unsuitable-shoes'))).toHaveTextContent('“No, nothing is wrong with my running shoes”')
  })

  test('of a list says which answer that would count was not ticked, and no tick that has nothing to do with it', async () => {
    await show(runnerWith({ 'daily-load': ['long-sitting'] }))
    const [option] = book.causes
      .find(({ id }) => String(id) === 'other-exercise')!
      .supporting.flatMap(atoms)
      .flatMap((atom) => ('options' in atom ? atom.options : []))
    const asking = book.questions.find(({ id }) => String(id) === 'daily-load')! as ChoicesQuestion
    expect(row(cause('other-exercise'))).toHaveTextContent(
      whatIfWords.unsaid([asking.options.find(({ id }) => id === option)!.label]),
    )
    expect(row(cause('other-exercise'))).not.toHaveTextContent(said('daily-load', 'long-sitting'))
  })

  test('lists every cause once: as worth changing, as named by the article, or as not listed', async () => {
    await show(runnerWith({ shoes: ['worn-out'], 'daily-load': ['long-sitting'] }))
    expect(within(whyNot()).queryByText(cause('unsuitable-shoes'))).toBeNull()
    expect(within(whyNot()).queryByText(cause('posture'))).toBeNull()
    expect(within(whyNot()).getAllByText(whatIfWords.told)).toHaveLength(8)
  })

  test('says what speaks against a cause that has a sign for it', async () => {
    await show(runnerWith({ muscles: ['weak-trunk'], 'strength-work': 'twice-a-week' }))
    expect(row(cause('weak-or-tight-muscles'))).toHaveTextContent(whatIfWords.against)
    expect(row(cause('weak-or-tight-muscles'))).toHaveTextContent(said('strength-work', 'twice-a-week'))
  })

  test('never reads "not sure" as no', async () => {
    await show(runnerWith({ surface: 'not-sure', shoes: ['not-sure'] }))
    expect(row(cause('hard-surface'))).toHaveTextContent(whatIfWords.unsure(library.questions['surface']!.short))
    expect(row(cause('unsuitable-shoes'))).toHaveTextContent(whatIfWords.unsure(library.questions['shoes']!.short))
    expect(row(cause('unsuitable-shoes'))).not.toHaveTextContent('nothing is wrong')
  })

  test('says beside advice that is held back which own answer holds it, also through a red flag', async () => {
    await show(runnerWith({ 'pain-severity': 4, 'painkiller-cautions': ['blood-thinner'] }))
    const held = () => screen.getByRole('region', { name: resultWords.withheld.heading })
    expect(held()).toHaveTextContent(said('painkiller-cautions', 'blood-thinner'))
    cleanup()
    await show(runnerWith({ 'leg-symptoms': ['tingling-or-numb-foot'] }))
    expect(held()).toHaveTextContent(said('leg-symptoms', 'tingling-or-numb-foot'))
  })
})
