import type { Page } from '@playwright/test'
import { paths } from '#paths'
import { frameWords } from '#words/frame.ts'
import { resultWords } from '#words/result.ts'
import { reviewWords } from '#words/review.ts'
import { breakPart, breakRules, builtFile, serveGarbage } from './breaking.ts'
import { keepDraft } from './drafts.ts'
import { expect, test } from './fixtures.ts'
import { begin, expectAt, give, goOnButton, way } from './interview.ts'
import { book, library } from './knowledge.ts'
import { press } from './presses.ts'
import { selfCare } from './runners.ts'

const EVERY_PAGE = [
  paths.start,
  paths.question('nerve-signs'),
  paths.emergency,
  paths.review,
  paths.changed,
  paths.result,
  paths.sheet,
  ...Object.keys(library.learn).map(paths.learn),
  paths.about,
]

/** The signs that must not wait, and the numbers to call, where the app itself has not come. */
async function expectTheBarePage(page: Page): Promise<void> {
  const bare = page.locator('.boot')
  await expect(bare).toBeVisible()
  for (const sign of book.emergency.signs) await expect(bare).toContainText(sign)
  for (const number of ['112', '999', '911', '000']) await expect(bare.locator(`a[href="tel:${number}"]`)).toBeVisible()
}

for (const path of EVERY_PAGE) {
  test(`where the script of ${path} does not come, the page shows the emergency signs and numbers`, async ({
    page,
    guard,
  }) => {
    guard.expectNoise(/Failed to load|ERR_FAILED/)
    await page.route('**/assets/*.js', (route) => route.abort())
    await page.goto(path)
    await expectTheBarePage(page)
  })
}

test('where the script does not parse, the page shows the emergency signs and numbers', async ({ page, guard }) => {
  guard.expectNoise(/SyntaxError|Unexpected/)
  await serveGarbage(page)
  await page.goto(paths.start)
  await expectTheBarePage(page)
})

test('an old page whose scripts are gone from the server shows the emergency signs and numbers', async ({
  page,
  guard,
}) => {
  guard.expectNoise(/404/)
  await page.route('**/assets/*.js', (route) => route.fulfill({ status: 404, body: 'gone' }))
  await page.goto(paths.result)
  await expectTheBarePage(page)
})

test('a part that is gone after an update is asked for by one reload at most, then the runner is told and keeps the answers', async ({
  page,
  guard,
}) => {
  guard.expectNoise(/404|could not be fetched/)
  await keepDraft(page, selfCare)
  let loads = 0
  await page.route(`**/${builtFile('src/features/result/routes.tsx')}`, (route) =>
    route.fulfill({ status: 404, body: 'gone' }),
  )
  page.on('request', (request) => {
    if (request.isNavigationRequest()) loads += 1
  })
  await page.goto(paths.result)
  await expectClosed(page, frameWords.missingTitle)
  expect(loads).toBe(2)
})

test('with the network gone half way the questions go on, and what cannot come fails closed', async ({
  page,
  context,
  guard,
}) => {
  guard.expectNoise(/INTERNET_DISCONNECTED|could not be fetched/)
  await begin(page)
  await context.setOffline(true)
  await give(page, 'nerve-signs', [])
  await press(goOnButton(page))
  await give(page, 'emergency-signs', [])
  await press(goOnButton(page))
  await expectAt(page, paths.question('illness-signs'))
  await press(page.getByRole('contentinfo').getByRole('link', { name: frameWords.links.about }))
  await expectClosed(page, frameWords.missingTitle)
  for (const leave of [
    page.getByRole('button', { name: frameWords.again }),
    page.getByRole('link', { name: frameWords.toStart }),
  ]) {
    await press(leave)
    await expect(page.getByText(frameWords.offline)).toBeVisible()
    await expectClosed(page, frameWords.missingTitle)
  }
  await context.setOffline(false)
  await expectAt(page, paths.about)
})

test('with the network gone while the answers are looked over, the result and the sheet still come', async ({
  page,
  context,
  guard,
}) => {
  guard.expectNoise(/INTERNET_DISCONNECTED|could not be fetched/)
  const parts = Promise.all(
    ['src/features/result/routes.tsx', 'src/features/note/routes.tsx'].map((part) =>
      page.waitForResponse(`**/${builtFile(part)}`),
    ),
  )
  await keepDraft(page, selfCare)
  await page.goto(paths.review)
  await press(way(page, reviewWords.proceed))
  await expectAt(page, paths.result)
  await parts
  await context.setOffline(true)
  await press(way(page, resultWords.actions.print))
  await expectAt(page, paths.sheet)
  await context.setOffline(false)
})

/** Never a result, always the emergency signs, the way to help, and the answers to keep. */
async function expectClosed(page: Page, title: string = frameWords.failureTitle): Promise<void> {
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(title)
  const main = page.getByRole('main')
  for (const said of [frameWords.failureMeaning, book.emergency.otherwise, ...book.emergency.signs])
    await expect(main).toContainText(said)
  for (const { number } of book.emergency.numbers) await expect(main.locator(`a[href="tel:${number}"]`)).toBeVisible()
  for (const { heading } of Object.values(book.urgencies)) await expect(main).not.toContainText(heading)
}

const PARTS = {
  'src/features/result/routes.tsx': [paths.result],
  'src/features/note/routes.tsx': [paths.sheet],
  'src/features/learn/routes.tsx': [...Object.keys(library.learn).map(paths.learn), paths.about],
  'src/features/intake/review-page.tsx': [paths.review],
  'src/features/intake/changed-page.tsx': [paths.changed],
} as const

for (const [part, addresses] of Object.entries(PARTS)) {
  for (const address of addresses) {
    test(`a fault of ours while ${address} is drawn fails closed, with the answers to keep`, async ({
      page,
      guard,
    }) => {
      guard.expectNoise(/planted fault|React error #130/)
      await keepDraft(page, selfCare)
      await breakPart(page, part)
      await page.goto(address)
      await expectClosed(page)
      await expect(page.getByRole('textbox')).toHaveValue(/\S/)
    })
  }
}

for (const address of [
  paths.start,
  paths.question('surface'),
  paths.emergency,
  paths.review,
  paths.result,
  paths.sheet,
]) {
  test(`a rule that cannot be weighed makes ${address} fail closed, never reassure`, async ({ page, guard }) => {
    guard.expectNoise(/Error/)
    await keepDraft(page, selfCare)
    await breakRules(page)
    await page.goto(address)
    await expectClosed(page)
    await expect(page.getByRole('textbox')).toHaveValue(/\S/)
  })
}

test('after a fault the runner can go elsewhere and it works again', async ({ page, guard }) => {
  guard.expectNoise(/planted fault/)
  await keepDraft(page, selfCare)
  await breakPart(page, 'src/features/learn/routes.tsx')
  await page.goto(paths.about)
  await expectClosed(page)
  await press(page.getByRole('link', { name: frameWords.home }))
  await expectAt(page, paths.start)
})
