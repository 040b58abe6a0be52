import type { Journey } from './journeys.ts'
import { Missing, type OtherBrowser } from './browser.ts'

export interface Run {
  readonly journeys: readonly Journey[]
  readonly open: () => Promise<OtherBrowser>
  /** Where the built app is served. */
  readonly base: string
  /** How long the browser may take to start or to end, and all the journeys together, in milliseconds. */
  readonly limits: { readonly start: number; readonly all: number }
  readonly say: (line: string) => void
}

export interface Outcome {
  readonly passed: number
  /** A journey each, by its title, and why it failed. */
  readonly failed: readonly string[]
}

/**
 * Every journey in one browser. It always comes to an end: what has not ended when the time is up has failed, and so has
 * every journey that was not reached. A browser that does not start is started once more, and that is said.
 */
export async function runJourneys(run: Run): Promise<Outcome> {
  const results = new Map<Journey, string>()
  const all = goAll(run, results)
  const end = await within(run.limits.all, 'all journeys', all).then(() => '', String)
  const failed = run.journeys
    .filter((journey) => results.get(journey) !== '')
    .map((journey) => `${journey.title}\n  ${results.get(journey) ?? `was not run to its end: ${end}`}`)
  return { passed: run.journeys.length - failed.length, failed }
}

/** Puts down what came of each journey: nothing, or its fault. */
async function goAll({ journeys, open, base, limits, say }: Run, results: Map<Journey, string>): Promise<void> {
  const start = () => within(limits.start, 'the start of the browser', open())
  const browser = await start().catch((fault: unknown) => {
    if (fault instanceof Missing) throw fault
    say(`The browser did not start and is started once more: ${String(fault)}`)
    return start()
  })
  say(browser.name)
  for (const journey of journeys) {
    const since = Date.now()
    const fault = await journey.go(browser, base).then(() => '', String)
    results.set(journey, fault)
    say(`${fault === '' ? 'passed' : 'FAILED'} ${journey.title} (${Date.now() - since} ms)`)
  }
  await within(limits.start, 'the end of the browser', browser.close())
}

async function within<Result>(limit: number, what: string, work: Promise<Result>): Promise<Result> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<never>((_, fail) => {
    timer = setTimeout(() => fail(new Error(`${what} took longer than ${limit / 1000} s`)), limit)
  })
  return Promise.race([work, late]).finally(() => clearTimeout(timer))
}
