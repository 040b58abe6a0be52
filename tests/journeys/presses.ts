import type { Locator, Page } from '@playwright/test'

/**
 * The one way in which a journey presses, ticks and types: as somebody who has the view before the eyes. Playwright is
 * faster than any hand, and the app takes no press in the first moment of a view; a press from here is never lost in it.
 * A law sees to it that no journey presses in another way, save those that are about the first moment itself.
 */
export async function press(target: Locator, options: Parameters<Locator['click']>[0] = {}): Promise<void> {
  await see(target, options.timeout)
  await target.click(options)
}

export async function pressTwice(target: Locator, options: { readonly timeout?: number } = {}): Promise<void> {
  await see(target, options.timeout)
  await target.dblclick(options)
}

/** Ticks a box or a radio. */
export async function tick(target: Locator, options: { readonly timeout?: number } = {}): Promise<void> {
  await see(target, options.timeout)
  await target.check(options)
}

export async function untick(target: Locator): Promise<void> {
  await see(target)
  await target.uncheck()
}

/** Presses a key where the focus is. */
export async function pressKey(page: Page, key: string): Promise<void> {
  await seen(page)
  await page.keyboard.press(key)
}

/** Types where the focus is. */
export async function type(page: Page, text: string): Promise<void> {
  await seen(page)
  await page.keyboard.type(text)
}

/** Waits for what is to be pressed, as anyone must who is to press it, and ends the first moment of its view. */
async function see(target: Locator, timeout?: number): Promise<void> {
  await target.waitFor(timeout === undefined ? {} : { timeout })
  await seen(target.page())
}

/**
 * Ends the first moment of a view, in which it takes no press of a pointer, by pressing keys that do nothing once the
 * view is on the screen. So a journey need not wait for 400 milliseconds on every page.
 */
export async function seen(page: Page): Promise<void> {
  await painted(page)
  // Two, for a key that may have opened the view does not show that it has been seen.
  await page.keyboard.press('Shift')
  await page.keyboard.press('ScrollLock')
}

/** The view is on the screen: the second frame begins when the first has been painted. */
export const painted = (page: Page): Promise<unknown> =>
  page.evaluate(
    () => new Promise((onScreen) => requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(onScreen)))),
  )
