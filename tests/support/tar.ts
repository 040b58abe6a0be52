import { mkdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'

const BLOCK = 512

/** Unpacks the plain files and folders of a ustar archive; all that the archives of our browser hold. */
export function untar(archive: Buffer, into: string): void {
  for (let at = 0; at + BLOCK <= archive.length && archive[at] !== 0;) {
    const field = (from: number, to: number) => archive.toString('utf8', at + from, at + to).replace(/\0.*$/s, '')
    const size = Number.parseInt(field(124, 136), 8) || 0
    const target = path.join(into, path.normalize(`/${field(0, 100)}`))
    if (field(156, 157) === '5') mkdirSync(target, { recursive: true })
    else {
      mkdirSync(path.dirname(target), { recursive: true })
      writeFileSync(target, archive.subarray(at + BLOCK, at + BLOCK + size), { mode: 0o755 })
    }
    at += BLOCK + Math.ceil(size / BLOCK) * BLOCK
  }
}
