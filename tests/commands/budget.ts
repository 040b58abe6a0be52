import { existsSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { gzipSync } from 'node:zlib'
import { root } from '../support/source-files.ts'

/** What a runner downloads, gzipped, in bytes at most. */
const BUDGET = { javascript: 110_000, styles: 10_000, page: 8_000 }

interface Chunk {
  readonly file: string
  readonly css?: readonly string[]
  readonly imports?: readonly string[]
  readonly dynamicImports?: readonly string[]
}
type Manifest = Readonly<Record<string, Chunk>>

const dist = path.join(root, 'dist')
const weigh = (file: string): number => gzipSync(readFileSync(path.join(dist, file))).length
const sum = (numbers: readonly number[]): number => numbers.reduce((total, one) => total + one, 0)

/**
 * What is loaded only once the questions are behind the runner, or beside them. Whatever else is loaded counts, lazily
 * or not.
 */
const LATER =
  /^(src\/features\/(result|note|open|journal|running|learn)\/routes\.tsx|src\/app\/rules-route\.tsx|src\/features\/intake\/(review|changed)-page\.tsx|virtual:library|virtual:safety)$/

/**
 * The scripts and styles that start and the questions can ask for: what the page names and all that it leads to, but
 * for what comes later.
 */
function filesOfTheInterview(manifest: Manifest): string[] {
  const names = new Set<string>()
  const add = (name: string): void => {
    const chunk = manifest[name]
    if (!chunk || names.has(name) || LATER.test(name)) return
    names.add(name)
    for (const next of [...(chunk.imports ?? []), ...(chunk.dynamicImports ?? [])]) add(next)
  }
  const page = readFileSync(path.join(dist, 'index.html'), 'utf8')
  for (const [name, { file }] of Object.entries(manifest)) if (file.endsWith('.js') && page.includes(file)) add(name)
  if (names.size === 0) throw new Error('The built page names no script.')
  return [...new Set([...names].flatMap((name) => [manifest[name]!.file, ...(manifest[name]!.css ?? [])]))]
}

function report(title: string, bytes: number, most: number): boolean {
  const fits = bytes <= most
  console.log(`${fits ? 'fits' : 'TOO BIG'}  ${title}: ${(bytes / 1000).toFixed(1)} kB of ${most / 1000} kB`)
  return fits
}

const at = path.join(dist, '.vite/manifest.json')
if (!existsSync(at)) throw new Error('There is no built app: run npm run build first.')
const files = filesOfTheInterview(JSON.parse(readFileSync(at, 'utf8')) as Manifest)
const built = readdirSync(dist, { recursive: true, encoding: 'utf8' })
for (const file of files) console.log(`         ${file} ${(weigh(file) / 1000).toFixed(1)} kB`)
const ending = (end: string): number => sum(files.filter((file) => file.endsWith(end)).map(weigh))
const fits = [
  report('JavaScript for start and questions, gzip', ending('.js'), BUDGET.javascript),
  report('CSS for start and questions, gzip', ending('.css'), BUDGET.styles),
  report(
    'the largest HTML page, gzip',
    Math.max(...built.filter((file) => file.endsWith('.html')).map(weigh)),
    BUDGET.page,
  ),
]
process.exitCode = fits.every(Boolean) ? 0 : 1
