import type { Page } from '@playwright/test'
import type { Dice } from './chance.ts'

/** What is wrong with the browser of one journey. */
export interface World {
  readonly store: 'sound' | 'blocked' | 'full' | 'full later' | 'gone later'
  readonly print: 'sound' | 'absent' | 'throws'
  /** Moves of the clock, in days, each page anew. */
  readonly clock: readonly number[]
  readonly lacks: readonly string[]
  /** How many times slower. */
  readonly slow: number
}

export function worldOf({ pick, some, happens }: Dice): World {
  return {
    store: pick(['sound', 'sound', 'blocked', 'full', 'full later', 'gone later']),
    print: pick(['sound', 'absent', 'throws']),
    clock: happens(0.4) ? [pick([-20_000, -1, 0, 0.03, 27_000])] : [0],
    lacks: some(['Intl', 'structuredClone', 'requestIdleCallback', 'ResizeObserver', 'CSSStyleSheet'], 0.3),
    slow: pick([1, 1, 2, 4]),
  }
}

/** Puts the faulty parts in place of the sound ones, before any script of the app runs. The store itself stays readable for the test. */
export async function breakWorld(page: Page, world: World): Promise<void> {
  await page.addInitScript(({ store, print, clock, lacks }: World) => {
    const real = window.sessionStorage
    Object.assign(window, { realStore: real })
    const refuse = (name: string) => () => { throw new DOMException('chaos', name) }
    const blockStore = () => { for (const name of ['sessionStorage', 'localStorage']) Object.defineProperty(window, name, { configurable: true, get: refuse('SecurityError') }) }
    const fillStore = () => { Storage.prototype.setItem = refuse('QuotaExceededError') }
    const { setItem } = Storage.prototype
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
    if (print === 'absent') Object.assign(window, { print: undefined })
    if (print === 'throws') window.print = refuse('NotAllowedError')
    for (const name of lacks) Reflect.deleteProperty(window, name)
    const [days = 0] = clock
    const { now } = Date
    const RealDate = Date
    if (days !== 0) {
      window.Date = class extends RealDate {
        constructor(...parts: readonly unknown[]) {
          // oxlint-disable-next-line typescript/no-unsafe-argument
          super(...((parts.length === 0 ? [now() + days * 86_400_000] : parts) as [number]))
        }
        static override now = () => now() + days * 86_400_000
      } as DateConstructor
    }
  }, world)
  const devtools = await page.context().newCDPSession(page)
  await devtools.send('Emulation.setCPUThrottlingRate', { rate: world.slow })
}
