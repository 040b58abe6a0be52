import { createReadStream, existsSync, readFileSync, statSync } from 'node:fs'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import path from 'node:path'
import process from 'node:process'
import { pipeline } from 'node:stream'
import { parseArgs } from 'node:util'
import { createGzip } from 'node:zlib'
import { CACHING, type Headers } from '#tools/headers.ts'

/**
 * Serves the built app with the headers that its build chose. `--port` (default 4173; the next free one if it is taken;
 * 0 for any), `--folder`, `--base` (the address that it was built for).
 */
const { values } = parseArgs({
  options: {
    port: { type: 'string', default: '4173' },
    folder: { type: 'string', default: 'dist' },
    base: { type: 'string', default: '/' },
  },
})
const root = path.resolve(values.folder)
if (!existsSync(path.join(root, 'index.html'))) {
  console.error(`there is no built app in ${values.folder}: run npm run build first`)
  process.exit(1)
}
const headers = JSON.parse(readFileSync(path.join(root, 'hosting/headers.json'), 'utf8')) as Headers

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.json': 'application/json',
  '.webmanifest': 'application/manifest+json',
  '.png': 'image/png',
  '.txt': 'text/plain; charset=utf-8',
}

/** The file that answers a path: itself, its folder's page, or the not-found page. Never one outside the root. */
function find(url: string): { file: string; status: number } {
  const missing = { file: path.join(root, '404.html'), status: 404 }
  let wanted: string
  try {
    const { pathname } = new URL(url, 'http://localhost')
    if (!pathname.startsWith(values.base)) return missing
    wanted = path.join(root, path.normalize(decodeURIComponent(`/${pathname.slice(values.base.length)}`)))
  } catch {
    return missing
  }
  if ((wanted !== root && !wanted.startsWith(root + path.sep)) || wanted.includes('\0')) return missing
  const file = [wanted, path.join(wanted, 'index.html')].find(
    (candidate) => existsSync(candidate) && statSync(candidate).isFile(),
  )
  return file ? { file, status: 200 } : missing
}

function answer({ url = '/', headers: wishes }: IncomingMessage, response: ServerResponse): void {
  const { file, status } = find(url)
  const unchanging = file.includes(`${path.sep}assets${path.sep}`)
  const type = TYPES[path.extname(file)] ?? 'application/octet-stream'
  const zipped = !type.startsWith('image/png') && /\bgzip\b/.test(String(wishes['accept-encoding']))
  response.writeHead(status, {
    ...headers,
    'Content-Type': type,
    'Cache-Control': unchanging ? CACHING.assets : CACHING.pages,
    Vary: 'Accept-Encoding',
    ...(zipped && { 'Content-Encoding': 'gzip' }),
  })
  if (zipped) pipeline(createReadStream(file), createGzip(), response, () => undefined)
  else pipeline(createReadStream(file), response, () => undefined)
}

const server = createServer(answer)
let port = Number(values.port)
server.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EADDRINUSE') throw error
  port += 1
  server.listen(port, '127.0.0.1')
})
server.on('listening', () => {
  const address = server.address()
  if (address && typeof address === 'object')
    console.log(`Backstride at http://127.0.0.1:${address.port}${values.base}`)
})
server.listen(port, '127.0.0.1')
