import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'

export const root = path.resolve(import.meta.dirname, '../..')

/** A file of the project, by its path from the root with forward slashes. */
export interface SourceFile {
  readonly path: string
  readonly text: string
}

/** A broken law: where, and what is wrong, in words. */
export interface Breach {
  readonly path: string
  readonly line: number
  readonly what: string
}

/** Every file under a folder of the project, installed packages apart. */
export function filesUnder(folder: string): SourceFile[] {
  const entries = readdirSync(path.join(root, folder), { recursive: true, withFileTypes: true })
  return entries
    .filter((entry) => entry.isFile() && !entry.parentPath.split(path.sep).includes('node_modules'))
    .map((entry) => path.join(entry.parentPath, entry.name))
    .sort()
    .map((file) => ({ path: path.relative(root, file).split(path.sep).join('/'), text: readFileSync(file, 'utf8') }))
}

export const isScript = (file: string): boolean => /\.(ts|tsx|mts|cts|js|jsx|mjs|cjs)$/.test(file)

export const lineAt = (text: string, offset: number): number => text.slice(0, offset).split('\n').length

export const told = (breaches: readonly Breach[]): string[] =>
  breaches.map(({ path: file, line, what }) => `${file}:${line} ${what}`)
