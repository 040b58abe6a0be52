import path from 'node:path'
import { resolve, type Subpaths } from './arrows.ts'
import { importsOf } from './imports.ts'
import type { SourceFile } from '../support/source-files.ts'

/** Every package that is loaded when a file is, through the files it imports; types weigh nothing and are left out. */
export function packagesBehind(entry: string, files: readonly SourceFile[], subpaths: Subpaths): ReadonlySet<string> {
  const byPath = new Map(files.map((file) => [file.path, file]))
  const packages = new Set<string>()
  const seen = new Set<string>()
  const visit = (at: string): void => {
    const file = byPath.get(at)
    if (!file || seen.has(at)) return
    seen.add(at)
    for (const { specifier, types } of importsOf(file)) {
      if (specifier === null || types) continue
      if (specifier.startsWith('.')) visit(path.posix.join(path.posix.dirname(at), specifier))
      else if (specifier.startsWith('#')) visit(resolve(specifier, subpaths) ?? '')
      else packages.add(specifier)
    }
  }
  visit(entry)
  return packages
}
