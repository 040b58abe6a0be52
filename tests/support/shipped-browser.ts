import { spawnSync } from 'node:child_process'
import {
  createReadStream,
  createWriteStream,
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import path from 'node:path'
import { pipeline } from 'node:stream/promises'
import { brotliDecompressSync, createBrotliDecompress } from 'node:zlib'
import type { Browser } from './find-browser.ts'
import { root } from './source-files.ts'
import { untar } from './tar.ts'

const PACKAGE = path.join(root, 'node_modules/@sparticuz/chromium')

/**
 * The Chromium inside an npm package, for Linux on x64. Only its data files are used: its own code unpacks to a shared
 * place and switches web security off. It brings its libraries and fonts, so pictures and PDFs are alike on every
 * machine.
 */
export async function shippedBrowser(): Promise<Browser | undefined> {
  const packed = path.join(PACKAGE, 'bin/chromium.br')
  if (process.platform !== 'linux' || process.arch !== 'x64' || !existsSync(packed)) return undefined
  const { version } = JSON.parse(readFileSync(path.join(PACKAGE, 'package.json'), 'utf8')) as { version: string }
  const home = path.join(root, 'node_modules/.cache/backstride-chromium', version)
  if (!existsSync(home)) await unpack(packed, home)
  const executablePath = path.join(home, 'chromium')
  const env = { LD_LIBRARY_PATH: path.join(home, 'lib'), FONTCONFIG_FILE: path.join(home, 'fonts.conf') }
  const probe = spawnSync(executablePath, ['--version'], { env: { ...process.env, ...env }, encoding: 'utf8' })
  if (probe.status === 0) return { source: `shipped, ${probe.stdout.trim()}`, executablePath, env }
  console.warn(`The shipped Chromium does not start: ${probe.stderr.trim()}`)
  return undefined
}

/** Unpacked beside its place and then moved there, so that a broken or a second unpacking does no harm. */
async function unpack(packed: string, home: string): Promise<void> {
  const aside = `${home}.${process.pid}`
  mkdirSync(aside, { recursive: true })
  await pipeline(
    createReadStream(packed),
    createBrotliDecompress(),
    createWriteStream(path.join(aside, 'chromium'), { mode: 0o755 }),
  )
  for (const archive of ['al2023.tar.br', 'fonts.tar.br'])
    untar(brotliDecompressSync(readFileSync(path.join(PACKAGE, 'bin', archive))), aside)
  writeFileSync(path.join(aside, 'fonts.conf'), fontsIn(home))
  if (existsSync(home)) rmSync(aside, { recursive: true })
  else renameSync(aside, home)
}

const fontsIn = (home: string): string =>
  `<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig><dir>${home}/fonts</dir><cachedir>${home}/font-cache</cachedir></fontconfig>`
