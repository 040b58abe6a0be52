import { existsSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { gzipSync } from 'node:zlib'
import { root } from './source-files.ts'

/** What a runner downloads, gzipped, in bytes at most. */
const BUDGET = { javascript: 110_000, styles: 10_000, page: 8_000 }

interface Chunk { readonly file: string; readonly src?: string; readonly isEntry?: boolean; readonly imports?: readonly string[]; readonly css?: readonly string[] }
type Manifest = Readonly<Record<string, Chunk>>

const dist = path.join(root, 'dist')
const weigh = (file: string): number => gzipSync(readFileSync(path.join(dist, file))).length
const sum = (numbers: readonly number[]): number => numbers.reduce((total, one) => total + one, 0)

/** The scripts behind the start page and the questions: the entry, the chunks of start and intake, and what these import. */
function scriptsOfTheInterview(manifest: Manifest): string[] {
  const wanted = Object.entries(manifest).filter(([name, { isEntry }]) => isEntry || /src\/features\/(start|intake)\/routes\.tsx$/.test(name))
  const names = new Set<string>()
  const add = (name: string): void => {
    if (names.has(name)) return
    names.add(name)
    manifest[name]?.imports?.forEach(add)
  }
  wanted.forEach(([name]) => add(name))
  return [...new Set([...names].map((name) => manifest[name]!.file))]
}

function report(title: string, bytes: number, most: number): boolean {
  const fits = bytes <= most
  console.log(`${fits ? 'fits' : 'TOO BIG'}  ${title}: ${(bytes / 1000).toFixed(1)} kB of ${most / 1000} kB`)
  return fits
}

const at = path.join(dist, '.vite/manifest.json')
if (!existsSync(at)) throw new Error('There is no built app: run npm run build first.')
const scripts = scriptsOfTheInterview(JSON.parse(readFileSync(at, 'utf8')) as Manifest)
const built = readdirSync(dist, { recursive: true, encoding: 'utf8' })
for (const script of scripts) console.log(`         ${script} ${(weigh(script) / 1000).toFixed(1)} kB`)
const fits = [
  report('JavaScript for start and questions, gzip', sum(scripts.map(weigh)), BUDGET.javascript),
  report('all CSS, gzip', sum(built.filter((file) => file.endsWith('.css')).map(weigh)), BUDGET.styles),
  report('the largest HTML page, gzip', Math.max(...built.filter((file) => file.endsWith('.html')).map(weigh)), BUDGET.page),
]
process.exitCode = fits.every(Boolean) ? 0 : 1
