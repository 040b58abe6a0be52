import type { Page } from '@playwright/test'
import { pageCount } from '../support/pdf.ts'
import { paths } from '#paths'
import { frameWords } from '#words/frame.ts'
import { resultWords } from '#words/result.ts'
import { noteWords } from '#words/note.ts'
import { interview } from '../support/sheets.ts'
import { keepDraft, kept } from './drafts.ts'
import { expect, expectNoSidewaysScroll, test } from './fixtures.ts'
import { answerAll, begin, expectAt, field, give, goOnButton, pressesFor, seeResult } from './interview.ts'
import { book, question } from './knowledge.ts'
import { press, pressKey, tick } from './presses.ts'
import { calm, everythingAtOnce, routine, selfCare } from './runners.ts'

const open = async (page: Page, path: string, answers: object, more: object = {}): Promise<void> => {
  await keepDraft(page, answers, more)
  await page.goto(path)
  await expectAt(page, path)
}

for (const [what, moment] of [
  ['1970', '1970-01-01T00:00:30Z'],
  ['2099 and beyond', '2120-06-01T12:00:00Z'],
] as const) {
  test(`with a clock that says ${what} the result is the same, without a date, and says to check the date`, async ({
    page,
  }) => {
    await page.clock.setFixedTime(new Date(moment))
    await open(page, paths.result, routine, { savedAt: new Date(moment).getTime() })
    await expect(page.getByRole('main')).toContainText(book.urgencies.routine.heading)
    await expect(page.getByRole('main')).toContainText(resultWords.again.doubt)
    await expect(page.getByRole('main')).not.toContainText(moment.slice(0, 4))
  })
}

for (const [what, moment, date] of [
  ['29 February', '2028-02-29T10:00:00Z', '29 February 2028'],
  ['the hour that summer time skips', '2026-03-29T01:30:00Z', '29 March 2026'],
  ['the last minute of a year', '2026-12-31T23:59:30Z', '31 December 2026'],
] as const) {
  test(`on ${what} the sheet shows the local day and time, and how far it is from UTC`, async ({ page }) => {
    await page.clock.setFixedTime(new Date(moment))
    await open(page, paths.sheet, selfCare, { savedAt: new Date(moment).getTime() })
    await expect(page.getByRole('main')).toContainText(date)
    await expect(page.getByRole('main')).toContainText(/\(UTC[+-]\d\d:\d\d\)/)
    await expect(page.getByRole('main')).not.toContainText(/NaN|Invalid|undefined/)
  })
}

test.describe('in a place half an hour off the full hours', () => {
  test.use({ timezoneId: 'Asia/Kolkata' })
  test('the sheet says so', async ({ page }) => {
    await open(page, paths.sheet, selfCare)
    await expect(page.getByRole('main')).toContainText('(UTC+05:30)')
  })
})

test('a clock that is set back or forward by an hour in mid-journey keeps the answers; forward by two days clears them, and says so', async ({
  page,
}) => {
  const start = Date.now()
  for (const hours of [-1, 1]) {
    await page.clock.setFixedTime(start + hours * 3_600_000)
    await open(page, paths.result, selfCare, { savedAt: start })
  }
  await page.clock.setFixedTime(start + 48 * 3_600_000)
  await keepDraft(page, selfCare, { savedAt: start })
  await page.goto(paths.result)
  await expectAt(page, paths.question('nerve-signs'))
  await expect(page.getByRole('status').getByText(frameWords.tooOld)).toBeVisible()
  expect(await kept(page)).toEqual({ draft: null, setAside: [] })
})

for (const event of ['visibilitychange', 'focus']) {
  test(`in a tab that stays open the answers go a day after the first of them, as soon as the tab comes back, and the runner is told (${event})`, async ({
    page,
  }) => {
    const start = Date.now()
    const comeBackAfter = async (hours: number) => {
      await page.clock.setFixedTime(start + hours * 3_600_000)
      await page.evaluate(
        (name) => (name === 'focus' ? window : document).dispatchEvent(new Event(name, { bubbles: name !== 'focus' })),
        event,
      )
    }
    await page.clock.setFixedTime(start)
    await begin(page)
    await give(page, 'nerve-signs', [])
    await press(goOnButton(page))
    await comeBackAfter(23)
    await give(page, 'emergency-signs', [])
    await press(goOnButton(page))
    await comeBackAfter(24)
    await expectAt(page, paths.question('illness-signs'))
    await expect(page.getByText(frameWords.tooOld)).toHaveCount(0)
    await comeBackAfter(24.01)
    await expectAt(page, paths.question('nerve-signs'))
    await expect(page.getByRole('status').getByText(frameWords.tooOld)).toBeVisible()
    await expect(page.getByRole('main').getByRole('checkbox', { checked: true })).toHaveCount(0)
    expect(await kept(page)).toEqual({ draft: null, setAside: [] })
  })
}

test('an answer given in a tab that was left open for more than a day begins afresh, and the runner is told', async ({
  page,
}) => {
  const start = Date.now()
  await page.clock.setFixedTime(start)
  await begin(page)
  await give(page, 'nerve-signs', [])
  await press(goOnButton(page))
  await expectAt(page, paths.question('emergency-signs'))
  await page.clock.setFixedTime(start + 24 * 3_600_000 + 1000)
  // As a screen reader presses: a click alone, with no pointer and no key before it.
  await page.getByRole('main').locator('input[value="none-of-these"]').dispatchEvent('click')
  await goOnButton(page).dispatchEvent('click')
  await expectAt(page, paths.question('nerve-signs'))
  await expect(page.getByRole('status').getByText(frameWords.tooOld)).toBeVisible()
  await expect(page.getByRole('main').getByRole('checkbox', { checked: true })).toHaveCount(0)
})

test('what was ticked on a page more than a day ago is not handed in by a press of Continue today', async ({
  page,
}) => {
  const start = Date.now()
  await page.clock.setFixedTime(start)
  await begin(page)
  await give(page, 'nerve-signs', [])
  await page.clock.setFixedTime(start + 24 * 3_600_000 + 1000)
  await goOnButton(page).dispatchEvent('click')
  await expect(page.getByRole('status').getByText(frameWords.tooOld)).toBeVisible()
  await expectAt(page, paths.question('nerve-signs'))
  await expect(page.getByRole('main').getByRole('checkbox', { checked: true })).toHaveCount(0)
  expect(await kept(page)).toEqual({ draft: null, setAside: [] })
})

const TOUCHES: Readonly<Record<string, (page: Page) => Promise<unknown>>> = {
  'a press': (page) => page.mouse.down(),
  'a key': (page) => page.keyboard.press('Shift'),
  'the order to print': (page) => page.evaluate(() => window.dispatchEvent(new Event('beforeprint'))),
  'going back': async (page) => {
    await page.evaluate(() => history.pushState(history.state, '', '#'))
    await page.goBack()
  },
}
for (const [touch, act] of Object.entries(TOUCHES)) {
  test(`in a window that never left the front, answers that are days old go with ${touch}, before they are read or printed as new`, async ({
    page,
  }) => {
    const start = Date.now()
    await page.clock.setFixedTime(start)
    await open(page, paths.sheet, selfCare, { savedAt: start })
    await page.clock.setFixedTime(start + 72 * 3_600_000)
    await act(page)
    await expectAt(page, paths.question('nerve-signs'))
    await expect(page.getByRole('status').getByText(frameWords.tooOld)).toBeVisible()
    expect(await kept(page)).toEqual({ draft: null, setAside: [] })
  })
}

test('with letters of twice the size the fullest sheet takes two pages at most, and no line is cut off', async ({
  page,
}) => {
  await open(page, paths.sheet, everythingAtOnce)
  await page.evaluate(() => document.documentElement.style.setProperty('font-size', '200%'))
  expect(pageCount(await page.pdf({ format: 'A4' }))).toBeLessThanOrEqual(2)
  await page.emulateMedia({ media: 'print' })
  const cut = await page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('main *')]
      .filter(
        (part) =>
          ['hidden', 'clip'].includes(getComputedStyle(part).overflowY) &&
          part.scrollHeight > part.clientHeight + 1 &&
          part.clientHeight > 1,
      )
      .map((part) => part.textContent?.slice(0, 60)),
  )
  expect(cut).toEqual([])
})

test('with backgrounds off the printed sheet still says how urgent it is, in words', async ({ page }) => {
  await open(page, paths.sheet, interview(book, everythingAtOnce).answers)
  const pdf = await page.pdf({ format: 'A4', printBackground: false })
  expect(pageCount(pdf)).toBe(1)
  await expect(page.getByRole('main')).toContainText(book.urgencies['same-day'].name)
})

test('a browser whose print window throws leaves the sheet as it was, with copying beside it', async ({
  page,
  guard,
}) => {
  guard.expectNoise(/print is blocked/)
  await page.addInitScript(() =>
    Object.assign(window, {
      print: () => {
        throw new Error('print is blocked')
      },
    }),
  )
  await open(page, paths.sheet, selfCare)
  await press(page.getByRole('button', { name: noteWords.print }))
  await expectAt(page, paths.sheet)
  await expect(page.getByRole('button', { name: noteWords.copy })).toBeVisible()
})

test('the print button still works after Back and Forward', async ({ page }) => {
  await page.addInitScript(() =>
    Object.assign(window, { prints: 0, print: () => void ((window as unknown as { prints: number }).prints += 1) }),
  )
  await open(page, paths.result, selfCare)
  await press(page.getByRole('main').getByRole('link', { name: resultWords.actions.print }).first())
  await expectAt(page, paths.sheet)
  await page.goBack()
  await expectAt(page, paths.result)
  await page.goForward()
  await expectAt(page, paths.sheet)
  await press(page.getByRole('button', { name: noteWords.print }))
  expect(await page.evaluate(() => (window as unknown as { prints: number }).prints)).toBe(1)
})

test.describe('with forced colours, reduced motion and 400% zoom together', () => {
  test.use({
    viewport: { width: 320, height: 256 },
    contextOptions: { forcedColors: 'active', reducedMotion: 'reduce', strictSelectors: true },
  })

  test('the pain scale reads 0 to 10 in order, and the keyboard alone can answer it', async ({ page }) => {
    const { 'pain-severity': _given, ...before } = calm as Record<string, unknown>
    await open(page, paths.question('pain-severity'), before)
    await expect(field(page, 'pain-severity')).toBeInViewport()
    await page.evaluate(() => {
      const sheet = new CSSStyleSheet()
      sheet.replaceSync(
        '* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important }',
      )
      document.adoptedStyleSheets = [sheet]
    })
    await expectNoSidewaysScroll(page)
    const values = await field(page, 'pain-severity')
      .getByRole('radio')
      .evaluateAll((radios) => (radios as HTMLInputElement[]).map(({ value }) => value))
    expect(values.slice(0, 11)).toEqual(['0', '1', '2', '3', '4', '5', '6', '7', '8', '9', '10'])
    await field(page, 'pain-severity').getByRole('radio').first().focus()
    await pressKey(page, 'Space')
    for (let n = 0; n < 3; n++) await page.keyboard.press('ArrowDown')
    await expect(pressesFor(page, question('pain-severity'), 3)[0]!).toBeChecked()
    await pressKey(page, 'Enter')
    await expectAt(page, paths.review)
  })
})

test('on a phone six times slower, with a slow and far network, the whole way works', async ({ page }) => {
  const devtools = await page.context().newCDPSession(page)
  await devtools.send('Network.enable')
  await devtools.send('Network.emulateNetworkConditions', {
    offline: false,
    latency: 1000,
    downloadThroughput: 50_000,
    uploadThroughput: 50_000,
  })
  await devtools.send('Emulation.setCPUThrottlingRate', { rate: 6 })
  await begin(page)
  await answerAll(page, selfCare)
  await seeResult(page)
  await expect(page.getByRole('main')).toContainText(book.urgencies['self-care'].heading)
})

test('in a browser without Intl, structuredClone and randomUUID the whole way works', async ({ page }) => {
  await page.addInitScript(() => {
    for (const name of ['Intl', 'structuredClone']) Reflect.deleteProperty(window, name)
    Object.defineProperty(Crypto.prototype, 'randomUUID', { value: undefined })
  })
  await begin(page)
  await answerAll(page, selfCare)
  await seeResult(page)
  await page.goto(paths.sheet)
  await expectAt(page, paths.sheet)
})

test('a store that takes its time with every call loses nothing', async ({ page }) => {
  await page.addInitScript(() => {
    const { setItem } = Storage.prototype
    Storage.prototype.setItem = function (key, value) {
      for (const end = performance.now() + 200; performance.now() < end;);
      setItem.call(this, key, value)
    }
  })
  await begin(page)
  await tick(pressesFor(page, question('nerve-signs'), [])[0]!)
  await press(goOnButton(page))
  await page.reload()
  await expectAt(page, paths.question('emergency-signs'))
})
