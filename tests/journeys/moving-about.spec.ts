import type { Page } from '@playwright/test'
import { paths } from '#paths'
import { expect, test } from './fixtures.ts'
import {
  answerAll,
  begin,
  beginAndAnswerAll,
  expectAt,
  openSheet,
  pressesFor,
  reachCheck,
  reachResult,
} from './interview.ts'
import { answerTo, book, library, question } from './knowledge.ts'
import { calm, selfCare } from './runners.ts'

const nth = (n: number): string => paths.question(book.questions[n]!.id)

test('a refresh on every question leads back to that question, with the earlier answers kept', async ({ page }) => {
  await begin(page)
  const asked = await answerAll(page, selfCare, async ({ id }) => {
    await page.reload()
    await expectAt(page, paths.question(id))
  })
  await page.reload()
  await expectAt(page, paths.review)
  for (const id of asked) {
    await page.goto(paths.question(id))
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

test('Back twenty times and Forward twenty times passes each page once and loses no answer', async ({ page }) => {
  const asked = await beginAndAnswerAll(page, selfCare)
  const way = [...asked.map(paths.question), paths.review]
  expect(await trail(page, 20, () => page.goBack())).toEqual(way.toReversed().slice(1, 21))
  expect(await trail(page, 20, () => page.goForward())).toEqual(way.slice(-20))
  await expectAt(page, paths.review)
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
