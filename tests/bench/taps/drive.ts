import type { Browser, CDPSession } from 'playwright-core'
import type { AskedPage } from './pages.ts'

/** What one press takes, in milliseconds. */
export interface Taken {
  /** From the press to its effect on the screen, by the clock. */
  readonly wait: number
  /** Script, style and layout meanwhile, by the time that the page's thread had: other work of the machine is not in it. */
  readonly work: number
}

/** For each press. */
export interface Times {
  readonly ticks: Taken[]
  readonly steps: Taken[]
}

export interface Drive {
  readonly address: string
  readonly side: 'ours' | 'theirs'
  readonly pages: readonly AskedPage[]
  readonly slowdown: number
}

/** Longer than a new view of ours takes no press, and enough for either to have nothing left to do. */
const REST = 600
/** After this long a press has been lost. */
const PATIENCE = 20_000

/**
 * Runs in the page, as text, since what runs TypeScript here changes functions. From the moment that the event of the
 * press carries, to the second frame after the change is there: by then the first has been painted.
 */
const WATCH = `window.watchPress = (isThere) => {
  let pressed
  window.addEventListener('click', (event) => { pressed ??= event.timeStamp }, { capture: true })
  window.painted = new Promise((done) => {
    let seen = false
    const look = () => {
      if (seen) return done(performance.now() - pressed)
      seen = pressed !== undefined && isThere()
      requestAnimationFrame(look)
    }
    requestAnimationFrame(look)
  })
}`

const rest = (milliseconds: number): Promise<void> => new Promise((done) => setTimeout(done, milliseconds))

const WORK = ['ScriptDuration', 'RecalcStyleDuration', 'LayoutDuration']

async function workSoFar(phone: CDPSession): Promise<number> {
  const { metrics } = await phone.send('Performance.getMetrics')
  return metrics.reduce((sum, { name, value }) => (WORK.includes(name) ? sum + value * 1000 : sum), 0)
}

/** Goes the runner's whole way once, in a browser window of its own, and takes the time of every press. */
export async function drive(browser: Browser, { address, side, pages, slowdown }: Drive): Promise<Times> {
  const context = await browser.newContext({ viewport: { width: 412, height: 823 }, deviceScaleFactor: 1.75 })
  const page = await context.newPage()
  const phone = await context.newCDPSession(page)
  await page.addInitScript(WATCH)
  await page.goto(address)
  await page.waitForSelector('main input')
  await rest(2 * REST)
  await phone.send('Performance.enable', { timeDomain: 'threadTicks' })
  await phone.send('Emulation.setCPUThrottlingRate', { rate: slowdown })

  const press = async (target: string, isThere: string): Promise<Taken> => {
    const { x, y } = await page.evaluate<{ x: number; y: number }>(`(() => {
      const target = document.querySelector(${JSON.stringify(target)})
      target.scrollIntoView({ block: 'center', behavior: 'instant' })
      const { x, y, width, height } = target.getBoundingClientRect()
      return { x: x + width / 2, y: y + height / 2 }
    })()`)
    await rest(REST / 4)
    await page.evaluate(`watchPress(() => ${isThere})`)
    const before = await workSoFar(phone)
    const mouse = { x, y, button: 'left', clickCount: 1 } as const
    await phone.send('Input.dispatchMouseEvent', { type: 'mousePressed', ...mouse })
    await phone.send('Input.dispatchMouseEvent', { type: 'mouseReleased', ...mouse })
    const took = await page.evaluate<number | null>(
      `Promise.race([painted, new Promise((done) => setTimeout(() => done(null), ${PATIENCE}))])`,
    )
    if (took === null) throw new Error(`${side}, ${slowdown}x: nothing came of the press on ${target}`)
    return { wait: took, work: (await workSoFar(phone)) - before }
  }
  const times: Times = { ticks: [], steps: [] }
  try {
    for (const [at, { presses }] of pages.entries()) {
      for (const one of presses)
        times.ticks.push(await press(one[side], `document.querySelector(${JSON.stringify(one[side])}).checked`))
      const next = pages[at + 1]
      if (!next) break
      const isThere = `document.querySelector('h1')?.textContent === ${JSON.stringify(next.title)}`
      times.steps.push(await press('form button[type=submit]', isThere))
      await rest(REST)
    }
  } finally {
    await context.close()
  }
  return times
}
