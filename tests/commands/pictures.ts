import { mkdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { type Browser, chromium, type Page } from 'playwright-core'
import { paths } from '#paths'
import { answerAll, begin, give, openSheet, reachResult, seeResult } from '../journeys/interview.ts'
import { everythingAtOnce, selfCare } from '../journeys/runners.ts'
import { writeWords } from '../journeys/handing-on.ts'
import { tour } from '../journeys/tour.ts'
import { findBrowser, launchOptions } from '../support/find-browser.ts'
import { paperPages, pngOf } from '../support/paper.ts'
import { serveBuiltApp } from '../support/served.ts'
import { root } from '../support/source-files.ts'

/**
 * `pictures`: the pictures of the README, into `.github/pictures`. `pictures -- FOLDER`: besides, every page at three
 * widths in both themes, and the sheet as PDF and in grey as it is printed, into that folder, for a designer's eye.
 */
const THEMES = ['light', 'dark'] as const
const A4 = { width: 794, height: 1123 }

type Theme = (typeof THEMES)[number]
type Draw = (page: Page) => Promise<void>

async function onPage(browser: Browser, baseURL: string, width: number, colorScheme: Theme, draw: Draw): Promise<void> {
  const context = await browser.newContext({
    baseURL,
    viewport: { width, height: width > 1000 ? 900 : 844 },
    colorScheme,
    deviceScaleFactor: 2,
    locale: 'en-GB',
    timezoneId: 'Europe/London',
  })
  await draw(await context.newPage())
  await context.close()
}

/** Nothing under the pointer, and the figure there that is loaded on its own. */
async function settle(page: Page): Promise<void> {
  await page.mouse.move(0, 0)
  if (page.url().endsWith(paths.question('pain-place'))) await page.locator('svg.spine').waitFor()
  await page.waitForTimeout(200)
}

const forReadme =
  (folder: string, theme: Theme): Draw =>
  async (page) => {
    const shot = async (name: string) => {
      await settle(page)
      await page.screenshot({ path: path.join(folder, `${name}-${theme}.png`) })
    }
    await page.goto('/')
    await shot('start')
    await begin(page)
    await answerAll(page, selfCare, async ({ id }) => {
      if (id !== 'pain-place') return
      await give(page, id, ['lower-back'])
      await shot('question')
    })
    await seeResult(page)
    await shot('result')
    if (theme === 'light') await drawSheet(page, path.join(folder, 'sheet.png'))
  }

/** The sheet as it lies on A4; a picture of the print view has no margins of its own. */
async function drawSheet(page: Page, file: string): Promise<void> {
  await openSheet(page)
  await page.setViewportSize(A4)
  await page.emulateMedia({ media: 'print' })
  await page.evaluate(() => document.body.style.setProperty('padding', '12mm'))
  await page.screenshot({ path: file })
}

const ofEveryPage =
  (folder: string, name: string): Draw =>
  (page) =>
    tour(page, async (at) => {
      await settle(page)
      await page.screenshot({ path: path.join(folder, `${at}-${name}.png`), fullPage: true })
    })

/**
 * The sheet as PDF, and each of its pages in grey, as a printer without colour lays it down: with blank lines, and with
 * the runner's own words.
 */
const onPaper =
  (folder: string): Draw =>
  async (page) => {
    for (const [name, answers] of [
      ['self-care', selfCare],
      ['everything', everythingAtOnce],
    ] as const) {
      await reachResult(page, answers)
      await openSheet(page)
      await printed(page, path.join(folder, `sheet-${name}`))
      await writeWords(page, {
        aim: 'To know whether I may run my first marathon in April, and what to do about the stiff mornings before nine hours at a desk',
        cannot: ['Run for more than twenty minutes', 'Put on my socks in the morning', 'Sit through a long meeting'],
      })
      await printed(page, path.join(folder, `sheet-${name}-own-words`))
      await page.evaluate(() => sessionStorage.clear())
    }
  }

async function printed(page: Page, file: string): Promise<void> {
  for (const format of ['A4', 'Letter'] as const) {
    const pdf = await page.pdf({ path: `${file}-${format}.pdf`, format })
    for (const [at, one] of (await paperPages(pdf, 120)).entries())
      writeFileSync(`${file}-${format}-${at + 1}.png`, pngOf(one))
  }
}

const readme = path.join(root, '.github/pictures')
const folder = process.argv[2]
const browser = await chromium.launch(launchOptions(await findBrowser()))
const app = await serveBuiltApp()
try {
  mkdirSync(readme, { recursive: true })
  for (const theme of THEMES) await onPage(browser, app.url, 390, theme, forReadme(readme, theme))
  console.log(`README pictures in ${path.relative(root, readme)}`)
  if (folder) {
    mkdirSync(folder, { recursive: true })
    for (const theme of THEMES)
      for (const width of [320, 390, 1280])
        await onPage(browser, app.url, width, theme, ofEveryPage(folder, `${width}-${theme}`))
    await onPage(browser, app.url, 390, 'light', onPaper(folder))
    console.log(`every page and the sheets in ${folder}`)
  }
} finally {
  app.stop()
  await browser.close()
}
