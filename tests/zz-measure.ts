import { chromium } from 'playwright-core'
import { spawn } from 'node:child_process'
import { workedRunners } from './journeys/knowledge.ts'
import { findBrowser, launchOptions } from './support/find-browser.ts'
const server = spawn(process.execPath, ['--import', 'tsx', 'src/tools/serve.ts', '--port', '0', '--folder', '/tmp/sheetwork/dist'], { stdio: ['ignore', 'pipe', 'inherit'] })
const url: string = await new Promise((ok) => server.stdout.on('data', (d) => ok(/http:\/\/[\d.]+:\d+/.exec(String(d))![0])))
const browser = await chromium.launch(launchOptions(await findBrowser()))
try {
  const context = await browser.newContext({ baseURL: url, viewport: { width: 1280, height: 900 } })
  const page = await context.newPage()
  await page.addInitScript((a) => sessionStorage.setItem('backstride.draft', JSON.stringify({ version: 1, savedAt: Date.now(), answers: a })), workedRunners.find((r) => r.id === 'easy-week')!.answers)
  await page.goto('/result/sheet')
  await page.waitForSelector('article.sheet')
  console.log(await page.evaluate(() => {
    const sheet = document.querySelector('article.sheet')!
    const copy = sheet.cloneNode(true) as HTMLElement
    sheet.after(copy)
    const res = ['roomy', 'snug', 'tight', 'running'].map((d) => { copy.className = `sheet sheet--measured sheet--${d}`; const r = copy.getBoundingClientRect(); return [d, r.width, r.height, r.height / 96 * 25.4, [...copy.children].map((c) => `${c.className}:${Math.round(c.getBoundingClientRect().height)}`).join(' ')].join(' ') })
    copy.remove()
    return res.join('\n')
  }))
  await page.emulateMedia({ media: 'print' })
  await page.setViewportSize({ width: 703, height: 1000 })
  console.log(await page.evaluate(() => { const s = document.querySelector('article.sheet')!; return s.className + [...s.children].map((c) => `${c.className}:${Math.round(c.getBoundingClientRect().height)}`).join(' ') + getComputedStyle(s).fontSize }))
} finally { server.kill(); await browser.close() }
