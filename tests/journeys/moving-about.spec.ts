import type { Page } from '@playwright/test'
import { paths } from '#paths'
import { interview } from '../support/sheets.ts'
import { expect, test } from './fixtures.ts'
import {
  answerAll,
  askedAt,
  backLink,
  begin,
  beginAndAnswerAll,
  expectAt,
  field,
  give,
  goOnButton,
  openSheet,
  pressesFor,
  reachCheck,
  reachQuestion,
  reachResult,
} from './interview.ts'
import { answerTo, book, library, question } from './knowledge.ts'
import { press } from './presses.ts'
import { calm, selfCare } from './runners.ts'

const nth = (n: number): string => paths.question(book.questions[n]!.id)

test('a refresh before every question, in the middle of its page too, leads back to that page and loses nothing that was ticked', async ({
  page,
}) => {
  const ticked: string[] = []
  await begin(page)
  const asked = await answerAll(page, selfCare, async ({ id }) => {
    await page.reload()
    await expectAt(page, askedAt(id))
    for (const other of ticked.filter((one) => askedAt(one) === askedAt(id)))
      for (const press of pressesFor(page, question(other), answerTo(selfCare, other)))
        await expect(press).toBeChecked()
    await expect(field(page, id).locator('input:checked')).toHaveCount(0)
    ticked.push(id)
  })
  await page.reload()
  await expectAt(page, paths.review)
  for (const id of asked) {
    await page.goto(paths.question(id))
    await expect(field(page, id)).toBeInViewport()
    for (const press of pressesFor(page, question(id), answerTo(selfCare, id))) await expect(press).toBeChecked()
  }
})

test('a refresh on the result and on the sheet shows the same again', async ({ page }) => {
  await reachResult(page, selfCare)
  const result = await page.getByRole('main').innerText()
  await page.reload()
  await expectAt(page, paths.result)
  expect(await page.getByRole('main').innerText()).toBe(result)
  await openSheet(page)
  await page.reload()
  await expectAt(page, paths.sheet)
})

async function trail(page: Page, times: number, step: () => Promise<unknown>): Promise<string[]> {
  const seen: string[] = []
  for (let n = 0; n < times; n++) {
    const from = page.url()
    await step()
    await expect.poll(() => page.url()).not.toBe(from)
    seen.push(new URL(page.url()).pathname)
  }
  return seen
}

test('Back to the first page and Forward to the last passes each page once and loses no answer', async ({ page }) => {
  const asked = await beginAndAnswerAll(page, selfCare)
  const way = [...new Set(asked.map(askedAt)), paths.review]
  expect(way.length).toBeGreaterThan(10)
  expect(await trail(page, way.length - 1, () => page.goBack())).toEqual(way.toReversed().slice(1))
  expect(await trail(page, way.length - 1, () => page.goForward())).toEqual(way.slice(1))
  await expectAt(page, paths.review)
})

test('a runner who goes Back in the middle of a page finds what was ticked there on coming forward again', async ({
  page,
}) => {
  await reachQuestion(page, 'pain-duration', selfCare)
  await give(page, 'pain-severity', 3)
  await press(backLink(page))
  await expectAt(page, askedAt('daily-function'))
  await press(goOnButton(page))
  await expectAt(page, askedAt('pain-duration'))
  await expect(pressesFor(page, question('pain-severity'), 3)[0]!).toBeChecked()
  await expect(field(page, 'pain-duration').locator('input:checked')).toHaveCount(0)
})

test('the address of any question of a page shows that page, at that question, once the page is reached', async ({
  page,
}) => {
  await reachQuestion(page, 'run-days', selfCare)
  for (const { questions } of book.pages.filter((one) => one.questions.length > 1).slice(0, 4))
    for (const id of questions.filter((one) => interview(book, selfCare).asked.includes(one))) {
      await page.goto(paths.question(id))
      await expectAt(page, paths.question(id))
      await expect(field(page, id)).toBeInViewport()
    }
})

test('a link to a result or a sheet without answers leads to the first question', async ({ page }) => {
  for (const path of [paths.result, paths.sheet, paths.review]) {
    await page.goto(path)
    await expectAt(page, nth(0))
  }
})

test('a link to a later question cannot skip the danger signs', async ({ page }) => {
  for (const { id } of book.questions.slice(1)) {
    await page.goto(paths.question(id))
    await expectAt(page, nth(0))
  }
})

test('a link to a question that does not apply leads to where the runner stands', async ({ page }) => {
  await reachCheck(page, calm)
  await page.goto(paths.question('stiffness-signs'))
  await expectAt(page, paths.review)
})

test('the pages to read open by their own address at any time', async ({ page }) => {
  for (const topic of Object.keys(library.learn)) {
    await page.goto(paths.learn(topic))
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(library.learn[topic]!.title)
  }
  for (const path of [paths.about, paths.emergency]) {
    await page.goto(path)
    await expectAt(page, path)
  }
})

test('an address that does not exist is met in plain words and a way on', async ({ page, guard }) => {
  guard.expectNoise(/404/)
  for (const path of [
    '/nowhere',
    '/questions/nonsense',
    '/learn/nonsense',
    '/questions/%3Cimg%20src=x%3E',
    '/questions/__proto__',
    `/${'x'.repeat(2000)}`,
  ]) {
    guard.expectPath(new URL(path, 'http://here').pathname)
    await page.goto(path)
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(/not (found|here)|no (such )?page|cannot find/i)
    await expect(page.getByRole('main').getByRole('link').first()).toBeVisible()
    await expect(page.locator('img[src=x]')).toHaveCount(0)
  }
})
