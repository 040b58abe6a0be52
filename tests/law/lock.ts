import { existsSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { root } from '../support/source-files.ts'

export interface Lock {
  readonly packages: Readonly<Record<string, { readonly optionalDependencies?: Readonly<Record<string, string>> }>>
}

/**
 * Every optional package that the lock names but does not hold. npm on one machine may leave out what only another
 * machine needs; the next `npm ci` there fails.
 */
export function missingFrom({ packages }: Lock): string[] {
  return Object.entries(packages).flatMap(([from, { optionalDependencies = {} }]) =>
    Object.keys(optionalDependencies)
      .filter((name) => !shelvesAbove(from).some((shelf) => packages[`${shelf}node_modules/${name}`]))
      .map((name) => `${from} needs ${name}`),
  )
}

/** The folders in which Node looks for what a package needs, the nearest first. */
function shelvesAbove(from: string): string[] {
  if (from === '') return ['']
  const at = from.lastIndexOf('/node_modules/')
  return [`${from}/`, ...shelvesAbove(at < 0 ? '' : from.slice(0, at))]
}

/** The lock of the default install, and those of the packages of their own under `tests`. */
const locks = (): string[] =>
  [
    'package-lock.json',
    'tests/bench/taps/package-lock.json',
    ...readdirSync(path.join(root, 'tests')).map((folder) => `tests/${folder}/package-lock.json`),
  ].filter((file) => existsSync(path.join(root, file)))

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  for (const file of locks()) {
    const lock = JSON.parse(readFileSync(path.join(root, file), 'utf8')) as Lock
    const missing = missingFrom(lock)
    console.log(
      missing.length > 0
        ? `${file}: ${missing.join(', ')}`
        : `${file} is complete on every platform: ${Object.keys(lock.packages).length - 1} packages`,
    )
    if (missing.length > 0) process.exitCode = 1
  }
}
