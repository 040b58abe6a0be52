import { paths } from '#paths'
import { expect, test } from './fixtures.ts'
import { answerAll, backLink, begin, expectAt, give, goOnButton, pressesFor, reachQuestion } from './interview.ts'
import { book, label, question } from './knowledge.ts'
import { press, pressTwice, tick, untick } from './presses.ts'
import { calm, selfCare } from './runners.ts'

const first = book.questions[0]!

test('each question is the heading of its own page, which title and focus follow; nothing is ticked beforehand, each takes "not sure", none asks for typing, and the pain scale is eleven radios', async ({
  page,
}) => {
  const titles = new Set<string>()
  await begin(page)
  await answerAll(page, selfCare, async ({ id }) => {
    const main = page.getByRole('main')
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(question(id).heading)
    await expect(page).toHaveTitle(new RegExp(question(id).heading.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')))
    await expect(
      page
        .getByRole('group')
        .filter({ hasText: question(id).heading })
        .first(),
    ).toBeVisible()
    await expect
      .poll(() => page.evaluate(() => document.activeElement?.textContent ?? ''))
      .toContain(question(id).heading)
    expect(await page.evaluate(() => scrollY)).toBe(0)
    titles.add(await page.title())
    const ticked = main.getByRole('radio', { checked: true }).or(main.getByRole('checkbox', { checked: true }))
    await expect(ticked).toHaveCount(0)
    for (const press of pressesFor(page, question(id), 'not-sure')) await expect(press).toBeVisible()
    await expect(main.locator('input:not([type=radio]):not([type=checkbox]), textarea, select')).toHaveCount(0)
    if (question(id).kind === 'scale') await expect(main.getByRole('radio', { name: /^\d/ })).toHaveCount(11)
  })
  expect(titles.size).toBeGreaterThan(20)
})

test('an empty answer is a fault that is named at the top and leads to the first box; it is never read as "none"', async ({
  page,
}) => {
  await begin(page)
  await press(goOnButton(page))
  await expectAt(page, paths.question(first.id))
  await expect(page).toHaveTitle(/^Error: /)
  const alert = page
    .getByRole('alert')
    .or(page.getByRole('region', { name: /problem/i }))
    .or(page.getByRole('group', { name: /problem/i }))
    .first()
  await expect(alert).toContainText('There is a problem')
  await expect
    .poll(() => page.evaluate(() => document.activeElement?.textContent ?? ''))
    .toContain('There is a problem')
  await press(alert.getByRole('link'))
  await expect(page.getByRole('checkbox').first()).toBeFocused()
  await expectAt(page, paths.question(first.id))
})

test('"none of these" takes the other ticks off, and a tick takes "none" off; "not sure" may stand beside a tick', async ({
  page,
}) => {
  await begin(page)
  const [sign, none, unsure] = [['bladder-change'], [], ['not-sure']].map(
    (answer) => pressesFor(page, first, answer)[0],
  )
  await tick(sign!)
  await tick(unsure!)
  await expect(sign!).toBeChecked()
  await tick(none!)
  await expect(sign!).not.toBeChecked()
  await expect(unsure!).not.toBeChecked()
  await tick(sign!)
  await expect(none!).not.toBeChecked()
})

test('pressing Continue twice quickly goes one step only', async ({ page }) => {
  await begin(page)
  await give(page, first.id, [])
  await pressTwice(goOnButton(page))
  await expectAt(page, paths.question(book.questions[1]!.id))
})

test('the spine figure and the list of places mirror each other', async ({ page }) => {
  await reachQuestion(page, 'pain-place', calm)
  const place = page.getByRole('checkbox', { name: label('pain-place', 'tailbone') })
  const figure = page.getByRole('main').locator('svg.spine')
  await expect(figure).toBeVisible()
  const before = await figure.innerHTML()
  await tick(place)
  await expect.poll(() => figure.innerHTML()).not.toBe(before)
  await untick(place)
  await expect.poll(() => figure.innerHTML()).toBe(before)
  const { width, height } = (await figure.boundingBox())!
  await press(figure, { position: { x: width / 3, y: height / 2 } })
  await expect(page.getByRole('main').getByRole('checkbox', { checked: true })).toHaveCount(1)
})

test('the Back link and the Back button of the browser lead to the same question, as it was left', async ({ page }) => {
  await begin(page)
  await give(page, first.id, [])
  await press(goOnButton(page))
  await expectAt(page, paths.question(book.questions[1]!.id))
  await press(backLink(page))
  await expectAt(page, paths.question(first.id))
  await expect(pressesFor(page, first, [])[0]!).toBeChecked()
  await press(goOnButton(page))
  await expectAt(page, paths.question(book.questions[1]!.id))
  await page.goBack()
  await expectAt(page, paths.question(first.id))
  await expect(pressesFor(page, first, [])[0]!).toBeChecked()
})
