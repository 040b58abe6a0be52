import type { Page } from '@playwright/test'
import { expect, expectAccessible, expectNoSidewaysScroll, test } from './fixtures.ts'

/** The watch itself: each of these does wrong on purpose, and must be seen. */
const WRONGS: Readonly<Record<string, (page: Page) => Promise<unknown>>> = {
  'a word in the console': (page) => page.evaluate(() => console.log('an answer')),
  'a script that throws': (page) =>
    page.evaluate(
      () =>
        void setTimeout(() => {
          throw new Error('broken')
        }),
    ),
  'a request to elsewhere': (page) => page.evaluate(() => fetch('https://example.org/').catch(() => undefined)),
  'a word in the address': (page) => page.evaluate(() => history.pushState(null, '', '/?surface=hard')),
  'an answer behind the hash': (page) => page.evaluate(() => history.pushState(null, '', '#bladder-change')),
  'an answer in the title': (page) =>
    page.evaluate(() => {
      document.title = 'Numbness between your legs - Backstride'
    }),
  'an address that is none of the app': (page) => page.evaluate(() => history.pushState(null, '', '/elsewhere')),
}

for (const [what, wrong] of Object.entries(WRONGS)) {
  test(`the watch over every journey sees ${what}`, async ({ page, guard }) => {
    await page.goto('/')
    expect(guard.takeFaults()).toEqual([])
    await wrong(page)
    const seen: string[] = []
    await expect.poll(() => seen.push(...guard.takeFaults())).toBeGreaterThan(0)
  })
}

test('the watch sees a page that a journey opens by itself, in whatever context', async ({
  browser,
  guard,
  baseURL,
}) => {
  for (const wrong of [WRONGS['a request to elsewhere']!, WRONGS['a word in the console']!]) {
    const page = await browser.newPage({ baseURL: baseURL! })
    await page.goto('/')
    expect(guard.takeFaults()).toEqual([])
    await wrong(page)
    const seen: string[] = []
    await expect.poll(() => seen.push(...guard.takeFaults())).toBeGreaterThan(0)
    await page.close()
    guard.takeFaults()
  }
})

const spoil = (page: Page, name: string, value: string) =>
  page
    .locator('main p')
    .first()
    .evaluate((text: HTMLElement, [style, to]) => text.style.setProperty(style, to), [name, value] as const)

test('the watch sees a picture without text, text that is too pale, and a page that is too wide', async ({ page }) => {
  await page.goto('/')
  await expectAccessible(page)
  await page.evaluate(() => document.querySelector('main')!.append(new Image()))
  await expect(expectAccessible(page)).rejects.toThrow('image-alt')
  await page.reload()
  await spoil(page, 'color', '#777')
  await expect(expectAccessible(page)).rejects.toThrow('color-contrast')
  await page.reload()
  await spoil(page, 'min-width', '200vw')
  await expect(expectNoSidewaysScroll(page)).rejects.toThrow('too wide')
})
