import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { cpus } from 'node:os'
import path from 'node:path'
import type { BenchRun } from './targets.ts'

/**
 * `npm run bench`: installs the peers when they are missing, measures, writes `results/`. `-- --json` prints the ratios
 * alone, `-- --more` goes on with a run that was ended, `-- --quick` writes nothing and is not to be quoted.
 */
const here = import.meta.dirname
const results = path.join(here, 'results')
const flags = new Set(process.argv.slice(2))
const quick = flags.has('--quick')
const tell = (line: string): void => void process.stderr.write(`${line}\n`)

function installPeers(): void {
  const { dependencies } = JSON.parse(readFileSync(path.join(here, 'package.json'), 'utf8')) as {
    dependencies: Record<string, string>
  }
  const installed = (name: string, version: string): boolean => {
    const manifest = path.join(here, 'node_modules', name, 'package.json')
    return (
      existsSync(manifest) && (JSON.parse(readFileSync(manifest, 'utf8')) as { version: string }).version === version
    )
  }
  if (Object.entries(dependencies).every(([name, version]) => installed(name, version))) return
  tell('Installing the peers (npm ci --prefix tests/bench)')
  const npm = process.env['npm_execpath']
  const words = ['ci', '--prefix', here, '--no-audit', '--no-fund']
  const { status } =
    npm === undefined
      ? spawnSync('npm', words, { stdio: ['ignore', 2, 2], shell: process.platform === 'win32' })
      : spawnSync(process.execPath, [npm, ...words], { stdio: ['ignore', 2, 2] })
  if (status !== 0) throw new Error('the peers could not be installed')
}

installPeers()
// Loaded now and not above: they import the peers.
const { buildStand, weigh } = await import('./build.ts')
const { FULL, measure, QUICK, underStrictPolicy } = await import('./measure.ts')
const { assessRealBook } = await import('./real-book.ts')
const { ratiosOf } = await import('./targets.ts')
const { report } = await import('./report.ts')
const { plot } = await import('./plot.ts')

const script = await buildStand()
const on = {
  on: new Date().toISOString().slice(0, 10),
  node: process.version,
  machine: `${cpus().length} × ${cpus()[0]?.model ?? 'unknown'}`,
}
const ended = flags.has('--more')
  ? (JSON.parse(readFileSync(path.join(results, 'bench.json'), 'utf8')) as BenchRun)
  : undefined
if (ended && (ended.node !== on.node || ended.machine !== on.machine))
  throw new Error(
    `the run that was ended was on Node ${ended.node}, ${ended.machine}: times of two machines do not belong in one table`,
  )
const strict = ended?.strict ?? Object.fromEntries(await underStrictPolicy(script))
const weights = ended?.weights ?? (await weigh())
const realBook = ended?.realBook ?? (await assessRealBook(script, quick ? 20 : 100))
const fields = [...(ended?.fields ?? [])]

/** What there is so far: a run that is ended keeps the sets of rules that it has measured. */
function keep(): string {
  const run = { ...on, strict, weights, fields, realBook }
  const ratios = ratiosOf(run)
  if (!quick) {
    mkdirSync(results, { recursive: true })
    writeFileSync(path.join(results, 'bench.json'), `${JSON.stringify({ ...run, ratios }, null, 1)}\n`)
    writeFileSync(path.join(results, 'README.md'), report(run, ratios))
    for (const family of new Set(fields.map((field) => field.family)))
      writeFileSync(path.join(results, `${family}.svg`), plot(fields.filter((field) => field.family === family)))
  }
  return flags.has('--json') ? `${JSON.stringify(ratios, null, 2)}\n` : report(run, ratios)
}

let told = ''
for (const family of ['fixed', 'growing'] as const) {
  let before: (typeof fields)[number] | undefined
  for (const rules of quick ? [80, 1_000] : [80, 1_000, 10_000, 100_000]) {
    tell(`\n${rules} rules, ${family === 'fixed' ? '20 questions' : 'questions growing with the rules'}`)
    const known = fields.find((field) => field.family === family && field.rules === rules)
    before = known ?? (await measure(script, { family, rules }, quick ? QUICK : FULL, before, tell))
    if (!known) fields.push(before)
    told = keep()
  }
}
process.stdout.write(told)
