// @vitest-environment jsdom
import '@testing-library/jest-dom/vitest'
import { cleanup, screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, describe, expect, test } from 'vitest'
import { chartOf } from '#core/rulebook/chart.ts'
import { URGENCIES } from '#core/rulebook/book.ts'
import { paths } from '#paths'
import { useSession } from '#state/session.ts'
import { grouped } from '#words/number.ts'
import { mapWords } from '#words/map.ts'
import { rulesWords } from '#words/rules.ts'
import { trialWords } from '#words/trial.ts'
import { levelOf } from '#words/urgency.ts'
import { book, evidence, library } from '../../support/book.ts'
import { OWN, proofs, showRules } from '../../support/shown-rules.tsx'

afterEach(cleanup)

const part = (heading: string) => screen.getByRole('region', { name: heading })
const titles = [
  ...Object.values(library.redFlags),
  ...Object.values(library.causes),
  ...Object.values(library.advice),
].map(({ title }) => title)

describe('the list of rules', () => {
  test('holds every rule, and says how many there are', async () => {
    await showRules(paths.rules)
    for (const title of titles) expect(screen.getAllByText(title).length).toBeGreaterThan(0)
    expect(within(screen.getByRole('main')).getByRole('status')).toHaveTextContent(`All ${titles.length} rules`)
    expect(screen.getByText(/No clinician has reviewed/)).toBeInTheDocument()
  })

  test('narrows as a reader types, and says how many are left', async () => {
    await showRules(paths.rules)
    await userEvent.type(screen.getByRole('searchbox'), 'hopping')
    expect(within(screen.getByRole('main')).getByRole('status')).toHaveTextContent(
      new RegExp(`^\\d+ of ${titles.length} rules$`),
    )
    expect(screen.getByText(library.redFlags['bone-stress-injury']!.title)).toBeInTheDocument()
    expect(screen.queryByText(library.redFlags['kidney-stone']!.title)).toBeNull()
    await userEvent.type(screen.getByRole('searchbox'), ' zeppelin')
    expect(screen.getByText(rulesWords.list.none)).toBeInTheDocument()
    await userEvent.click(screen.getByRole('button', { name: rulesWords.list.reset }))
    expect(within(screen.getByRole('main')).getByRole('status')).toHaveTextContent(`All ${titles.length} rules`)
  })
})

describe('the page of a rule', () => {
  test('tells a red flag: why, when, what raises it, its claims with how far each source was read, its status and its cases', async () => {
    await showRules(paths.rule('bone-stress-injury'))
    const { title, why, claims } = library.redFlags['bone-stress-injury']!
    expect(screen.getByRole('heading', { level: 1 })).toHaveTextContent(title)
    expect(part(rulesWords.rule.why)).toHaveTextContent(why)
    expect(part(rulesWords.rule.looksAt)).toHaveTextContent('Hopping on 1 leg hurts')
    expect(part(rulesWords.rule.looksAt)).toHaveTextContent('It rises to \u201cUrgent\u201d if also')
    for (const { says } of claims) expect(part(rulesWords.rule.claims)).toHaveTextContent(says)
    expect(part(rulesWords.rule.claims)).toHaveTextContent('We read what others say of it.')
    expect(part(rulesWords.rule.status)).toHaveTextContent('Met: Exercised')
    expect(part(rulesWords.rule.status)).toHaveTextContent('Not met: Reviewed')
    for (const { title: named } of [
      ...evidence.rules['bone-stress-injury']!.fires,
      ...evidence.rules['bone-stress-injury']!.nearly,
    ])
      expect(part(rulesWords.rule.workedCases)).toHaveTextContent(named)
    expect(part(rulesWords.rule.authors)).toHaveTextContent(evidence.rules['bone-stress-injury']!.hash)
  })

  test('tells of a cause which signs are strong, supporting, common traits and against, and that what studies doubt never counts as a good fit', async () => {
    const { strong, supporting, common, against, capped } = rulesWords.rule
    for (const [id, groups, doubted] of [
      ['weak-or-tight-muscles', [strong, supporting, common, against], false],
      ['hard-surface', [supporting, common, against], true],
      ['heel-strike', [common, against], true],
    ] as const) {
      await showRules(paths.rule(id))
      const told = part(rulesWords.rule.looksAt)
      expect(
        within(told)
          .getAllByRole('heading', { level: 3 })
          .map(({ textContent }) => textContent),
      ).toEqual(groups)
      expect(told.textContent.includes(capped)).toBe(doubted)
      cleanup()
    }
  })

  test('tells of advice what shows it, what holds it back, the ceilings, and the limits on running', async () => {
    await showRules(paths.rule('ease-off'))
    const told = part(rulesWords.rule.looksAt)
    expect(told).toHaveTextContent(
      'never shown when the result is \u201cEmergency\u201d, \u201cUrgent\u201d or \u201cSoon\u201d',
    )
    expect(within(told).getByRole('heading', { name: rulesWords.rule.runningLimits })).toBeInTheDocument()
    expect(
      within(told).getByRole('link', { name: new RegExp(library.redFlags['bone-stress-injury']!.title.slice(0, 20)) }),
    ).toHaveAttribute('href', paths.rule('bone-stress-injury'))
  })

  test('names the document by kind and number, so that the history of the browser tells nothing of what ails a reader', async () => {
    for (const id of ['cauda-equina', 'heel-strike', 'osteopathy']) {
      await showRules(paths.rule(id))
      expect(document.title).toMatch(/^(Red flag|Possible cause|Advice) \d+ of \d+ - Backstride$/)
      cleanup()
    }
  })

  test('is the not-found page for a rule that does not exist', async () => {
    for (const id of ['no-such-rule', '__proto__', 'constructor', 'neck-pain/more']) {
      await showRules(paths.rule(id))
      expect(screen.getByRole('heading', { level: 1 })).toHaveTextContent('not found')
      cleanup()
    }
  })
})

describe('the proof', () => {
  test('shows every property and every exact count that the build gate worked out', async () => {
    await showRules(paths.rule('proof'))
    const main = screen.getByRole('main')
    for (const { says } of proofs.proofs) expect(main).toHaveTextContent(says)
    for (const digits of [
      proofs.counts.sheets,
      proofs.counts.finished,
      ...Object.values(proofs.counts.urgency),
      ...Object.values(proofs.counts.causes),
    ])
      expect(main).toHaveTextContent(grouped(digits))
    for (const urgency of URGENCIES) expect(main).toHaveTextContent(levelOf(book.urgencies[urgency]))
    const [mantissa, power] = Number(proofs.counts.sheets).toExponential(2).split('e+')
    expect(main).toHaveTextContent(new RegExp(`about ${mantissa} .*times 10 to the power of ${power}`))
  })

  test('lists what is no fault but worth knowing, with its reason: questions that may be left out, and answers that come to the same', async () => {
    await showRules(paths.rule('proof'))
    const { hidden, alike, outranked } = proofs.listings
    expect(hidden.length + alike.length).toBeGreaterThan(10)
    const main = screen.getByRole('main')
    for (const { because } of [...hidden, ...alike, ...outranked])
      expect(main).toHaveTextContent(because!.replaceAll(/\s+/g, ' '))
    for (const { question } of [...hidden, ...alike])
      expect(within(main).getAllByText(new RegExp(`^${library.questions[question]!.short}:?$`)).length).toBeGreaterThan(
        0,
      )
    for (const { redFlags } of hidden)
      for (const id of redFlags)
        expect(within(main).getAllByText(library.redFlags[id]!.title).length).toBeGreaterThan(0)
    expect(main.textContent).not.toMatch(/\b(weak-trunk|not-sure|over-30-percent|too-stiff)\b/)
  })

  test('counts add up: every finished sheet comes to one urgency', () => {
    const sum = Object.values(proofs.counts.urgency).reduce((total, digits) => total + BigInt(digits), 0n)
    expect(String(sum)).toBe(proofs.counts.finished)
  })
})

describe('the map', () => {
  test('says in words all that it draws', async () => {
    await showRules(paths.rule('map'))
    const drawn = screen.getByRole('img', { name: mapWords.figureName })
    expect(drawn).toHaveAccessibleDescription(
      new RegExp(`${book.questions.length} questions in ${chartOf(book).sections.length} parts`),
    )
    const twin = screen.getByRole('heading', { name: mapWords.twin }).parentElement!
    for (const { title, stops } of chartOf(book).sections) {
      expect(within(twin).getByRole('heading', { name: title })).toBeInTheDocument()
      for (const { question, ends, flags } of stops) {
        const told = within(twin).getByText(`${library.questions[question]!.short}.`).closest('li')!
        for (const { id } of [...ends, ...flags]) expect(told).toHaveTextContent(library.redFlags[id]!.title)
        expect(told.textContent?.includes(mapWords.ends)).toBe(ends.length > 0)
      }
    }
  })
})

describe('a case on trial', () => {
  const choose = (start: string) =>
    userEvent.selectOptions(screen.getByRole('combobox', { name: trialWords.from }), start)
  const outcome = () => part(trialWords.outcome)
  const open = (question: string) =>
    userEvent.click(within(part(trialWords.questions)).getByText(library.questions[question]!.short))

  test('starts empty: anything is possible, and no cause or advice is told before the end', async () => {
    await showRules(paths.rule('try'))
    expect(outcome()).toHaveTextContent('between \u201cSelf-care\u201d and \u201cEmergency\u201d')
    expect(within(outcome()).getAllByText(trialWords.atEnd)).toHaveLength(3)
  })

  test('starts from a worked runner, and a change shows at once what it did', async () => {
    await showRules(paths.rule('try'))
    await choose('beginner-ramped-too-fast')
    expect(outcome()).toHaveTextContent('Self-care')
    expect(outcome()).toHaveTextContent(library.causes['training-load']!.title)
    await open('bone-signs')
    await userEvent.click(screen.getByRole('checkbox', { name: 'Hopping on 1 leg hurts' }))
    expect(outcome()).toHaveTextContent('Soon')
    const { title } = library.redFlags['bone-stress-injury']!
    expect(within(outcome()).getByRole('status')).toHaveTextContent(`Now met: ${title}`)
    expect(within(outcome()).getByText(title, { selector: 'summary span' })).toHaveTextContent(trialWords.changed)
  })

  test('stops at an emergency sign, and takes an answer back', async () => {
    await showRules(paths.rule('try'))
    await open('emergency-signs')
    await userEvent.click(screen.getByRole('checkbox', { name: 'Chest pain or tightness' }))
    expect(outcome()).toHaveTextContent(trialWords.stopped)
    await userEvent.click(screen.getByRole('button', { name: new RegExp(trialWords.takeBack) }))
    expect(outcome()).toHaveTextContent('between \u201cSelf-care\u201d and \u201cEmergency\u201d')
  })

  test('never touches the answers of the reader, nor what the browser keeps', async () => {
    await showRules(paths.rule('try'))
    const kept = JSON.stringify([Object.entries(sessionStorage), Object.entries(localStorage)])
    await choose('cauda-equina')
    await open('age')
    await userEvent.click(screen.getAllByRole('radio')[0]!)
    expect(useSession.getState().answers).toBe(OWN)
    expect(JSON.stringify([Object.entries(sessionStorage), Object.entries(localStorage)])).toBe(kept)
  })
})
