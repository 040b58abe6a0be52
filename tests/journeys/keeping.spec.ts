import { paths } from '#paths'
import { frameWords } from '#words/frame.ts'
import { startWords } from '#words/start.ts'
import { expect, test } from './fixtures.ts'
import {
  answerAll,
  begin,
  beginAndAnswerAll,
  clearAnswers,
  expectAt,
  give,
  goOnButton,
  pressesFor,
  reachCheck,
  walkToResult,
  way,
} from './interview.ts'
import { book, question } from './knowledge.ts'
import { press } from './presses.ts'
import { calm, selfCare } from './runners.ts'

const [first, second] = book.questions.map(({ id }) => id as string) as [string, string]

test('nothing is asked of any other address, and once it is loaded the app asks for nothing but its own parts', async ({
  page,
}) => {
  const asked: string[] = []
  page.context().on('request', (request) => asked.push(new URL(request.url()).pathname))
  await walkToResult(page, selfCare)
  expect(asked.filter((path) => !/^\/($|assets\/|favicon|icon|manifest|apple-touch)/.test(path))).toEqual([])
})

test('after "Clear my answers" no answer is left, not in the page, not in the store, not behind the Back button', async ({
  page,
}) => {
  await walkToResult(page, selfCare)
  await clearAnswers(page)
  await expect(page.getByText(frameWords.cleared).first()).toBeVisible()
  const kept = await page.evaluate(() =>
    [sessionStorage, localStorage]
      .flatMap((store) => Object.keys(store).map((key) => `${key}=${store.getItem(key)}`))
      .join('\n'),
  )
  expect(kept).not.toMatch(/surface|worn-out|pain-severity/)
  await page.goBack()
  await expect.poll(() => new URL(page.url()).pathname).not.toBe(paths.result)
  await page.goto(paths.result)
  await expectAt(page, paths.question(first))
  await expect(page.getByRole('main').getByRole('checkbox', { checked: true })).toHaveCount(0)
})

test('after "Clear my answers" a copy of the tab, and a tab that is brought back, show no answer, and say so', async ({
  page,
  context,
  guard,
}) => {
  guard.expectPath('/blank.html')
  await begin(page)
  await give(page, first, [])
  await press(goOnButton(page))
  await expectAt(page, paths.question(second))
  const kept = await page.evaluate(() => Object.entries(sessionStorage) as [string, string][])
  // A page that another opens begins with a copy of what that tab keeps, as a duplicated tab does.
  const opened = context.waitForEvent('page')
  await page.evaluate(() => void window.open(window.location.href))
  const copy = await opened
  await expectAt(copy, paths.question(second))
  await clearAnswers(page)
  await expect(page.getByText(frameWords.cleared).first()).toBeVisible()
  await expect(copy.getByText(frameWords.clearedElsewhere)).toBeVisible()
  expect(await copy.evaluate(() => Object.keys(sessionStorage))).toEqual([])
  const later = await context.newPage()
  await later.goto('/blank.html')
  await later.evaluate((entries) => entries.forEach(([key, text]) => sessionStorage.setItem(key, text)), kept)
  await later.goto(paths.question(second))
  await expectAt(later, paths.question(first))
  await expect(later.getByText(frameWords.clearedElsewhere)).toBeVisible()
  expect(await later.evaluate(() => Object.keys(sessionStorage))).toEqual([])
})

test('a runner who comes back in the same tab is offered to carry on or to start afresh', async ({ page }) => {
  await begin(page)
  await give(page, first, [])
  await press(goOnButton(page))
  await expectAt(page, paths.question(second))
  await page.goto(paths.start)
  await press(way(page, startWords.goOn))
  await expectAt(page, paths.question(second))
})

test('with storage blocked the whole way still works, and the runner is told once that nothing is kept', async ({
  page,
}) => {
  await page.addInitScript(() => {
    for (const name of ['sessionStorage', 'localStorage']) {
      Object.defineProperty(window, name, {
        configurable: true,
        get: () => {
          throw new DOMException('blocked', 'SecurityError')
        },
      })
    }
  })
  await begin(page)
  await answerAll(page, calm)
  await expectAt(page, paths.review)
  await expect(page.getByText(frameWords.notKept)).toHaveCount(1)
})

test('with a full store the whole way still works', async ({ page }) => {
  await page.addInitScript(() => {
    Storage.prototype.setItem = () => {
      throw new DOMException('full', 'QuotaExceededError')
    }
  })
  await beginAndAnswerAll(page, calm)
  await expectAt(page, paths.review)
})

for (const [what, draft] of [
  ['cut off', '{"answers":{"age":'],
  ['not an object', '[]'],
  ['of a later version', '{"version":999,"savedAt":1,"answers":{"age":"35-44"}}'],
  ['poisoned', '{"__proto__":{"age":"35-44"},"answers":{"__proto__":{"x":1}}}'],
  ['the word undefined', 'undefined'],
]) {
  test(`saved answers that are ${what} are set aside, and the runner starts afresh`, async ({ page }) => {
    await begin(page)
    await give(page, first, [])
    await press(goOnButton(page))
    await expectAt(page, paths.question(second))
    const overwritten = await page.evaluate((text) => {
      const keys = Object.keys(sessionStorage).filter((key) => sessionStorage.getItem(key)?.includes('nerve-signs'))
      for (const key of keys) sessionStorage.setItem(key, text!)
      return keys.length
    }, draft)
    expect(overwritten).toBe(1)
    await page.reload()
    await expectAt(page, paths.question(first))
    await expect(page.getByRole('main').getByRole('checkbox', { checked: true })).toHaveCount(0)
    await expect(page.getByText(what === 'of a later version' ? frameWords.newer : frameWords.unreadable)).toBeVisible()
  })
}

for (const [what, value] of [
  ['a score of 11', 11],
  ['a score as text', '5'],
  ['a score of 5.5', 5.5],
  ['an option that there is not', 'terrible'],
] as const) {
  test(`${what} in the saved answers is asked again, never read as a number`, async ({ page }) => {
    await reachCheck(page, calm)
    await page.evaluate((score) => {
      for (const key of Object.keys(sessionStorage)) {
        const text = sessionStorage.getItem(key)!
        if (text.includes('pain-severity'))
          sessionStorage.setItem(key, text.replace(/"pain-severity":3/, `"pain-severity":${JSON.stringify(score)}`))
      }
    }, value)
    await page.goto(paths.result)
    await expect.poll(() => new URL(page.url()).pathname).not.toBe(paths.result)
    await expect(page.getByRole('main')).not.toContainText('NaN')
  })
}

test('two tabs keep their own answers', async ({ page, context }) => {
  await begin(page)
  await give(page, first, [])
  await press(goOnButton(page))
  const other = await context.newPage()
  await other.goto(paths.question(second))
  await expectAt(other, paths.question(first))
  await expectAt(page, paths.question(second))
  for (const box of pressesFor(other, question(first), [])) await expect(box).not.toBeChecked()
})

test('without scripts the page still tells the danger signs and the numbers to call', async ({ browser, baseURL }) => {
  const context = await browser.newContext({ javaScriptEnabled: false, baseURL: baseURL! })
  const page = await context.newPage()
  await page.goto(paths.start)
  await expect(page.locator('body')).toContainText('112')
  await expect(page.locator('body')).toContainText(/pee|urine|bladder|numb/i)
  await context.close()
})
