import { paths } from '#paths'
import { emergencyWords, placeLabel } from '#words/emergency.ts'
import { expect, test } from './fixtures.ts'
import { answerAll, begin, beginAndAnswerAll, expectAt, give, goOnButton, way } from './interview.ts'
import { book, label, optionsOf, place, question, sheet } from './knowledge.ts'
import { press, tick, untick } from './presses.ts'
import { calm, EMERGENCY_LISTS } from './runners.ts'

for (const asking of EMERGENCY_LISTS) {
  for (const sign of optionsOf(asking)) {
    test(`"${label(asking, sign)}" alone stops the questions at once`, async ({ page }) => {
      const asked = await beginAndAnswerAll(page, sheet({ ...calm, [asking]: [sign] }))
      expect(asked).toHaveLength(place(asking))
      await expect(
        page
          .locator('a[href^="tel:"]')
          .or(page.getByRole('radio', { name: /112/ }))
          .first(),
      ).toBeVisible()
    })
  }
}

const TOGETHER = [
  ['fever and a numb foot', { 'illness-signs': ['fever-or-shivering'], 'leg-symptoms': ['tingling-or-numb-foot'] }],
  ['fever and a foot that drops', { 'illness-signs': ['fever-or-shivering'], 'leg-symptoms': ['foot-drop'] }],
  ['a past cancer and a numb foot', { 'medical-history': ['cancer'], 'leg-symptoms': ['tingling-or-numb-foot'] }],
  ['a past cancer and a foot that drops', { 'medical-history': ['cancer'], 'leg-symptoms': ['foot-drop'] }],
  [
    'pain that stabs on breathing and a swollen calf',
    { 'illness-signs': ['stabs-on-breathing'], 'leg-symptoms': ['swollen-calf'] },
  ],
  [
    'pain that stabs on breathing, very bad, in the upper back',
    { 'illness-signs': ['stabs-on-breathing'], 'pain-place': ['upper-back'], 'pain-severity': 7 },
  ],
  ['tummy pain, very bad, at an age from 60 on', { 'illness-signs': ['tummy-pain'], age: '60-69', 'pain-severity': 7 }],
  ['a known aneurysm and very bad pain', { 'medical-history': ['known-aneurysm'], 'pain-severity': 7 }],
] as const
for (const [title, signs] of TOGETHER) {
  test(`${title} stop the questions as soon as the last of them is told`, async ({ page }) => {
    const answers = sheet({ ...calm, 'pain-duration': '1-to-6-weeks', ...signs })
    const last = Object.keys(signs)
      .toSorted((one, other) => place(one) - place(other))
      .at(-1)
    expect((await beginAndAnswerAll(page, answers)).at(-1)).toBe(last)
  })
}

test('the number to call belongs to a region that the runner has confirmed, and each of the four can be chosen', async ({
  page,
}) => {
  await beginAndAnswerAll(page, sheet({ 'nerve-signs': ['bladder-change'] }))
  const main = page.getByRole('main')
  const numbers = book.emergency.numbers.map(({ number }) => number)
  expect(numbers).toEqual(['112', '999', '911', '000'])
  for (const one of book.emergency.numbers) {
    const { number } = one
    await tick(main.getByRole('radio', { name: placeLabel(one) }))
    await expect(main.locator(`a[href="tel:${number}"]`)).toBeVisible()
    await expect(main.locator('a[href^="tel:"]')).toHaveCount(1)
  }
  await page.reload()
  await expect(main.locator('a[href="tel:000"]')).toBeVisible()
})

test.describe('in a browser that does not tell a country', () => {
  test.use({ locale: 'en' })

  test('no number is guessed: each of the four stands there with its region, one press away', async ({ page }) => {
    await beginAndAnswerAll(page, sheet({ 'nerve-signs': ['bladder-change'] }))
    const calls = page.getByRole('main').locator('a[href^="tel:"]')
    await expect(calls).toHaveCount(4)
    expect((await calls.evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''))).sort()).toEqual([
      'tel:000',
      'tel:112',
      'tel:911',
      'tel:999',
    ])
  })
})

test('nobody on the emergency page is sent on to read more, to a result or to a sheet', async ({ page }) => {
  await beginAndAnswerAll(page, sheet({ 'nerve-signs': ['bladder-change'] }))
  await expect(page.getByRole('main').getByRole('link', { name: /learn|result|source/i })).toHaveCount(0)
  await page.goto(paths.result)
  await expectAt(page, paths.emergency)
})

test('a runner who ticked a danger sign by mistake goes back, mends it and carries on', async ({ page }) => {
  await beginAndAnswerAll(page, sheet({ 'nerve-signs': ['bladder-change'] }))
  await press(way(page, emergencyWords.change(question('nerve-signs').heading)))
  await expectAt(page, paths.question('nerve-signs'))
  await expect(page.getByRole('checkbox', { name: label('nerve-signs', 'bladder-change') })).toBeChecked()
  await give(page, 'nerve-signs', [])
  await press(goOnButton(page))
  await expectAt(page, paths.question('emergency-signs'))
})

test('a runner who takes a danger sign off and ticks nothing instead is asked for an answer, not sent back to the emergency page', async ({
  page,
}) => {
  await beginAndAnswerAll(page, sheet({ 'nerve-signs': ['bladder-change'] }))
  await press(way(page, emergencyWords.change(question('nerve-signs').heading)))
  await untick(page.getByRole('checkbox', { name: label('nerve-signs', 'bladder-change') }))
  await press(goOnButton(page))
  await expect(page).toHaveTitle(/^Error: /)
  await expectAt(page, paths.question('nerve-signs'))
  await page.goto(paths.result)
  await expectAt(page, paths.emergency)
})

test('a danger sign together with "I am not sure" still counts', async ({ page }) => {
  await begin(page)
  await answerAll(page, sheet({ 'nerve-signs': ['numb-between-legs', 'not-sure'] }))
  await expectAt(page, paths.emergency)
})
