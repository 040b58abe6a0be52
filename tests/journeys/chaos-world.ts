import type { Page } from '@playwright/test'
import type { Dice } from './chance.ts'

/** What is wrong with the browser of one journey. */
export interface World {
  readonly store: 'sound' | 'blocked' | 'full' | 'full later' | 'gone later'
  readonly print: 'sound' | 'absent' | 'throws'
  /** How far the clock may jump while the journey goes on, in days from the right time. */
  readonly clock: readonly number[]
  readonly lacks: readonly string[]
  /** How many times slower. */
  readonly slow: number
}

export function worldOf({ pick, some, happens }: Dice): World {
  return {
    store: pick(['sound', 'sound', 'blocked', 'full', 'full later', 'gone later']),
    print: pick(['sound', 'absent', 'throws']),
    clock: happens(0.6) ? [0, 0.03, -0.04, pick([-20_000, -1, 0.5, 27_000]), pick([1.1, 3])] : [0],
    lacks: some(['Intl', 'structuredClone', 'requestIdleCallback', 'ResizeObserver', 'CSSStyleSheet'], 0.3),
    slow: pick([1, 1, 2, 4]),
  }
}

/**
 * Puts the faulty parts in place of the sound ones, before any script of the app runs. The store itself stays readable
 * for the test.
 */
export async function breakWorld(page: Page, world: World): Promise<void> {
  await page.addInitScript(({ store, print, lacks }: World) => {
    if (window.origin === 'null') return // no page of the app: the empty one before it
    const real = window.sessionStorage
    const { setItem } = Storage.prototype
    Object.assign(window, {
      realStore: real,
      setDays: (days: number) => setItem.call(real, 'chaos.days', String(days)),
    })
    const refuse = (name: string) => () => {
      throw new DOMException('chaos', name)
    }
    const blockStore = () => {
      for (const name of ['sessionStorage', 'localStorage'])
        Object.defineProperty(window, name, { configurable: true, get: refuse('SecurityError') })
    }
    const fillStore = () => {
      Storage.prototype.setItem = refuse('QuotaExceededError')
    }
    let calls = 0
    if (store === 'blocked') blockStore()
    if (store === 'full') fillStore()
    if (store === 'full later' || store === 'gone later') {
      Storage.prototype.setItem = function (key, value) {
        calls += 1
        setItem.call(this, key, value)
        if (calls >= 6) (store === 'full later' ? fillStore : blockStore)()
      }
    }
    if (print === 'sound') window.print = () => {}
    if (print === 'absent') Object.assign(window, { print: undefined })
    if (print === 'throws') window.print = refuse('NotAllowedError')
    for (const name of lacks) Reflect.deleteProperty(window, name)
    const RealDate = Date
    const shifted = () => RealDate.now() + Number(real.getItem('chaos.days')) * 86_400_000
    window.Date = class extends RealDate {
      constructor(...parts: readonly unknown[]) {
        // oxlint-disable-next-line typescript/no-unsafe-argument
        super(...((parts.length === 0 ? [shifted()] : parts) as [number]))
      }
      static override now = shifted
    } as DateConstructor
  }, world)
  const devtools = await page.context().newCDPSession(page)
  await devtools.send('Emulation.setCPUThrottlingRate', { rate: world.slow })
}

/**
 * Moves the clock so many days from the right time. True where the answers that the tab keeps are then more than a day
 * old.
 */
export const moveClock = (page: Page, days: number): Promise<boolean> =>
  page.evaluate((to) => {
    const { realStore, setDays } = window as unknown as { realStore: Storage; setDays: (days: number) => void }
    setDays(to)
    const { savedAt = Infinity } = JSON.parse(realStore.getItem('backstride.draft') ?? '{}') as { savedAt?: number }
    return Date.now() - savedAt > 86_400_000
  }, days)
