import { existsSync, mkdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import process from 'node:process'
import { serveBuiltApp } from '../support/served.ts'
import { root } from '../support/source-files.ts'
import { openFirefox } from './firefox.ts'
import { journeys } from './journeys.ts'
import { openWebKit } from './webkit.ts'

/**
 * `run.ts firefox` or `run.ts webkit`, and words of the titles to run only some: the journeys of the built app in an
 * installed browser that is not Chromium. Where that browser is missing, it says so and fails.
 */
const BROWSERS = { firefox: openFirefox, webkit: openWebKit }
const [which, ...only] = process.argv.slice(2)
if (which !== 'firefox' && which !== 'webkit') throw new Error('say which: firefox or webkit')
const chosen = journeys.filter(({ title }) => only.every((word) => title.includes(word)))

const failed: string[] = []
if (existsSync(path.join(root, 'dist/index.html'))) await runAll()
else failed.push('there is no built app in dist: run npm run build first')

for (const line of failed) console.log(`failed: ${line}`)
const passed = chosen.length - Math.min(failed.length, chosen.length)
console.log(`${passed} passed, ${failed.length} failed`)
mkdirSync(path.join(root, 'test-results'), { recursive: true })
writeFileSync(
  path.join(root, `test-results/journeys-${which}.json`),
  JSON.stringify({ passed, failed: failed.length, names: failed }),
)
process.exit(failed.length > 0 ? 1 : 0)

async function runAll(): Promise<void> {
  const open = BROWSERS[which as keyof typeof BROWSERS]
  const server = await serveBuiltApp()
  try {
    const browser = await open()
    console.log(browser.name)
    for (const journey of chosen) {
      const since = Date.now()
      const fault = await journey.go(browser, server.url).then(() => undefined, String)
      if (fault !== undefined) failed.push(`${journey.title}\n  ${fault}`)
      console.log(`${fault === undefined ? 'passed' : 'FAILED'} ${journey.title} (${Date.now() - since} ms)`)
    }
    await browser.close()
  } catch (fault) {
    failed.push(String(fault))
  } finally {
    server.stop()
  }
}
