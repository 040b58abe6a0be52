import { paths } from '#paths'
import { pageOf } from '#core/assessment/pages.ts'
import { intakeWords } from '#words/intake.ts'
import { expect, test } from './fixtures.ts'
import {
  answerAll,
  askedAt,
  backLink,
  begin,
  expectAt,
  expectAsked,
  field,
  give,
  goOnButton,
  pressesFor,
  reachQuestion,
} from './interview.ts'
import { answerTo, book, label, question } from './knowledge.ts'
import { press, pressTwice, tick, untick } from './presses.ts'
import { calm, selfCare } from './runners.ts'

const first = book.questions[0]!

test('each page has a heading of its own, which title and focus follow, and each question on it is a group with its heading; nothing is ticked beforehand, each takes "not sure", none asks for typing, and the pain scale is eleven radios', async ({
  page,
}) => {
  const titles: string[] = []
  await begin(page)
  await answerAll(page, selfCare, async ({ id }) => {
    const { title, questions } = pageOf(book, question(id).id)
    const heading = title ?? question(id).heading
    if (id === questions[0]) {
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(heading)
      await expect(page).toHaveTitle(new RegExp(`^${heading.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')} - `))
      await expect.poll(() => page.evaluate(() => document.activeElement?.textContent ?? '')).toContain(heading)
      expect(await page.evaluate(() => scrollY)).toBe(0)
      titles.push(await page.title())
      await expect(page.getByRole('main').locator('input:not([type=radio]):not([type=checkbox])')).toHaveCount(0)
      await expect(page.getByRole('main').locator('textarea, select')).toHaveCount(0)
    }
    const group = page.getByRole('group').filter({
      has: page.getByRole('heading', { level: title === undefined ? 1 : 2, name: question(id).heading, exact: true }),
    })
    await expect(group).toHaveCount(1)
    await expect(group.locator('input:checked')).toHaveCount(0)
    for (const press of pressesFor(page, question(id), 'not-sure')) await expect(press).toBeVisible()
    if (question(id).kind === 'scale') await expect(group.getByRole('radio', { name: /^\d/ })).toHaveCount(11)
  })
  expect(titles.length).toBeGreaterThan(8)
  expect(new Set(titles).size, 'no two pages have the same title').toBe(titles.length)
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

test('on a page of several questions each one left empty is named with a link to it; what the others were answered stays, and Continue counts none of it until all are answered', async ({
  page,
}) => {
  const asked = ['pain-duration', 'pain-severity', 'pain-course', 'onset']
  const empty = (id: string) =>
    page.getByRole('group', { name: /problem/i }).getByRole('link', { name: question(id).heading })
  await reachQuestion(page, asked[0]!, calm)
  const kept = () => page.evaluate(() => JSON.parse(sessionStorage.getItem('backstride.draft')!) as { answers: object })
  const before = (await kept()).answers
  await give(page, 'pain-severity', 3)
  await press(goOnButton(page))
  await expect(page).toHaveTitle(/^Error: /)
  for (const id of asked) {
    await expect(empty(id)).toHaveCount(id === 'pain-severity' ? 0 : 1)
    await expect(field(page, id).getByText(intakeWords.errorHeading)).toHaveCount(0)
    await expect(field(page, id).getByText(/^(Error: )?Select an answer/)).toHaveCount(id === 'pain-severity' ? 0 : 1)
  }
  await press(empty('onset'))
  await expect(field(page, 'onset').getByRole('radio').first()).toBeFocused()
  await give(page, 'onset', 'after-run')
  await expect(empty('onset'), 'what is answered is no fault any more').toHaveCount(0)
  await give(page, 'pain-duration', 'under-1-week')
  await press(goOnButton(page))
  await expect(empty('pain-course')).toHaveCount(1)
  for (const id of ['pain-duration', 'pain-severity', 'onset'])
    for (const one of pressesFor(page, question(id), answerTo(calm, id))) await expect(one).toBeChecked()
  expect((await kept()).answers).toEqual(before)
  await give(page, 'pain-course', 'getting-better')
  await press(goOnButton(page))
  await expectAt(page, askedAt('running-background'))
})

test('a question that an answer opens comes below that answer, and nothing above it moves; it goes again with the answer', async ({
  page,
}) => {
  await reachQuestion(page, 'recent-changes', calm)
  await give(page, 'running-background', 'regular')
  await expect(field(page, 'mileage-ramp')).toHaveCount(0)
  const farther = pressesFor(page, question('recent-changes'), ['distance'])[0]!
  await farther.scrollIntoViewIfNeeded()
  const before = await farther.boundingBox()
  await tick(farther)
  await expect(field(page, 'mileage-ramp')).toBeVisible()
  expect(await farther.boundingBox()).toEqual(before)
  expect((await field(page, 'mileage-ramp').boundingBox())!.y).toBeGreaterThan(before!.y)
  await untick(farther)
  await expect(field(page, 'mileage-ramp')).toHaveCount(0)
  expect(await farther.boundingBox()).toEqual(before)
})

test('an emergency sign on a page of several questions stops at Continue, with the others left empty', async ({
  page,
}) => {
  await reachQuestion(page, 'illness-signs', calm)
  await give(page, 'leg-symptoms', ['foot-drop'])
  await give(page, 'illness-signs', ['fever-or-shivering'])
  await press(goOnButton(page))
  await expectAt(page, paths.emergency)
})

test('the side is asked under a one-sided place, with a word that it can be left out, and Continue goes on without it', async ({
  page,
}) => {
  await reachQuestion(page, 'pain-place', calm)
  await give(page, 'pain-place', ['lower-back'])
  await expect(field(page, 'pain-side')).toHaveCount(0)
  await give(page, 'pain-place', ['sacrum-or-buttock-one-side'])
  await expect(field(page, 'pain-side')).toContainText(intakeWords.optional(question('pain-side').heading))
  await press(goOnButton(page))
  await expectAt(page, askedAt('daily-function'))
  await press(backLink(page))
  await expectAsked(page, 'pain-place')
  const side = field(page, 'pain-side').getByRole('radio').first()
  await tick(side)
  await press(goOnButton(page))
  await expectAt(page, askedAt('daily-function'))
  await press(backLink(page))
  await expectAsked(page, 'pain-place')
  await expect(side).toBeChecked()
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
