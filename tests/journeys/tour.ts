import type { Page } from '@playwright/test'
import { paths, rulesPages, SAFETY } from '#paths'
import { expect } from './fixtures.ts'
import { answerAll, begin, expectAt, goOnButton, openSheet, seeResult } from './interview.ts'
import { book, library, sheet } from './knowledge.ts'
import { press } from './presses.ts'
import { fullWay } from './runners.ts'

/**
 * Every page of the app in the order in which a runner meets them, each looked at once: start, each question and its
 * fault, check, result, sheet, the pages to read, the rule book's pages, the not-found page and the emergency page.
 */
export async function tour(page: Page, look: (name: string) => Promise<void>): Promise<void> {
  await page.goto(paths.start)
  await expectAt(page, paths.start)
  await look('start')
  await begin(page)
  await press(goOnButton(page))
  await expect(page).toHaveTitle(/^Error: /)
  await look('question-fault')
  const asked = await answerAll(page, fullWay, ({ id }) => look(`question-${id}`))
  expect([...asked].sort(), 'the tour passes every question').toEqual(book.questions.map(({ id }) => id).sort())
  await look('check')
  await seeResult(page)
  await look('result')
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
