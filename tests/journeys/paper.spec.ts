import type { Page } from '@playwright/test'
import { codeOn, paperPages } from '../support/paper.ts'
import { pageCount } from '../support/pdf.ts'
import { expect, test, THEMES } from './fixtures.ts'
import { assess } from '#core/assessment/assess.ts'
import { walk } from '#core/assessment/walk.ts'
import { clinicianNote } from '#core/note/note.ts'
import { paths } from '#paths'
import { frameWords } from '#words/frame.ts'
import { noteWords } from '#words/note.ts'
import manifest from '../../package.json' with { type: 'json' }
import { missingOn, saidByNote } from '../support/paper-words.ts'
import { textsForPaper } from '../support/texts-for-paper.ts'
import { keepDraft } from './drafts.ts'
import { expectAt, openSheet, reachFullResult, reachResult } from './interview.ts'
import { codeSays, writeWords } from './handing-on.ts'
import { answerTo, book, library, type WorkedRunner, workedRunners } from './knowledge.ts'
import { calm, everythingAtOnce, routine, selfCare } from './runners.ts'

const RUNNERS = {
  'a runner with nothing to report': calm,
  'a runner who may look after it alone': selfCare,
  'a runner with long pain': routine,
  'a runner with everything at once': everythingAtOnce,
}

for (const [name, answers] of Object.entries(RUNNERS)) {
  test(`the sheet of ${name} is one page of A4 and one of US Letter`, async ({ page }, info) => {
    await reachResult(page, answers)
    await openSheet(page)
    for (const format of ['A4', 'Letter'] as const) {
      const pdf = await page.pdf({ format, path: info.outputPath(`sheet-${format}.pdf`) })
      expect.soft(pageCount(pdf), format).toBe(1)
    }
  })
}

test('the sheet of a runner with everything at once, who has added all there is to add, is two pages at most', async ({
  page,
}) => {
  await reachFullResult(page, everythingAtOnce)
  await openSheet(page)
  for (const format of ['A4', 'Letter'] as const)
    expect.soft(pageCount(await page.pdf({ format })), format).toBeLessThanOrEqual(2)
})

/** What has to stand on the paper of a worked runner: all that the note says, or the whole emergency page. */
async function openForPaper(page: Page, { answers }: WorkedRunner): Promise<readonly string[]> {
  await keepDraft(page, answers)
  if (walk(book, answers).step.kind === 'stop') {
    await page.goto(paths.emergency)
    await expectAt(page, paths.emergency)
    return page.evaluate(textsForPaper)
  }
  await page.goto(paths.sheet)
  await expectAt(page, paths.sheet)
  const day = { year: 2026, month: 1, day: 1 }
  return saidByNote(
    clinicianNote(book, library, answers, assess(book, answers), { today: day, appVersion: manifest.version }),
  )
}

for (const runner of workedRunners) {
  test(`${runner.title}: what is printed on A4 and on US Letter says all that it has to, with no blank page`, async ({
    page,
  }) => {
    const texts = await openForPaper(page, runner)
    expect(texts.length).toBeGreaterThan(10)
    for (const format of ['A4', 'Letter'] as const) {
      const pages = await paperPages(await page.pdf({ format }), 20)
      const text = pages.map((one) => one.text).join(' ')
      expect(missingOn(text, texts), format).toEqual([])
      expect(pages.filter(({ grey }) => grey.every((ink) => ink >= 200)).length, `blank pages of ${format}`).toBe(0)
      expect(missingOn(text, [frameWords.loading, frameWords.clear]), format).toHaveLength(2)
    }
  })
}

test('a page that is printed while it loads says so, and never "One moment"', async ({ page }) => {
  await page.route('**/assets/rules-route*', () => {})
  await page.goto(paths.rules, { waitUntil: 'commit' })
  await expect(page.getByText(frameWords.loading)).toBeVisible()
  const pages = await paperPages(await page.pdf({ format: 'A4' }), 20)
  expect(pages.length).toBe(1)
  expect(missingOn(pages[0]!.text, [frameWords.printedTooSoon])).toEqual([])
  expect(missingOn(pages[0]!.text, [frameWords.loading])).toHaveLength(1)
})

const WORDS = {
  aim: 'To know whether I may run my first marathon in April, and what to do about the stiff mornings before nine hours at a desk',
  cannot: ['Run for more than twenty minutes', 'Put on my socks in the morning', 'Sit through a long meeting'],
}

for (const [name, answers] of [
  ['everything ticked', everythingAtOnce],
  ['little to report', selfCare],
] as const) {
  test(`with ${name} and the patient's own words the sheet is one page of A4 and of US Letter, and its code is read off the printed page`, async ({
    page,
  }) => {
    await reachResult(page, answers)
    await openSheet(page)
    await writeWords(page, WORDS)
    const said = await codeSays(page)
    for (const format of ['A4', 'Letter'] as const) {
      const pages = await paperPages(await page.pdf({ format }))
      expect(pages.length, format).toBe(1)
      for (const text of [WORDS.aim.slice(0, 30), ...WORDS.cannot])
        expect(pages[0]!.text.replaceAll(/\s+/g, ' '), format).toContain(text)
      const code = codeOn(pages[0]!)!
      expect(code.text, format).toBe(said)
      expect(code.millimetres, format).toBeGreaterThan(39.7)
      expect(code.version, format).toBeLessThanOrEqual(22)
    }
    expect(Buffer.byteLength(said)).toBeLessThanOrEqual(600)
    expect(said).not.toMatch(/https?:|www\./)
  })
}

test('what one page cannot hold goes on to a second, with the head of the sheet repeated on it', async ({
  page,
}, info) => {
  await reachFullResult(page, everythingAtOnce)
  // As a reader who spaces out every text would have it.
  await page.evaluate(() => {
    const sheet = new CSSStyleSheet()
    sheet.replaceSync('* { letter-spacing: 0.06em !important; word-spacing: 0.16em !important }')
    document.adoptedStyleSheets = [sheet]
  })
  await openSheet(page)
  await writeWords(page, { aim: 'W'.repeat(160), cannot: ['W'.repeat(50), 'W'.repeat(50), 'W'.repeat(50)] })
  for (const format of ['A4', 'Letter'] as const) {
    const pages = await paperPages(await page.pdf({ format, path: info.outputPath(`two-${format}.pdf`) }))
    expect(pages.length, format).toBe(2)
    expect(pages[0]!.text, format).not.toContain(noteWords.page(2, 2))
    expect(pages[1]!.text.replaceAll(/\s+/g, ' '), format).toMatch(
      new RegExp(`^ ?${noteWords.title}, .*${noteWords.page(2, 2)} Urgent: today.*Name Date of birth`),
    )
    expect(codeOn(pages[1]!), format).toMatchObject({ text: await codeSays(page) })
    expect(codeOn(pages[1]!)!.millimetres, format).toBeGreaterThan(39.7)
  }
})

/** The sheet as it will be printed: each text with its colours. */
const asPrinted = (page: Page) =>
  page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('body *')]
      .filter(
        (element) =>
          element.checkVisibility({ visibilityProperty: true, opacityProperty: true }) &&
          [...element.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && node.textContent!.trim() !== ''),
      )
      .map((element) => ({
        text: element.textContent.trim(),
        colour: getComputedStyle(element).color,
        size: Number.parseFloat(getComputedStyle(element).fontSize),
      })),
  )

test('printed from either theme the sheet is dark ink on bare paper, in letters that can be read', async ({ page }) => {
  await reachFullResult(page, everythingAtOnce)
  await openSheet(page)
  for (const colorScheme of THEMES) {
    await page.emulateMedia({ colorScheme, media: 'print' })
    const texts = await asPrinted(page)
    const pale = texts.filter(({ colour }) =>
      (colour.match(/[\d.]+/g) ?? []).slice(0, 3).some((part) => Number(part) > 90),
    )
    expect(pale.map(({ text, colour }) => `${colour} ${text.slice(0, 40)}`)).toEqual([])
    expect(texts.filter(({ size }) => size < 10).map(({ text, size }) => `${size}px ${text.slice(0, 40)}`)).toEqual([])
  }
})

test('the sheet leaves out the furniture of the app and holds no address but that of the site', async ({ page }) => {
  await reachResult(page, selfCare)
  await openSheet(page)
  await page.emulateMedia({ media: 'print' })
  for (const role of ['banner', 'navigation', 'contentinfo', 'button'] as const) {
    for (const part of await page.getByRole(role).all()) await expect(part).toBeHidden()
  }
})

test('the sheet names every danger sign with its answer, and every answer the runner gave', async ({ page }) => {
  await reachFullResult(page, everythingAtOnce)
  await openSheet(page)
  const sheet = page.getByRole('main')
  await expect(sheet).toContainText(/completed by the patient/i)
  await expect(sheet).toContainText(/not a (medical record|diagnosis)/i)
  for (const id of ['illness-signs', 'medical-history', 'bone-signs', 'daily-function']) {
    const said = [answerTo(everythingAtOnce, id)].flat()
    for (const option of said.filter((one) => one !== 'not-sure'))
      await expect(sheet).toContainText(library.questions[id]!.options[option]!.clinical)
  }
  await expect(sheet).toContainText(book.hash.slice(0, 7))
})

test('the print button opens the print window of the browser, once', async ({ page }) => {
  await page.addInitScript(() => {
    Object.assign(window, { prints: 0, print: () => void ((window as unknown as { prints: number }).prints += 1) })
  })
  await reachResult(page, selfCare)
  await openSheet(page)
  await press(page.getByRole('button', { name: /print/i }).first())
  expect(await page.evaluate(() => (window as unknown as { prints: number }).prints)).toBe(1)
})

test('where the browser cannot print, the sheet says how to keep it instead', async ({ page }) => {
  await page.addInitScript(() => Object.assign(window, { print: undefined }))
  await reachResult(page, selfCare)
  await openSheet(page)
  await expect(page.getByRole('button', { name: /^print/i })).toHaveCount(0)
  await expect(page.getByRole('main')).toContainText(/share|menu|screenshot|copy/i)
})

test('a person can tick "already tried" on the sheet, and it is printed', async ({ page }) => {
  await reachResult(page, selfCare)
  await openSheet(page)
  await expect(page.getByRole('main')).toContainText(new RegExp(library.questions['already-tried']!.clinical, 'i'))
})
import { press } from './presses.ts'
