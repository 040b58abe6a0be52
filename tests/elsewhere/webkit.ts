import { type ChildProcessByStdio, spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { type AddressInfo, createServer } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'
import process from 'node:process'
import { createInterface } from 'node:readline'
import type { Readable, Writable } from 'node:stream'
import { inPage, Missing, type OtherBrowser, type Paper, pause } from './browser.ts'

const INSTALL = 'apt-get install webkit2gtk-driver gir1.2-webkit2-4.1 python3-gi xvfb'
const DRIVER = '/usr/bin/WebKitWebDriver'
const PYTHON = '/usr/bin/python3'
const missing = (what: string): Missing => new Missing(`WebKit is missing: there is no ${what} (Debian: ${INSTALL}).`)

/** An installed WebKitWebDriver with its MiniBrowser, by plain WebDriver; on a screen of its own where there is none. */
export async function openWebKit(): Promise<OtherBrowser> {
  if (!existsSync(DRIVER)) throw missing('WebKitWebDriver')
  const screen = await openScreen()
  const port = await freePort()
  const driver = spawn(DRIVER, [`--port=${port}`, '--host=127.0.0.1'], { env: screen.env, stdio: 'ignore' })
  process.once('exit', () => driver.kill())
  const call = (method: string, at: string, body?: object) => command(`http://127.0.0.1:${port}${at}`, method, body)
  await untilItListens(call)
  const binary = miniBrowser()
  const { sessionId, capabilities } = (await call('POST', '/session', {
    capabilities: { alwaysMatch: { 'webkitgtk:browserOptions': { binary, args: ['--automation'] } } },
  })) as { sessionId: string; capabilities: { browserVersion: string } }
  const at = `/session/${sessionId}`
  const evaluate = (text: string) => call('POST', `${at}/execute/sync`, { script: `return ${text}`, args: [] })
  const press = openPress(screen.env)
  return {
    name: `WebKit (${capabilities.browserVersion})`,
    open: async (url) => void (await call('POST', `${at}/url`, { url })),
    run: (act, ...given) => evaluate(inPage(act, given)) as Promise<never>,
    press: async (find, ...given) => {
      const found = (await evaluate(inPage(find, given))) as Record<string, string> | null
      if (!found) throw new Error(`there is nothing to press: ${JSON.stringify(given)}`)
      await call('POST', `${at}/element/${Object.values(found)[0]}/click`, {})
    },
    print: async (paper) => {
      const kept = (await evaluate(
        '[location.origin, location.pathname, sessionStorage["backstride.draft"] ?? null]',
      )) as [string, string, string | null]
      return press.print(paper, ...kept)
    },
    close: async () => {
      await call('DELETE', at)
      for (const end of [press.end, () => driver.kill(), screen.end]) end()
    },
  }
}

/** One command of WebDriver. */
async function command(address: string, method: string, body?: object): Promise<unknown> {
  const response = await fetch(address, {
    method,
    headers: { 'content-type': 'application/json' },
    ...(body && { body: JSON.stringify(body) }),
  })
  const { value } = (await response.json()) as { value: { error?: string; message?: string } | null }
  if (value?.error !== undefined)
    throw new Error(`WebKit, ${method} ${new URL(address).pathname}: ${value.error} ${value.message}`)
  return value
}

async function untilItListens(call: (method: string, at: string) => Promise<unknown>): Promise<void> {
  for (let tries = 0; tries < 100; tries++) {
    const heard = await call('GET', '/status').then(
      () => true,
      () => false,
    )
    if (heard) return
    await pause(100)
  }
  throw new Error('WebKitWebDriver does not answer')
}

function miniBrowser(): string {
  const found = readdirSync('/usr/lib').flatMap((machine) =>
    ['4.1', '4.0', '6.0'].map((version) => {
      const folder = version === '6.0' ? 'webkitgtk-6.0' : `webkit2gtk-${version}`
      return path.join('/usr/lib', machine, folder, 'MiniBrowser')
    }),
  )
  const place = found.find((one) => existsSync(one))
  if (place === undefined) throw missing('MiniBrowser')
  return place
}

interface Screen {
  readonly env: NodeJS.ProcessEnv
  end(): void
}

/** The screen of this machine, or a virtual one. */
async function openScreen(): Promise<Screen> {
  if (process.env['DISPLAY'] || process.env['WAYLAND_DISPLAY']) return { env: process.env, end: () => undefined }
  if (!existsSync('/usr/bin/Xvfb')) throw missing('screen, and no Xvfb to draw one')
  const virtual = spawn('/usr/bin/Xvfb', ['-displayfd', '1', '-screen', '0', '1280x1024x24'], {
    stdio: ['ignore', 'pipe', 'ignore'],
  })
  process.once('exit', () => virtual.kill())
  const [line] = (await once(virtual.stdout, 'data')) as [Buffer]
  return { env: { ...process.env, DISPLAY: `:${line.toString().trim()}` }, end: () => void virtual.kill() }
}

/** Prints what a tab shows. This driver has no command for it, so the same engine prints it in a window of its own. */
function openPress(env: NodeJS.ProcessEnv) {
  const folder = mkdtempSync(path.join(tmpdir(), 'backstride-print-'))
  let python: ChildProcessByStdio<Writable, Readable, null> | undefined
  let lines: AsyncIterator<string> | undefined
  const start = () => {
    if (spawnSync(PYTHON, ['-c', 'import gi; gi.require_version("WebKit2", "4.1")'], { stdio: 'ignore' }).status !== 0)
      throw missing('Python with WebKit2, to print')
    python = spawn(PYTHON, [path.join(import.meta.dirname, 'webkit-print.py')], {
      env,
      stdio: ['pipe', 'pipe', 'inherit'],
    })
    lines = createInterface({ input: python.stdout })[Symbol.asyncIterator]()
  }
  return {
    print: async (paper: Paper, base: string, at: string, draft: string | null): Promise<Uint8Array> => {
      if (!python) start()
      const file = path.join(folder, 'page.pdf')
      python!.stdin.write(`${JSON.stringify({ base, path: at, draft, prints: [{ paper, file }] })}\n`)
      if ((await lines!.next()).done) throw new Error('WebKit has stopped printing')
      return readFileSync(file)
    },
    end: () => {
      python?.kill()
      rmSync(folder, { recursive: true })
    },
  }
}

const freePort = async (): Promise<number> => {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  server.close()
  return port
}
