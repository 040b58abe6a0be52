import { existsSync } from 'node:fs'
import type { LaunchOptions } from 'playwright-core'
import { chromium } from 'playwright-core'
import { shippedBrowser } from './shipped-browser.ts'

export interface Browser {
  readonly source: string
  readonly executablePath: string
  readonly env?: Readonly<Record<string, string>>
}

/**
 * A real Chromium with nothing to set up: E2E_BROWSER (a path, `shipped` or `installed`), else the one in node_modules,
 * else Playwright's own, else an installed Chrome, Edge or Chromium. Throws when there is none: the journeys are never
 * skipped.
 */
export async function findBrowser(): Promise<Browser> {
  const wish = process.env['E2E_BROWSER'] ?? ''
  const found = await (wish === '' ? anyBrowser() : wished(wish))
  if (found) return found
  throw new Error(
    'No Chromium for the browser tests. Install Chrome or Edge, or run `npx playwright-core install chromium`, or set E2E_BROWSER=/path/to/chrome.',
  )
}

/** What Playwright needs to start it. The sandbox needs rights that a root user or a container seldom has. */
export function launchOptions({ executablePath, env }: Browser): LaunchOptions {
  return {
    executablePath,
    env: { ...hostEnv(), ...env },
    chromiumSandbox: process.platform !== 'linux' && process.getuid?.() !== 0,
  }
}

const hostEnv = (): Record<string, string> =>
  Object.fromEntries(Object.entries(process.env).filter((entry): entry is [string, string] => entry[1] !== undefined))
const anyBrowser = async (): Promise<Browser | undefined> =>
  (await shippedBrowser()) ?? at("Playwright's own", chromium.executablePath()) ?? installedBrowser()

async function wished(wish: string): Promise<Browser | undefined> {
  if (wish === 'shipped') return shippedBrowser()
  return wish === 'installed' ? installedBrowser() : at('E2E_BROWSER', wish)
}

const at = (source: string, executablePath: string): Browser | undefined =>
  existsSync(executablePath) ? { source, executablePath } : undefined

function installedBrowser(): Browser | undefined {
  const programs = ['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA'].flatMap((name) => process.env[name] ?? [])
  const places: Partial<Record<NodeJS.Platform, string[]>> = {
    linux: ['google-chrome-stable', 'google-chrome', 'chromium', 'chromium-browser', 'microsoft-edge']
      .map((name) => `/usr/bin/${name}`)
      .concat('/snap/bin/chromium'),
    darwin: ['Google Chrome', 'Microsoft Edge', 'Chromium'].map(
      (name) => `/Applications/${name}.app/Contents/MacOS/${name}`,
    ),
    win32: programs.flatMap((folder) => [
      `${folder}\\Google\\Chrome\\Application\\chrome.exe`,
      `${folder}\\Microsoft\\Edge\\Application\\msedge.exe`,
    ]),
  }
  return places[process.platform]?.flatMap((place) => at('installed', place) ?? [])[0]
}
