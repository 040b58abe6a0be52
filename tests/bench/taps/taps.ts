import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import process from 'node:process'
import react from '@vitejs/plugin-react'
import { chromium } from 'playwright-core'
import { build } from 'vite'
import { paths } from '../../../src/paths.ts'
import { readRuleBook } from '../../../src/tools/rules.ts'
import { selfCare } from '../../journeys/runners.ts'
import { findBrowser, launchOptions } from '../../support/find-browser.ts'
import { serveFolder } from '../../support/served.ts'
import { drive, type Drive, type Times } from './drive.ts'
import { type AskedPage, pagesOf } from './pages.ts'

/**
 * `npm run bench:taps`: how long a press takes until its effect is on the screen, beside the same questions in
 * react-jsonschema-form, in one run and in turns, at full speed and on a processor slowed to a sixth. The worked
 * self-care runner goes from the first page to the last. `npm run build` first. Fails where Continue takes longer than
 * theirs at a sixth. "wait" is by the clock, "work" what the page's thread did. The first number after the command is how often each goes.
 */
const ROUNDS = Math.max(1, Number(process.argv[2] ?? 5))
const SLOWDOWNS = [1, 6] as const
const SIDES = ['ours', 'theirs'] as const
type Side = Drive['side']

const here = import.meta.dirname
const root = path.resolve(here, '../../..')

/** Builds their form into a folder of its own, and lets it make its validators: our policy would not. */
async function buildTheirs(pages: readonly AskedPage[]): Promise<{ readonly built: string; remove(): void }> {
  const cache = path.join(here, 'node_modules/.cache')
  mkdirSync(cache, { recursive: true })
  const folder = mkdtempSync(path.join(cache, 'form-'))
  writeFileSync(
    path.join(folder, 'index.html'),
    `<!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>Form</title><script type="module" src="../../../form.tsx"></script></head><body><div id="root"></div></body></html>`,
  )
  const built = path.join(folder, 'dist')
  await build({
    root: folder,
    configFile: false,
    logLevel: 'error',
    plugins: [react()],
    define: { PAGES: JSON.stringify(pages.map(({ title, schema, uiSchema }) => ({ title, schema, uiSchema }))) },
    build: { target: 'es2022', outDir: built, modulePreload: { polyfill: false }, chunkSizeWarningLimit: 2000 },
  })
  mkdirSync(path.join(built, 'hosting'), { recursive: true })
  writeFileSync(path.join(built, 'hosting/headers.json'), '{}')
  return { built, remove: () => rmSync(folder, { recursive: true }) }
}

/** The value below which this share of the numbers lies. */
function quantile(numbers: readonly number[], share: number): number {
  const sorted = numbers.toSorted((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))]!
}

const told = (all: readonly number[]): string => `${quantile(all, 0.5).toFixed(1)}, ${quantile(all, 0.9).toFixed(1)}`

const { book } = readRuleBook(path.join(root, 'rules'))
const pages = pagesOf(book, selfCare)
const form = await buildTheirs(pages)
const found = await findBrowser()
const [app, peer] = await Promise.all([serveFolder('dist'), serveFolder(form.built)])
const browser = await chromium.launch(launchOptions(found))
try {
  const addresses: Record<Side, string> = {
    ours: app.url + paths.question(book.questions[0]!.id),
    theirs: `${peer.url}/`,
  }
  const times = new Map<string, Times>()
  const of = (side: Side, slowdown: number): Times => {
    const key = `${side} ${slowdown}`
    const kept = times.get(key) ?? { ticks: [], steps: [] }
    times.set(key, kept)
    return kept
  }
  for (let round = 0; round < ROUNDS; round += 1)
    for (const slowdown of SLOWDOWNS)
      for (const side of round % 2 === 0 ? SIDES : SIDES.toReversed()) {
        const taken = await drive(browser, { address: addresses[side], side, pages, slowdown })
        const kept = of(side, slowdown)
        kept.ticks.push(...taken.ticks)
        kept.steps.push(...taken.steps)
      }

  console.log(
    `${found.source}; ${pages.length} pages, ${pages.flatMap(({ presses }) => presses).length} ticks, ${ROUNDS} rounds; milliseconds: median, 90th percentile`,
  )
  for (const slowdown of SLOWDOWNS)
    for (const [kind, name] of [
      ['steps', 'Continue'],
      ['ticks', 'tick'],
    ] as const) {
      const [ours, theirs] = SIDES.map((side) => of(side, slowdown)[kind])
      for (const measure of ['wait', 'work'] as const) {
        const [mine, peers] = [ours!, theirs!].map((taken) => taken.map((one) => one[measure]))
        const ratio = quantile(mine!, 0.5) / quantile(peers!, 0.5)
        console.log(
          `${slowdown}x ${name}, ${measure}: ours ${told(mine!)}; theirs ${told(peers!)}; ratio ${ratio.toFixed(2)}`,
        )
        if (slowdown === 6 && kind === 'steps' && measure === 'wait') process.exitCode = ratio <= 1 ? 0 : 1
      }
    }
} finally {
  await browser.close()
  for (const one of [app, peer]) one.stop()
  form.remove()
}
