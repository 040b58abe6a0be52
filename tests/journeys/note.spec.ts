import { VERSION } from '#formats/saved-note/saved-note.ts'
import { paths } from '#paths'
import { noteWords } from '#words/note.ts'
import { openWords } from '#words/open.ts'
import { reviewWords } from '#words/review.ts'
import { startWords } from '#words/start.ts'
import { expect, expectAccessible, expectAccessibleInBothThemes, expectNoSidewaysScroll, test } from './fixtures.ts'
import { openPart, savedBy, writeWords } from './handing-on.ts'
import { clearAnswers, expectAt, openSheet, reachResult, way } from './interview.ts'
import { book } from './knowledge.ts'
import { press } from './presses.ts'
import { calm, routine, selfCare } from './runners.ts'

const ARABIC = '\u0627\u0644\u062C\u0631\u064A'
const HOSTILE = {
  aim: `<img src=x onerror=alert(1)>\u202Eevil ${ARABIC} Z${'\u0301'.repeat(2000)}`,
  cannot: ['\u{1F468}\u200D\u{1F469}\u200D\u{1F467} run', '\u200B\u200Bhidden', '"><script>alert(1)</script>'],
}
const json = (text: string) => ({ name: 'answers.json', mimeType: 'application/json', buffer: Buffer.from(text) })

test('the note is copied, shared and saved as one and the same text, with no request', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  await page.addInitScript(() =>
    Object.assign(navigator, {
      share: (data: ShareData) => {
        Object.assign(window, { shared: data })
        return Promise.resolve()
      },
    }),
  )
  await reachResult(page, selfCare)
  await openSheet(page)
  await writeWords(page, { aim: 'Run in May', cannot: ['Sit'] })
  await press(page.getByRole('button', { name: noteWords.copy, exact: true }))
  await expect(page.getByText(noteWords.copied)).toBeVisible()
  const copied = await page.evaluate(() => navigator.clipboard.readText())
  await press(page.getByRole('button', { name: noteWords.share, exact: true }))
  const shared = await page.evaluate(() => (window as unknown as { shared: ShareData }).shared)
  const { name, text } = await savedBy(page, noteWords.save)
  expect(name).toMatch(/^backstride-\d{4}-\d\d-\d\d\.txt$/)
  expect([copied, shared.text]).toEqual([text, text])
  for (const part of [noteWords.disclaimer, 'Run in May', 'Sit: 1 / 10', book.hash]) expect(text).toContain(part)
})

test('answers that were saved as a file are opened again, on a clean tab, with own words and all', async ({ page }) => {
  await reachResult(page, routine)
  await openSheet(page)
  await writeWords(page, { aim: 'Run in May', cannot: ['Sit'] })
  await openPart(page, noteWords.keepHeading)
  const file = await savedBy(page, noteWords.keep)
  expect(file.name).toMatch(/^backstride-answers-\d{4}-\d\d-\d\d\.json$/)
  const before = await page.getByRole('article').innerText()
  await clearAnswers(page)
  await expectAt(page, paths.start)
  expect(await page.evaluate(() => JSON.stringify(sessionStorage))).not.toContain('Run in May')
  await press(way(page, startWords.open))
  await expectAt(page, paths.open)
  await page.getByLabel(openWords.choose).setInputFiles(json(file.text))
  await press(way(page, openWords.use))
  await expectAt(page, paths.review)
  await press(way(page, reviewWords.proceed))
  await openSheet(page)
  const withoutTime = (text: string) => text.replaceAll(/\d\d:\d\d/g, '')
  expect(withoutTime(await page.getByRole('article').innerText())).toBe(withoutTime(before))
})

test('a file that cannot be used changes nothing and says why; a good one asks before it replaces', async ({
  page,
}) => {
  await reachResult(page, calm)
  await page.goto(paths.open)
  await expectAt(page, paths.open)
  const choose = (text: string) => page.getByLabel(openWords.choose).setInputFiles(json(text))
  for (const [text, why] of [
    ['{"a": 1}', 'foreign'],
    ['{"format": "backstride-answers", "ver', 'cut-off'],
    [`{"format": "backstride-answers", "version": ${VERSION + 1}}`, 'newer'],
    [' '.repeat(1_000_001), 'too-big'],
    ['{"__proto__": {"answers": 1}, "format": "backstride-answers", "version": 1}', 'damaged'],
  ] as const) {
    await choose(text)
    await expect(page.getByRole('link', { name: openWords.faults[why], exact: true })).toBeVisible()
    await expect(page).toHaveTitle(/^Error: /)
    await expectAccessible(page)
  }
  await choose(
    JSON.stringify({
      format: 'backstride-answers',
      version: 1,
      app: '0.1.0',
      rulebook: 'other',
      answers: { ...selfCare, '<b>gone</b>': 1 },
      words: { aim: HOSTILE.aim, cannot: [] },
    }),
  )
  await expect(page.getByText(openWords.replaceHeading)).toBeVisible()
  await expect(page.getByText('<b>gone</b>')).toBeVisible()
  await expectAccessibleInBothThemes(page)
  await press(way(page, openWords.keep))
  await page.goto(paths.result)
  await expectAt(page, paths.result)
  expect(await page.evaluate(() => JSON.stringify(sessionStorage))).not.toContain('worn-out')
})

test('hostile words are shown as text on the screen and on paper, and burst nothing', async ({ page }) => {
  await reachResult(page, selfCare)
  await openSheet(page)
  await writeWords(page, HOSTILE)
  const sheet = page.getByRole('article')
  await expect(sheet).toContainText('<img src=x onerror=alert(1)>evil')
  await expect(sheet).toContainText('"><script>alert(1)</script>')
  await expect(sheet.locator('img, script')).toHaveCount(0)
  const tall = await sheet
    .locator('bdi')
    .first()
    .evaluate((words) => words.getBoundingClientRect().height)
  expect(tall).toBeLessThan(200)
  for (const width of [320, 390, 1280]) {
    await page.setViewportSize({ width, height: 800 })
    await expectNoSidewaysScroll(page)
  }
  const { text } = await savedBy(page, noteWords.save)
  expect(text).not.toMatch(/[\u202A-\u202E\u200B]/)
  await page.reload()
  await expect(sheet).toContainText('<img src=x onerror=alert(1)>evil')
})

test('kept words that somebody has tampered with are not read, and the sheet still works', async ({ page }) => {
  await reachResult(page, selfCare)
  await page.evaluate(() => {
    const key = Object.keys(sessionStorage).find((one) => sessionStorage.getItem(one)!.includes('pain-severity'))!
    sessionStorage.setItem(
      key,
      JSON.stringify({ ...JSON.parse(sessionStorage.getItem(key)!), words: { aim: { toString: 'x' }, cannot: 'y' } }),
    )
  })
  await page.goto(paths.sheet)
  await expectAt(page, paths.sheet)
  await expect(page.getByRole('article')).toContainText(noteWords.byHand['aim-of-visit'])
})
