import { createHash } from 'node:crypto'
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import type { Plugin } from 'vite'
import { headersFor } from '#tools/headers.ts'
import { hostFiles } from '#tools/hosts.ts'

const SUMS = 'SHA256SUMS'
/** For the host alone: many refuse to serve them. */
const NOT_SERVED = /^(\.|_headers$|hosting\/)/

/**
 * Writes what a host needs: its headers in five dialects, and the SHA-256 of every file that it serves, so that anybody
 * can check a copy.
 */
export function hostingPlugin({ framedBy }: { readonly framedBy: string }): Plugin {
  let base = '/'
  let folder = ''
  return {
    name: 'backstride-hosting',
    apply: 'build',
    configResolved(config) {
      base = config.base
      folder = path.resolve(config.root, config.build.outDir)
    },
    generateBundle() {
      for (const [fileName, source] of Object.entries(hostFiles(headersFor(framedBy), base)))
        this.emitFile({ type: 'asset', fileName, source })
    },
    // Once all is written, and not at all when the build has failed.
    writeBundle: {
      order: 'post',
      handler: () => writeFileSync(path.join(folder, SUMS), sumsOf(folder)),
    },
  }
}

/** As `sha256sum` writes it, so that `sha256sum -c SHA256SUMS` checks it. */
function sumsOf(folder: string): string {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)).split(path.sep).join('/'))
  const sum = (file: string) =>
    createHash('sha256')
      .update(readFileSync(path.join(folder, file)))
      .digest('hex')
  return files
    .filter((file) => file !== SUMS && !NOT_SERVED.test(file))
    .sort()
    .map((file) => `${sum(file)}  ${file}\n`)
    .join('')
}
