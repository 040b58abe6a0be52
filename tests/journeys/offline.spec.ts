import path from 'node:path'
import process from 'node:process'
import type { Page } from '@playwright/test'
import { paths } from '#paths'
import type { QuestionId } from '#core/basics/id.ts'
import type { Answers } from '#core/assessment/answers.ts'
import { questionWithRole } from '#core/rulebook/lookup.ts'
import { frameWords } from '#words/frame.ts'
import { noteWords } from '#words/note.ts'
import { headersOf, type Host, staticHost } from '../support/hosted.ts'
import { root } from '../support/source-files.ts'
import { interview } from '../support/sheets.ts'
import { builtFile } from './breaking.ts'
import { keepDraft } from './drafts.ts'
import { expect, test } from './fixtures.ts'
import { answerAll, expectAt, give, goOnButton, openSheet, seeResult } from './interview.ts'
import { book } from './knowledge.ts'
import { press } from './presses.ts'
import { fullWay } from './runners.ts'

const dist = { folder: path.join(root, 'dist') }

/** What lies between the first question and the printed sheet, besides what the first script brings. */
const ON_THE_WAY = [
  'virtual:library',
  'src/features/intake/review-page.tsx',
  'src/features/intake/changed-page.tsx',
  'src/features/result/routes.tsx',
  'src/features/note/routes.tsx',
  'src/formats/fhir/bundle.ts',
].map((source) => `GET /${builtFile(source)}`)

interface Asked {
  /** The question whose address the page has. */
  readonly id: string
  readonly questions: readonly QuestionId[]
  /** What a runner of the full way has answered when the page comes. */
  readonly before: Answers
}

const ASKED: readonly Asked[] = (() => {
  const { answers, asked } = interview(book, fullWay)
  return book.pages.flatMap(({ questions: [first, ...more] }) => {
    const before = asked.slice(0, asked.indexOf(first!))
    return asked.includes(first!)
      ? [
          {
            id: first!,
            questions: [first!, ...more.filter((id) => asked.includes(id))],
            before: Object.fromEntries(before.map((id) => [id, answers[id]])),
          },
        ]
      : []
  })
})()

let site: Host
test.beforeEach(async ({ guard }) => {
  site = await staticHost(dist, '/', headersOf(dist))
  guard.expectOrigin(site.origin)
})
test.afterEach(() => site.stop())

/** A page on a server of its own, with these answers kept. */
async function openAt(page: Page, address: string, answers: Answers = {}): Promise<void> {
  await page.goto(`${site.origin}${paths.start}`)
  if (Object.keys(answers).length > 0) await keepDraft(page, answers)
  await page.goto(`${site.origin}${address}`)
  await expectAt(page, address)
}

const missingFrom = (asked: readonly string[]): string[] => ON_THE_WAY.filter((one) => !asked.includes(one))

/** All that is on the way has been asked for, and nothing is on its way any more. */
async function expectFetched(page: Page): Promise<void> {
  await expect.poll(() => missingFrom(site.asked)).toEqual([])
  await page.waitForLoadState('networkidle')
}

/** Answers the rest, looks the answers over, sees the result, and prints the sheet. */
async function finish(page: Page, before: Answers): Promise<void> {
  await answerAll(page, fullWay, undefined, before)
  await seeResult(page)
  await openSheet(page)
  await expect(page.getByRole('main').getByRole('img', { name: noteWords.code })).toBeVisible()
  await page.evaluate(() => {
    window.print = () => document.body.setAttribute('data-printed', '')
  })
  await press(page.getByRole('button', { name: noteWords.print }))
  await expect(page.locator('body[data-printed]')).toBeVisible()
}

test('nothing of what comes after the questions is fetched before the first of them can be answered', async ({
  page,
}) => {
  await openAt(page, paths.start)
  await page.waitForLoadState('networkidle')
  expect(missingFrom(site.asked)).toEqual(ON_THE_WAY)
  let early: string[] = []
  await page.exposeFunction('answerable', () => {
    early = ON_THE_WAY.filter((one) => site.asked.includes(one))
  })
  await page.addInitScript(() => {
    const look = (): void =>
      document.querySelector('main input')
        ? (window as unknown as { answerable(): void }).answerable()
        : void requestAnimationFrame(look)
    look()
  })
  await page.goto(`${site.origin}${paths.question(ASKED[0]!.id)}`)
  await expectFetched(page)
  expect(early).toEqual([])
})

/**
 * From the first question on everything is fetched, so the journey from there passes all pages with no server. A
 * later page matters only where it is loaded anew: that is the same code for each, but for the one that has a drawing of
 * its own and the last. `EVERY_PAGE=1` tries each of them, some minutes more.
 */
const TRIED = ASKED.filter(
  ({ id }, index) =>
    process.env['EVERY_PAGE'] ||
    index === 0 ||
    index === ASKED.length - 1 ||
    id === questionWithRole(book, 'place')?.id,
)

for (const { id, before } of TRIED) {
  test(`with the server gone at the page of "${id}" the interview goes on to the printed sheet`, async ({
    page,
    guard,
  }) => {
    guard.expectNoise(/ERR_CONNECTION_REFUSED|ERR_EMPTY_RESPONSE|ERR_CONNECTION_RESET/)
    await openAt(page, paths.question(id), before)
    await expectFetched(page)
    site.stop()
    await finish(page, before)
  })
}

async function giveAll(page: Page, { questions }: Asked): Promise<void> {
  for (const id of questions) await give(page, id, fullWay[id] as string | readonly string[])
}

/** The files of the way do not come, though the page itself would. */
const withoutParts = async (page: Page): Promise<void> => {
  await page.route(
    (url) => ON_THE_WAY.includes(`GET ${url.pathname}`),
    (route) => route.abort(),
  )
}

test('what could not be fetched at the first question is fetched at a later one, though it has failed before', async ({
  page,
  guard,
}) => {
  guard.expectNoise(/ERR_FAILED|ERR_CONNECTION_REFUSED|ERR_EMPTY_RESPONSE|ERR_CONNECTION_RESET/)
  await withoutParts(page)
  const failed = new Set<string>()
  page.on('requestfailed', (request) => failed.add(`GET ${new URL(request.url()).pathname}`))
  await openAt(page, paths.question(ASKED[0]!.id))
  await expect.poll(() => failed.size).toBeGreaterThanOrEqual(ON_THE_WAY.length - 1)
  expect(missingFrom(site.asked)).toEqual(ON_THE_WAY)
  await page.unrouteAll()
  await giveAll(page, ASKED[0]!)
  await press(goOnButton(page))
  await expectFetched(page)
  site.stop()
  await finish(page, ASKED[1]!.before)
})

test('a page that cannot be fetched says so with the emergency signs, is not lost by a reload, and comes by itself with the connection', async ({
  page,
  context,
  guard,
}) => {
  guard.expectNoise(/ERR_FAILED|ERR_CONNECTION|INTERNET_DISCONNECTED|could not be fetched/)
  await withoutParts(page)
  const last = ASKED.at(-1)!
  await openAt(page, paths.question(last.id), last.before)
  await context.setOffline(true)
  await giveAll(page, last)
  await press(goOnButton(page))
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(frameWords.missingTitle)
  for (const sign of book.emergency.signs) await expect(page.getByRole('main')).toContainText(sign)
  await expect(page.getByRole('textbox')).toHaveValue(/\S/)
  await page.unrouteAll()
  await context.setOffline(false)
  await expectAt(page, paths.review)
})

test('where no drawing comes, the questions, the result and the sheet stand without it', async ({ page, guard }) => {
  guard.expectNoise(/ERR_FAILED|could not be fetched/)
  await page.route('**/assets/spine-*', (route) => route.abort())
  await openAt(page, paths.question('pain-place'), ASKED.find(({ id }) => id === 'pain-place')!.before)
  await finish(page, ASKED.find(({ id }) => id === 'pain-place')!.before)
  await expect(page.locator('svg.spine')).toHaveCount(0)
})
