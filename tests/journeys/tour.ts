import type { Page } from '@playwright/test'
import { pageOf } from '#core/assessment/pages.ts'
import { paths, rulesPages, SAFETY } from '#paths'
import { resultWords } from '#words/result.ts'
import { expect } from './fixtures.ts'
import { answerAll, backLink, begin, expectAt, goOnButton, openSheet, seeResult, way } from './interview.ts'
import { book, library, question, sheet } from './knowledge.ts'
import { press } from './presses.ts'
import { fullWay } from './runners.ts'

/**
 * Every page of the app in the order in which a runner meets them, each looked at: start, each page of questions, empty
 * and, where it has several, with all but the last answered, a fault on one question and on several, check, result, the
 * list on demand, sheet, the pages to read, the rule book's pages, the not-found page and the emergency page.
 */
export async function tour(page: Page, look: (name: string) => Promise<void>): Promise<void> {
  await page.goto(paths.start)
  await expectAt(page, paths.start)
  await look('start')
  await begin(page)
  await press(goOnButton(page))
  await expect(page).toHaveTitle(/^Error: /)
  await look('question-fault')
  const asked = await answerAll(page, fullWay, async ({ id }) => {
    const { questions } = pageOf(book, question(id).id)
    if (id === questions[0]) await look(`questions-${id}`)
    else if (id === questions.at(-1)) await look(`questions-filled-${id}`)
    if (id !== 'run-days') return
    await press(goOnButton(page))
    await expect(page).toHaveTitle(/^Error: /)
    await look('questions-fault')
  })
  const onTheWay = book.questions.filter(({ onDemand }) => !onDemand).map(({ id }) => id)
  expect([...asked].sort(), 'the tour passes every question').toEqual(onTheWay.sort())
  await look('check')
  await seeResult(page)
  await look('result')
  await press(way(page, resultWords.later.offerGo))
  await expectAt(page, paths.question('painkiller-cautions'))
  await look('questions-painkiller-cautions')
  await press(backLink(page))
  await expectAt(page, paths.result)
  await openSheet(page)
  await look('sheet')
  for (const topic of Object.keys(library.learn)) {
    await page.goto(paths.learn(topic))
    await expectAt(page, paths.learn(topic))
    await look(`learn-${topic}`)
  }
  await page.goto(paths.learn(SAFETY))
  await expectAt(page, paths.learn(SAFETY))
  await look('safety')
  await page.goto(paths.about)
  await expectAt(page, paths.about)
  await look('about')
  for (const [name, path] of RULES_PAGES) {
    await page.goto(path)
    await expectAt(page, path)
    await look(name)
  }
  await page.goto(paths.open)
  await expectAt(page, paths.open)
  await look('open')
  await page.goto('/nowhere')
  await expectAt(page, '/nowhere')
  await look('not-found')
  await seeEmergency(page)
  await look('emergency')
}

/** The pages of the rule book, and a rule of each kind. */
const RULES_PAGES = [
  ['rules', paths.rules],
  ...[...rulesPages, 'bone-stress-injury', 'heel-strike', 'ease-off'].map(
    (page) => [`rules-${page}`, paths.rule(page)] as const,
  ),
] as const

/** The emergency page is met in a fresh interview. */
async function seeEmergency(page: Page): Promise<void> {
  await page.goto(paths.question(book.questions[0]!.id))
  await expectAt(page, paths.question(book.questions[0]!.id))
  await answerAll(page, sheet({ [book.questions[0]!.id]: ['bladder-change'] }))
}
