import { spawn } from 'node:child_process'
import { mkdirSync, readFileSync, rmSync } from 'node:fs'
import path from 'node:path'
import { root } from '../support/source-files.ts'

/**
 * What `npm test` runs: every step, whatever became of the one before, and one line at the end. `npm test -- firefox
 * webkit` goes on with the journeys in these browsers, which have to be installed.
 */
interface Tally {
  readonly passed: number
  readonly failed: number
  /** The tests that failed, by name. */ readonly names?: readonly string[]
}
interface Step {
  readonly title: string
  readonly script: string
  readonly args?: readonly string[]
  readonly before?: () => void
  readonly tally?: () => Tally
}

const reports = path.join(root, 'test-results')
const unitReport = path.join(reports, 'unit.json')
const journeyReport = path.join(reports, 'journeys.json')
const gone = (place: string) => () => rmSync(path.resolve(root, place), { recursive: true, force: true })

const STEPS: readonly Step[] = [
  { title: 'The lock file serves every platform', script: 'check:lock' },
  { title: 'Format', script: 'check:format' },
  { title: 'Types', script: 'check:types' },
  { title: 'Lint', script: 'check:lint' },
  { title: 'Dead code', script: 'check:dead' },
  {
    title: 'Unit, property and architecture tests, with coverage',
    script: 'test:unit',
    args: ['--reporter=dot', '--reporter=json', `--outputFile.json=${unitReport}`],
    before: gone(unitReport),
    tally: () => unitTally(unitReport),
  },
  { title: 'The rule book and its worked cases', script: 'rules:check' },
  { title: 'Build', script: 'build', before: gone('dist') },
  { title: 'Size budget', script: 'budget' },
  {
    title: 'Journeys in a real browser',
    script: 'test:journeys',
    args: ['--reporter=list,json'],
    before: gone(journeyReport),
    tally: () => journeyTally(journeyReport),
  },
]

const elsewhere = (browser: string): Step => {
  const report = path.join(reports, `journeys-${browser}.json`)
  return {
    title: `Journeys in an installed browser: ${browser}`,
    script: `journeys:${browser}`,
    before: gone(report),
    tally: () => JSON.parse(readFileSync(report, 'utf8')) as Tally,
  }
}

/** Runs a script of package.json, its output passed on; the exit code. */
function run(script: string, args: readonly string[] = []): Promise<number> {
  const npm = process.env['npm_execpath']
  const words = ['run', '--silent', script, ...(args.length > 0 ? ['--', ...args] : [])]
  const env = { ...process.env, PLAYWRIGHT_JSON_OUTPUT_NAME: journeyReport }
  const child = npm
    ? spawn(process.execPath, [npm, ...words], { cwd: root, env, stdio: 'inherit' })
    : spawn('npm', words, { cwd: root, env, stdio: 'inherit', shell: process.platform === 'win32' })
  return new Promise((done) => {
    child.on('error', () => done(1))
    child.on('close', (code) => done(code ?? 1))
  })
}

interface UnitReport {
  readonly numPassedTests: number
  readonly numFailedTests: number
  readonly testResults: readonly {
    readonly name: string
    readonly status: string
    readonly assertionResults: readonly { readonly status: string; readonly fullName: string }[]
  }[]
}

function unitTally(file: string): Tally {
  const { numPassedTests, numFailedTests, testResults } = JSON.parse(readFileSync(file, 'utf8')) as UnitReport
  const names = testResults
    .filter(({ status }) => status === 'failed')
    .flatMap(({ name, assertionResults }) => {
      const failed = assertionResults.filter((one) => one.status === 'failed').map(({ fullName }) => fullName)
      return (failed.length > 0 ? failed : ['could not be run']).map(
        (title) => `${path.relative(root, name)} › ${title}`,
      )
    })
  return { passed: numPassedTests, failed: numFailedTests, names }
}

interface JourneySuite {
  readonly suites?: readonly JourneySuite[]
  readonly specs?: readonly {
    readonly ok: boolean
    readonly title: string
    readonly file: string
    readonly line: number
  }[]
}

function journeyTally(file: string): Tally {
  const { stats, ...report } = JSON.parse(readFileSync(file, 'utf8')) as JourneySuite & {
    stats: { expected: number; unexpected: number; flaky: number }
  }
  return { passed: stats.expected, failed: stats.unexpected + stats.flaky, names: failedJourneys(report) }
}

function failedJourneys({ suites = [], specs = [] }: JourneySuite): string[] {
  return [
    ...specs.filter(({ ok }) => !ok).map(({ file, line, title }) => `${file}:${line} › ${title}`),
    ...suites.flatMap(failedJourneys),
  ]
}

/** A step that counts its tests but fails for another reason (coverage, no server) is one failure more. */
function tallyOf({ tally }: Step, code: number): Tally {
  if (!tally) return code === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 }
  const { passed, failed, names } = safely(tally)
  return { passed, failed: code !== 0 && failed === 0 ? 1 : failed, ...(names && { names }) }
}

const NOTHING: Tally = { passed: 0, failed: 0 }

function safely(tally: NonNullable<Step['tally']>): Tally {
  try {
    return tally()
  } catch {
    return NOTHING // the step ended before it wrote a report; its exit code tells
  }
}

mkdirSync(reports, { recursive: true })
let sum = NOTHING
const broken: string[] = []
for (const step of [...STEPS, ...process.argv.slice(2).map(elsewhere)]) {
  console.log(`\n── ${step.title} (npm run ${step.script})`)
  step.before?.()
  const since = Date.now()
  const code = await run(step.script, step.args)
  const { passed, failed, names = [] } = tallyOf(step, code)
  if (failed > 0 || code !== 0) broken.push(step.title, ...names.map((name) => `  ${name}`))
  console.log(`── ${failed > 0 ? 'FAILED' : 'passed'} in ${((Date.now() - since) / 1000).toFixed(1)} s`)
  sum = { passed: sum.passed + passed, failed: sum.failed + failed }
}
console.log('')
for (const line of broken) console.log(line.startsWith(' ') ? line : `failed: ${line}`)
console.log(`${sum.passed} passed, ${sum.failed} failed`)
process.exitCode = sum.failed > 0 ? 1 : 0
