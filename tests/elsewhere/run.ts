import { existsSync, mkdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import process from 'node:process'
import { serveBuiltApp } from '../support/served.ts'
import { root } from '../support/source-files.ts'
import { openFirefox } from './firefox.ts'
import { journeys } from './journeys.ts'
import { type Outcome, runJourneys } from './run-journeys.ts'
import { openWebKit } from './webkit.ts'

/**
 * `run.ts firefox` or `run.ts webkit`, and words of the titles to run only some: the journeys of the built app in an
 * installed browser that is not Chromium. Where that browser is missing, it says so and fails. It ends within a quarter
 * of an hour, whatever the browser does; a quiet machine takes three minutes.
 */
const BROWSERS = { firefox: openFirefox, webkit: openWebKit }
const LIMITS = { start: 60_000, all: 900_000 }
const [which, ...only] = process.argv.slice(2)
if (which !== 'firefox' && which !== 'webkit') throw new Error('say which: firefox or webkit')
const chosen = journeys.filter(({ title }) => only.every((word) => title.includes(word)))

const { passed, failed } = existsSync(path.join(root, 'dist/index.html'))
  ? await runAll(BROWSERS[which])
  : { passed: 0, failed: ['there is no built app in dist: run npm run build first'] }

for (const line of failed) console.log(`failed: ${line}`)
console.log(`${passed} passed, ${failed.length} failed`)
mkdirSync(path.join(root, 'test-results'), { recursive: true })
writeFileSync(
  path.join(root, `test-results/journeys-${which}.json`),
  JSON.stringify({ passed, failed: failed.length, names: failed }),
)
process.exit(failed.length > 0 ? 1 : 0)

async function runAll(open: typeof openFirefox): Promise<Outcome> {
  const server = await serveBuiltApp()
  try {
    return await runJourneys({ journeys: chosen, open, base: server.url, limits: LIMITS, say: console.log })
  } finally {
    server.stop()
  }
}
