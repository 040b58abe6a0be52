import { execFile } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { promisify } from 'node:util'
import { root } from './source-files.ts'

export interface Built {
  readonly folder: string
  remove(): void
}

/** Builds the app into a folder of its own, as somebody who hosts it would. */
export async function buildApp({
  base = '/',
  framedBy = '',
  from = root,
}: { readonly base?: string; readonly framedBy?: string; readonly from?: string } = {}): Promise<Built> {
  const folder = mkdtempSync(path.join(tmpdir(), 'backstride-'))
  await promisify(execFile)(
    process.execPath,
    [
      'node_modules/vite/bin/vite.js',
      'build',
      '--base',
      base,
      '--outDir',
      folder,
      '--emptyOutDir',
      '--logLevel',
      'error',
    ],
    { cwd: from, env: { ...process.env, FRAMED_BY: framedBy } },
  )
  return { folder, remove: () => rmSync(folder, { recursive: true }) }
}

export interface Host {
  readonly origin: string
  readonly asked: readonly string[]
  stop(): void
}

/**
 * A site on an origin of its own that answers every request with what `reply` gives, and remembers what it was asked.
 */
export function host(
  reply: (pathname: string) => {
    readonly body: string | Uint8Array
    readonly headers?: Readonly<Record<string, string>>
    readonly status?: number
  },
  name = '127.0.0.1',
): Promise<Host> {
  const asked: string[] = []
  const server: Server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://here')
    asked.push(`${request.method} ${pathname}`)
    const { body, headers = {}, status = 200 } = reply(pathname)
    response.writeHead(status, headers).end(body)
  })
  server.on('upgrade', (request, socket) => {
    asked.push(`UPGRADE ${request.url}`)
    socket.destroy()
  })
  return new Promise((done) => {
    server.listen(0, '127.0.0.1', () =>
      done({
        origin: `http://${name}:${(server.address() as AddressInfo).port}`,
        asked,
        stop: () => {
          server.closeAllConnections()
          server.close()
        },
      }),
    )
  })
}

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.webmanifest': 'application/manifest+json',
  '.json': 'application/json',
}

/**
 * A plain static host for a built folder at a base address, with these headers and no other; a site that knows nothing
 * of the app.
 */
export function staticHost(
  { folder }: Pick<Built, 'folder'>,
  base = '/',
  headers: Readonly<Record<string, string>> = {},
): Promise<Host> {
  const read = (file: string) => {
    try {
      return {
        body: readFileSync(path.join(folder, file)),
        headers: { ...headers, 'Content-Type': TYPES[path.extname(file)] ?? 'text/plain' },
      }
    } catch {
      return undefined
    }
  }
  return host((pathname) => {
    const file = pathname.startsWith(base) ? decodeURIComponent(pathname.slice(base.length)) : 'nowhere'
    return read(file) ?? read(path.join(file, 'index.html')) ?? { ...read('404.html')!, status: 404 }
  })
}

/** The headers that a build chose. */
export const headersOf = ({ folder }: Pick<Built, 'folder'>): Readonly<Record<string, string>> =>
  JSON.parse(readFileSync(path.join(folder, 'hosting/headers.json'), 'utf8')) as Readonly<Record<string, string>>
