import { createServer } from 'node:net'
import lighthouse from 'lighthouse'
import { chromium } from 'playwright-core'
import { findBrowser, launchOptions } from '../support/find-browser.ts'
import { serveBuiltApp } from '../support/served.ts'

/** Lighthouse as on a phone, on the built app: performance of 95 and accessibility of 100 at the least. */
const PAGES = ['/', '/questions/nerve-signs']
const LEAST = { performance: 95, accessibility: 100 }

const freePort = (): Promise<number> =>
  new Promise((done) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const address = probe.address()
      probe.close(() => done(typeof address === 'object' ? address!.port : 0))
    })
  })

async function measure(url: string, port: number): Promise<boolean> {
  const run = await lighthouse(url, { port, onlyCategories: Object.keys(LEAST), logLevel: 'error' })
  if (!run) throw new Error(`Lighthouse has no result for ${url}`)
  const { categories, audits } = run.lhr
  const scores = Object.entries(LEAST).map(([id, least]) => ({
    id,
    least,
    score: Math.round((categories[id]!.score ?? 0) * 100),
  }))
  const times = [
    'first-contentful-paint',
    'largest-contentful-paint',
    'total-blocking-time',
    'cumulative-layout-shift',
  ].map((id) => `${audits[id]!.title} ${audits[id]!.displayValue}`)
  console.log(
    `${new URL(url).pathname}: ${scores.map(({ id, score }) => `${id} ${score}`).join(', ')} (${times.join(', ')})`,
  )
  for (const { id, title, score } of Object.values(audits))
    if (score !== null && score < 0.9 && categories['accessibility']!.auditRefs.some((ref) => ref.id === id))
      console.log(`  ${id}: ${title}`)
  return scores.every(({ score, least }) => score >= least)
}

const port = await freePort()
const browser = await chromium.launch({
  ...launchOptions(await findBrowser()),
  args: [`--remote-debugging-port=${port}`],
})
const app = await serveBuiltApp()
try {
  const passed: boolean[] = []
  for (const path of PAGES) passed.push(await measure(`${app.url}${path}`, port))
  process.exitCode = passed.every(Boolean) ? 0 : 1
} finally {
  app.stop()
  await browser.close()
}
