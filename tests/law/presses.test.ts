import { describe, expect, test } from 'vitest'
import { filesUnder, told } from '../support/source-files.ts'
import { hastyPresses } from './presses.ts'

/** They press too soon on purpose, or with Tab before each press, or are the one way to press. */
const ABOUT_PRESSING = [
  'tests/journeys/first-moment.spec.ts',
  'tests/journeys/hands.ts',
  'tests/journeys/keyboard.spec.ts',
  'tests/journeys/presses.ts',
]

test('no journey presses before the app takes presses, but for those that are about that', () => {
  const journeys = filesUnder('tests/journeys').filter(({ path }) => path.endsWith('.ts'))
  const hasty = journeys.filter((file) => hastyPresses(file).length > 0).map(({ path }) => path)
  expect(told(journeys.filter(({ path }) => !ABOUT_PRESSING.includes(path)).flatMap(hastyPresses))).toEqual([])
  expect(hasty, 'each of these still needs to be left out').toEqual(ABOUT_PRESSING)
})

describe('a press', () => {
  const presses = (text: string) => told(hastyPresses({ path: 'tests/journeys/x.spec.ts', text }))

  test.each([
    'await button.click()',
    'await page.getByRole("button").first().dblclick({ timeout: 1000 })',
    'for (const box of boxes) await box.check()',
    'await box.uncheck()',
    'await box.setChecked(true)',
    'await page.touchscreen.tap(1, 2)',
    'await page.mouse.click(1, 2)',
    'await page.keyboard.press("Enter")',
    'await box.press(key)',
    'await page.keyboard.type("words")',
    'await box.pressSequentially("words")',
  ])('that may come too soon is found: %s', (text) => {
    expect(presses(`test('x', async () => {\n  ${text}\n})`)).toEqual([
      expect.stringMatching(/^tests\/journeys\/x\.spec\.ts:2 /),
    ])
  })

  test.each([
    'await press(button)',
    'await page.keyboard.press("Tab")',
    'await page.evaluate(() => document.body.click())',
    'await box.fill("words")',
    'note(message.type())',
    'await expect(box).toBeChecked()',
  ])('that cannot come too soon is let through: %s', (text) => {
    expect(presses(text)).toEqual([])
  })
})
