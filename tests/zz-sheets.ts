import { mkdirSync } from 'node:fs'
import { execFileSync } from 'node:child_process'
import path from 'node:path'
import { chromium } from 'playwright-core'
import { calm, everythingAtOnce, routine, selfCare, fullWay } from './journeys/runners.ts'
import { book, workedRunners, sheet } from './journeys/knowledge.ts'
import { assess } from '#core/assessment/assess.ts'
import { findBrowser, launchOptions } from './support/find-browser.ts'
import { pageCount } from './support/pdf.ts'
import { spawn } from 'node:child_process'
const out = '/tmp/sheetwork/out'
mkdirSync(out, { recursive: true })
const unsure = sheet({ ...Object.fromEntries([...book.questions].map((q) => [q.id, q.kind === 'choices' ? ['not-sure'] : 'not-sure'])) })
const unsureTicked = sheet({ ...everythingAtOnce, ...Object.fromEntries(Object.entries(everythingAtOnce).map(([k, v]) => [k, Array.isArray(v) && !['nerve-signs', 'emergency-signs'].includes(k) && v.length > 0 && !v.includes('not-sure' as never) ? [...v, 'not-sure'] : v])) })
const all: Record<string, any> = { calm, selfCare, routine, fullWay, everything: everythingAtOnce, unsure, unsureTicked,
  everythingTried: sheet({ ...everythingAtOnce, 'already-tried': ['painkillers','heat','ice','stretching','rest','physiotherapy','osteopathy','acupuncture','natural-products'] }),
  everythingNerve: sheet({ ...everythingAtOnce, 'nerve-signs': ['not-sure'], 'emergency-signs': ['not-sure'], 'medical-history': [...everythingAtOnce['medical-history' as never] as string[], 'cancer', 'known-aneurysm'].filter((x) => x !== 'not-sure') }),
  everythingNoFever: sheet({ ...everythingAtOnce, 'illness-signs': ['weight-loss', 'spine-shape-change'], 'medical-history': ['low-bone-density', 'steroid-tablets', 'stress-fracture'] }),
  ...Object.fromEntries(workedRunners.map((r) => [r.id, r.answers])) }
const only = process.argv.slice(2).filter((a) => !a.startsWith('-'))
const server = spawn(process.execPath, ['--import', 'tsx', 'src/tools/serve.ts', '--port', '0', '--folder', '/tmp/sheetwork/dist'], { stdio: ['ignore', 'pipe', 'inherit'] })
const url: string = await new Promise((ok) => server.stdout.on('data', (d) => ok(/http:\/\/[\d.]+:\d+/.exec(String(d))![0])))
const browser = await chromium.launch(launchOptions(await findBrowser()))
try {
  for (const [name, answers] of Object.entries(all)) {
    if (only.length && !only.includes(name)) continue
    const o = assess(book, answers)
    if (o.next.kind === 'stop') { continue }
    if (o.next.kind === 'ask') { console.log(name, 'asks', o.next.question); continue }
    const dark = name === 'selfCare'
    const context = await browser.newContext({ baseURL: url, viewport: process.argv.includes('--phone') ? { width: 390, height: 844 } : { width: 1280, height: 900 }, colorScheme: dark ? 'dark' : 'light', locale: 'en-GB', timezoneId: 'Europe/London' })
    const page = await context.newPage()
    page.on('console', (m) => { if (m.type() === 'error') console.log('CONSOLE', m.text()) })
    page.on('pageerror', (m) => console.log('ERROR', m))
    await page.addInitScript((a) => sessionStorage.setItem('backstride.draft', JSON.stringify({ version: 1, savedAt: Date.now(), answers: a })), answers)
    await page.goto('/result/sheet')
    await page.waitForSelector('article.sheet')
    const cls = await page.$eval('article.sheet', (e) => e.className)
    if (process.argv.includes('--screen')) await page.screenshot({ path: path.join(out, `${name}-${dark ? 'dark' : 'light'}${process.argv.includes('--phone') ? '-phone' : ''}.png`), fullPage: true })
    const rows: string[] = []
    for (const format of ['A4', 'Letter'] as const) {
      const file = path.join(out, `${name}-${format}.pdf`)
      const pdf = await page.pdf({ format, path: file })
      rows.push(`${format}:${pageCount(pdf)}`)
      execFileSync('pdftoppm', ['-r', '100', '-png', '-gray', file, path.join(out, `${name}-${format}`)])
    }
    console.log(name.padEnd(40), o.urgency, cls, rows.join(' '))
    await context.close()
  }
} finally { server.kill(); await browser.close() }
