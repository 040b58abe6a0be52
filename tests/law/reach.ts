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

/** Files that import each other in a circle, types too, each circle once. */
export function circlesIn(files: readonly SourceFile[], subpaths: Subpaths): string[][] {
  const paths = new Set(files.map(({ path: at }) => at))
  const targets = new Map(
    files.map((file) => [file.path, importsOf(file).flatMap((one) => targetOf(file.path, one.specifier, subpaths))]),
  )
  const reached = (from: string): Set<string> => {
    const seen = new Set<string>()
    const visit = (at: string): void => {
      for (const to of targets.get(at) ?? []) {
        if (!paths.has(to) || seen.has(to)) continue
        seen.add(to)
        visit(to)
      }
    }
    visit(from)
    return seen
  }
  const reach = new Map(files.map((file) => [file.path, reached(file.path)]))
  const circles = [...reach]
    .filter(([at, seen]) => seen.has(at))
    .map(([at, seen]) => [...seen].filter((other) => reach.get(other)!.has(at)).toSorted())
  return [...new Map(circles.map((circle) => [circle.join(), circle])).values()]
}

function targetOf(from: string, specifier: string | null, subpaths: Subpaths): string[] {
  if (specifier?.startsWith('.')) return [path.posix.join(path.posix.dirname(from), specifier)]
  const target = specifier?.startsWith('#') ? resolve(specifier, subpaths) : undefined
  return target === undefined ? [] : [target]
}
