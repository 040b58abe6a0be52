import type { Page } from '@playwright/test'
import type { Question } from '#core/rulebook/book.ts'
import { paths } from '#paths'
import { intakeWords } from '#words/intake.ts'
import { notFoundWords } from '#words/not-found.ts'
import { reviewWords } from '#words/review.ts'
import { keepDraft } from './drafts.ts'
import { expect, test } from './fixtures.ts'
import { begin, expectAsked, expectAt, field, give, goOnButton, pressesFor, way } from './interview.ts'
import { book, library, question } from './knowledge.ts'
import { press, tick } from './presses.ts'
import { calm, selfCare } from './runners.ts'

const first = book.questions[0]!
const second = book.questions[1]!

const STRANGE = [
  '/questions/../../x',
  '/questions/..%2f..%2fx',
  '/%00',
  '/questions/age%00',
  '/result/%E0%A4%A',
  '/questions/constructor',
  '/learn/toString',
  `/questions/${'%F0%9F%8F%83'.repeat(300)}`,
]
for (const address of STRANGE) {
  test(`the strange address ${address.slice(0, 40)} is met with a plain page and runs nothing`, async ({
    page,
    guard,
  }) => {
    guard.expectNoise(/404|is no address of the app|could not be decoded/)
    await page.goto(address, { waitUntil: 'load' })
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(notFoundWords.title)
    await expect(page.getByRole('main').getByRole('link', { name: notFoundWords.start })).toBeVisible()
  })
}

for (const hash of [
  '#javascript:alert(1)',
  '#/q/../../x',
  `#${'x'.repeat(10_000)}`,
  '#<img src=x onerror=alert(1)>',
  '#main',
  '#root',
]) {
  test(`an address that ends in ${hash.slice(0, 30)} opens the page before it and shows nothing of it`, async ({
    page,
  }) => {
    await page.goto(`${paths.start}${hash}`)
    await expectAt(page, paths.start)
    await expect(page.locator('img[src=x]')).toHaveCount(0)
    await expect(page.getByText(hash.slice(1, 30), { exact: false })).toHaveCount(0)
  })
}

test('Back and Forward over pages that were refreshed on the way show the same answers, one page a step', async ({
  page,
}) => {
  await begin(page)
  const way: string[] = []
  for (const { questions } of book.pages.slice(0, 5)) {
    way.push(paths.question(questions[0]!))
    for (const id of questions) await give(page, id, calm[id]!)
    await page.reload()
    for (const id of questions)
      for (const one of pressesFor(page, question(id), calm[id]!)) await expect(one).toBeChecked()
    await press(goOnButton(page))
  }
  for (const path of way.toReversed()) {
    await page.goBack()
    await expectAt(page, path)
    await page.reload()
    await expectAt(page, path)
  }
  for (const path of way.slice(1)) {
    await page.goForward()
    await expectAt(page, path)
  }
})

test('a runner who backs out of a question that a change has opened finds it named on the check, and no result', async ({
  page,
}) => {
  const { 'stiffness-signs': _notAsked, ...answers } = calm as Record<string, unknown>
  await keepDraft(page, answers)
  await page.goto(paths.review)
  await press(way(page, `${reviewWords.change}${reviewWords.changeRow(library.questions['pain-duration']!.short)}`))
  await give(page, 'pain-duration', 'over-12-weeks')
  await press(goOnButton(page))
  await expectAt(page, paths.question('stiffness-signs'))
  await page.goBack()
  await page.goBack()
  await expectAt(page, paths.review)
  await expect(page.getByText(reviewWords.missingHeading)).toBeVisible()
  await expect(way(page, reviewWords.proceed)).toHaveCount(0)
  await page.goto(paths.result)
  await expectAt(page, paths.question('stiffness-signs'))
})

test('an Enter that is held down hands in one page only', async ({ page }) => {
  await begin(page)
  await tick(pressesFor(page, first, [])[0]!)
  await pressesFor(page, first, [])[0]!.focus()
  for (let n = 0; n < 15; n++) await page.keyboard.down('Enter')
  await page.keyboard.up('Enter')
  await expectAt(page, paths.question(second.id))
  await page.waitForTimeout(100)
  await expectAt(page, paths.question(second.id))
})

test('ten presses of Continue at once go one step only', async ({ page }) => {
  await begin(page)
  await tick(pressesFor(page, first, [])[0]!)
  await goOnButton(page).evaluate((button: HTMLButtonElement) => {
    for (let n = 0; n < 10; n++) button.click()
  })
  await expectAt(page, paths.question(second.id))
  await page.goBack()
  await expectAt(page, paths.question(first.id))
})

/** What is said of a question without an answer. */
function faultOf(asked: Question): string {
  if (asked.kind === 'scale') return intakeWords.errorScale(asked.notSure)
  if (asked.kind === 'choice') return intakeWords.errorChoice(asked.notSure)
  return asked.none === undefined ? intakeWords.errorPlaces(asked.notSure) : intakeWords.errorChoices(asked.none)
}

test('with no tick no question goes on, each names its fault in its own words, and nothing is kept', async ({
  page,
}) => {
  for (const [at, { id }] of book.questions.entries()) {
    if (at > 11) break
    await keepDraft(page, Object.fromEntries(book.questions.slice(0, at).map((one) => [one.id, calm[one.id]])))
    await page.goto(paths.question(id))
    await expectAsked(page, id)
    await press(goOnButton(page))
    await expect(page.getByRole('heading', { name: intakeWords.errorHeading })).toBeVisible()
    await expect(field(page, id)).toContainText(faultOf(question(id)))
    await expectAsked(page, id)
    expect(await page.evaluate(() => sessionStorage.getItem('backstride.draft') ?? '')).not.toContain(id)
  }
})

test('"none" and a sign ticked together by a script never both count, and the sign is not lost', async ({ page }) => {
  await begin(page)
  await tick(pressesFor(page, first, [])[0]!)
  await tickByScript(page, pressesFor(page, first, ['bladder-change'])[0]!)
  await press(goOnButton(page))
  await expectAt(page, paths.emergency)
})

/** As an extension or a script would: the box is pressed without a pointer and without the keyboard. */
async function tickByScript(page: Page, box: ReturnType<typeof pressesFor>[number]): Promise<void> {
  await box.evaluate((input: HTMLInputElement) => input.click())
  await expect(page.getByRole('main').getByRole('checkbox', { checked: true })).toHaveCount(1)
}

test('a runner who goes straight to the sheet from a link, with all answered, sees it; with one answer missing, that question', async ({
  page,
}) => {
  await keepDraft(page, selfCare)
  await page.goto(paths.sheet)
  await expectAt(page, paths.sheet)
  const { age: _age, ...rest } = selfCare as Record<string, unknown>
  await keepDraft(page, rest)
  await page.goto(paths.sheet)
  await expectAt(page, paths.question('age'))
})
