import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import process from 'node:process'
import react from '@vitejs/plugin-react'
import { throttling } from 'lighthouse/core/config/constants.js'
import { type Browser, chromium } from 'playwright-core'
import { build } from 'vite'
import { paths } from '#paths'
import { book } from '../support/book.ts'
import { findBrowser, launchOptions } from '../support/find-browser.ts'
import { serveFolder } from '../support/served.ts'
import { root } from '../support/source-files.ts'

/**
 * How long a runner waits on a slow phone until the first question can be answered, as a ratio to a blank React page:
 * one component with one control, built and served in the same way and measured in the same run, in turns. Both are
 * opened by their address with nothing kept, on a processor slowed to a quarter and Lighthouse's slow 4G. A page can be
 * answered once its first control stands there and React listens to it; the moment in which a new page takes no press,
 * which is kept on purpose, is not counted. `npm run build` first. Fails above the limit.
 */
const MOST = 1.25
const PAIRS = Math.max(5, Number(process.argv[2] ?? 7))
const SLOWDOWN = 4
const { requestLatencyMs, downloadThroughputKbps, uploadThroughputKbps } = throttling.mobileSlow4G
const bytes = (kilobits: number): number => (kilobits * 1024) / 8

const BLANK = {
  'index.html': `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width" />
    <title>Blank</title>
    <script type="module" src="/main.tsx"></script>
  </head>
  <body><div id="root"></div></body>
</html>
`,
  'main.tsx': `import { useState } from 'react'
import { createRoot } from 'react-dom/client'

function Blank() {
  const [ticked, tick] = useState(false)
  return <main><label><input type="checkbox" checked={ticked} onChange={() => tick(!ticked)} /> Yes</label></main>
}
createRoot(document.getElementById('root')!).render(<Blank />)
`,
}

/** Builds the blank page into a folder of its own, within reach of the installed packages. */
async function buildBlank(): Promise<{ readonly built: string; remove(): void }> {
  const cache = path.join(root, 'node_modules/.cache')
  mkdirSync(cache, { recursive: true })
  const folder = mkdtempSync(path.join(cache, 'blank-page-'))
  for (const [name, text] of Object.entries(BLANK)) writeFileSync(path.join(folder, name), text)
  await build({
    root: folder,
    configFile: false,
    logLevel: 'error',
    plugins: [react()],
    build: { target: 'es2022', modulePreload: { polyfill: false } },
  })
  const built = path.join(folder, 'dist')
  cpSync(path.join(root, 'dist/hosting/headers.json'), path.join(built, 'hosting/headers.json'))
  return { built, remove: () => rmSync(folder, { recursive: true }) }
}

/** Runs in the page, as text, since what runs TypeScript here changes functions: notes when it can be answered. */
const NOTE_ANSWERABLE = `(function look() {
  const control = document.querySelector('main input')
  if (control && Object.keys(control).some((key) => key.startsWith('__reactProps$'))) window.answerableAt = performance.now()
  else requestAnimationFrame(look)
})()`

interface Wait {
  /** Milliseconds from the beginning of the navigation until the page can be answered. */
  readonly at: number
  /** What had come over the network by then, in kB. */
  readonly weight: number
}

async function measure(browser: Browser, address: string): Promise<Wait> {
  const context = await browser.newContext({ viewport: { width: 412, height: 823 }, deviceScaleFactor: 1.75 })
  const page = await context.newPage()
  const phone = await context.newCDPSession(page)
  await phone.send('Network.enable')
  await phone.send('Network.emulateNetworkConditions', {
    offline: false,
    latency: requestLatencyMs,
    downloadThroughput: bytes(downloadThroughputKbps),
    uploadThroughput: bytes(uploadThroughputKbps),
  })
  await phone.send('Emulation.setCPUThrottlingRate', { rate: SLOWDOWN })
  await page.addInitScript(NOTE_ANSWERABLE)
  await page.goto(address)
  await page.waitForFunction('window.answerableAt', undefined, { timeout: 60_000 })
  const wait = await page.evaluate<Wait>(`({
    at: answerableAt,
    weight: performance.getEntries().reduce((sum, { encodedBodySize = 0, responseEnd }) =>
      responseEnd <= answerableAt ? sum + encodedBodySize / 1000 : sum, 0),
  })`)
  await context.close()
  return wait
}

function median(numbers: readonly number[]): number {
  const sorted = numbers.toSorted((a, b) => a - b)
  const middle = Math.floor(sorted.length / 2)
  return sorted.length % 2 === 1 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2
}

const blank = await buildBlank()
const found = await findBrowser()
const [app, plain] = await Promise.all([serveFolder('dist'), serveFolder(blank.built)])
const browser = await chromium.launch(launchOptions(found))
try {
  const addresses = { question: app.url + paths.question(book.questions[0]!.id), blank: `${plain.url}/` }
  // The first page that a browser opens pays for its start.
  await measure(browser, addresses.blank)
  const times: Record<keyof typeof addresses, Wait[]> = { question: [], blank: [] }
  for (let pair = 0; pair < PAIRS; pair += 1) {
    const turns = pair % 2 === 0 ? (['question', 'blank'] as const) : (['blank', 'question'] as const)
    for (const turn of turns) times[turn].push(await measure(browser, addresses[turn]))
  }
  const [question, bare] = [median(times.question.map(({ at }) => at)), median(times.blank.map(({ at }) => at))]
  const seconds = (milliseconds: number): string => (milliseconds / 1000).toFixed(2)
  const told = (waits: readonly Wait[]): string =>
    `${waits[0]!.weight.toFixed(0)} kB; ${waits.map(({ at }) => seconds(at)).join(' ')}`
  console.log(`${found.source}; ${PAIRS} pairs, processor at 1/${SLOWDOWN}, slow 4G`)
  console.log(`first question can be answered after ${seconds(question)} s (${told(times.question)})`)
  console.log(`blank React page after ${seconds(bare)} s (${told(times.blank)})`)
  const ratio = question / bare
  console.log(`${ratio <= MOST ? 'fits' : 'TOO SLOW'}: ratio ${ratio.toFixed(2)}, at most ${MOST}`)
  process.exitCode = ratio <= MOST ? 0 : 1
} finally {
  await browser.close()
  for (const one of [app, plain]) one.stop()
  blank.remove()
}
