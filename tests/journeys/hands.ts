import type { CDPSession, Locator, Page } from '@playwright/test'

/** A place on the screen. */
export interface Spot {
  readonly x: number
  readonly y: number
}

/** How a hand presses twice when once was meant. */
export interface Hand {
  readonly name: string
  /** Twice at once, at the same place. */
  twice(page: Page, spot: Spot): Promise<void>
  /** Once more, at a moment on the clock of the page's events, however busy this machine is. */
  stray(devtools: CDPSession, spot: Spot, at: number): Promise<void>
}

export const MOUSE: Hand = {
  name: 'double click',
  twice: (page, { x, y }) => page.mouse.dblclick(x, y),
  async stray(devtools, spot, at) {
    const press = { ...spot, button: 'left', clickCount: 2, timestamp: at / 1000 } as const
    await devtools.send('Input.dispatchMouseEvent', { type: 'mousePressed', ...press })
    await devtools.send('Input.dispatchMouseEvent', { type: 'mouseReleased', ...press })
  },
}

export const FINGER: Hand = {
  name: 'double tap',
  async twice(page, { x, y }) {
    await page.touchscreen.tap(x, y)
    await page.touchscreen.tap(x, y)
  },
  async stray(devtools, spot, at) {
    const timestamp = at / 1000
    await devtools.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: [spot], timestamp })
    await devtools.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [], timestamp })
  },
}

/** The middle of what a runner would press. */
export async function spotOf(target: Locator): Promise<Spot> {
  await target.scrollIntoViewIfNeeded()
  const { x, y, width, height } = (await target.boundingBox())!
  return { x: x + width / 2, y: y + height / 2 }
}

/** Notes when each view came on the screen. By what is seen, the heading; not by what the app says. */
export const watchViews = (page: Page): Promise<unknown> =>
  page.addInitScript(() => {
    let last = ''
    new MutationObserver(() => {
      const heading = document.querySelector('h1')?.textContent ?? ''
      const fault = document.querySelector('[role=group][tabindex="-1"]')?.textContent ?? ''
      const view = `${location.pathname} ${heading} ${fault}`
      if (heading === '' || view === last) return
      last = view
      Object.assign(window, { shown: undefined })
      requestAnimationFrame(() =>
        requestAnimationFrame(() => Object.assign(window, { shown: performance.timeOrigin + performance.now() })),
      )
    }).observe(document, { subtree: true, childList: true, characterData: true })
  })

/** When the present view came on the screen. */
export async function shownAt(page: Page): Promise<number> {
  const shown = await page.waitForFunction(() => (window as { shown?: number }).shown)
  return (await shown.jsonValue())!
}

/** Where each control in view can be pressed. */
export const controlsInView = (page: Page): Promise<Spot[]> =>
  page.evaluate(() =>
    [...document.querySelectorAll('a, button, label, summary, select')].flatMap((control) => {
      const box = control.getBoundingClientRect()
      const spot = { x: box.x + box.width / 2, y: box.y + box.height / 2 }
      return control.contains(document.elementFromPoint(spot.x, spot.y)) ? [spot] : []
    }),
  )

/** All that a press could change. */
export const stateOf = (page: Page) =>
  page.evaluate(() => ({
    address: location.href,
    pages: history.length,
    title: document.title,
    ticked: [...document.querySelectorAll<HTMLInputElement>('input')].map(
      ({ checked, value }) => `${value} ${checked}`,
    ),
    open: [...document.querySelectorAll('[open]')].map(({ outerHTML }) => outerHTML.slice(0, 60)),
    focus: document.activeElement?.outerHTML.slice(0, 80) ?? '',
    kept: JSON.stringify(sessionStorage),
  }))
