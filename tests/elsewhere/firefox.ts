import { existsSync } from 'node:fs'
import process from 'node:process'
import puppeteer, { type ElementHandle } from 'puppeteer-core'
import { inPage, Missing, type OtherBrowser, until } from './browser.ts'

const PLACES = [
  '/usr/bin/firefox-esr',
  '/usr/bin/firefox',
  '/snap/bin/firefox',
  '/Applications/Firefox.app/Contents/MacOS/firefox',
  'C:\\Program Files\\Mozilla Firefox\\firefox.exe',
]

/** An installed Firefox (FIREFOX=/path/to/firefox, or where it is usually found), by WebDriver BiDi. */
export async function openFirefox(): Promise<OtherBrowser> {
  const executablePath = process.env['FIREFOX'] ?? PLACES.find((place) => existsSync(place))
  if (executablePath === undefined || !existsSync(executablePath))
    throw new Missing(
      'Firefox is missing: install it (Debian: apt-get install firefox-esr), or set FIREFOX to its path.',
    )
  const browser = await puppeteer.launch({ browser: 'firefox', executablePath, headless: true })
  const page = await browser.newPage()
  await page.setViewport({ width: 390, height: 844 })
  return {
    name: `Firefox (${await browser.version()})`,
    // Not `goto`, which gives up where the page itself moves on while it loads.
    open: async (address) => {
      await page.evaluate(`window.leaving = true; location.assign(${JSON.stringify(address)})`)
      const stands = 'window.leaving === undefined && document.readyState === "complete"'
      await until(() => page.evaluate(stands).catch(() => false), Boolean, `${address} did not load`)
    },
    run: (act, ...given) => page.evaluate(inPage(act, given)) as Promise<never>,
    press: async (find, ...given) => {
      const element = (await page.evaluateHandle(inPage(find, given))).asElement() as ElementHandle<Element> | null
      if (!element) throw new Error(`there is nothing to press: ${JSON.stringify(given)}`)
      await element.click()
    },
    print: (format) => page.pdf({ format, timeout: 60_000 }),
    close: () => browser.close(),
  }
}
