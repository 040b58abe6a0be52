import { describe, expect, test } from 'vitest'
import { Missing, type OtherBrowser } from './browser.ts'
import { runJourneys } from './run-journeys.ts'

const browser = { name: 'A browser', close: async () => undefined } as OtherBrowser
const forEver = () => new Promise<never>(() => undefined)
const journey = (title: string, go: () => Promise<void> = async () => undefined) => ({ title, go })

/** What comes of it, and what is said meanwhile. */
async function run(journeys: ReturnType<typeof journey>[], open: () => Promise<OtherBrowser> = async () => browser) {
  const said: string[] = []
  const outcome = await runJourneys({
    journeys,
    open,
    base: '',
    limits: { start: 40, all: 150 },
    say: (line) => said.push(line.replace(/\(\d+ ms\)/, '(0 ms)')),
  })
  return { ...outcome, said }
}

/** A browser that starts only at the nth time, and how often it was started. */
function startingAt(nth: number, before: () => Promise<never>) {
  const starts = { count: 0 }
  const open = () => {
    starts.count += 1
    return starts.count < nth ? before() : Promise.resolve(browser)
  }
  return { starts, open }
}

const refuse = () => Promise.reject(new Error('no session'))

describe('the journeys in another browser', () => {
  test('are each told, and each counts', async () => {
    expect(await run([journey('one'), journey('two', refuse)])).toEqual({
      passed: 1,
      failed: ['two\n  Error: no session'],
      said: ['A browser', 'passed one (0 ms)', 'FAILED two (0 ms)'],
    })
  })

  test('that hang come to an end, and fail together with all that were not reached', async () => {
    const { passed, failed } = await run([journey('one'), journey('two', forEver), journey('three')])
    expect(passed).toBe(1)
    expect(failed).toEqual(
      ['two', 'three'].map(
        (title) => `${title}\n  was not run to its end: Error: all journeys took longer than 0.15 s`,
      ),
    )
  })

  test.each([
    ['that fails to start', refuse],
    ['whose start hangs', forEver],
  ])('of a browser %s are run once it is started again, and that is said', async (_, before) => {
    const { open } = startingAt(2, before)
    const { passed, said } = await run([journey('one')], open)
    expect(passed).toBe(1)
    expect(said[0]).toMatch(/^The browser did not start and is started once more: Error: /)
  })

  test('of a browser that never starts all fail, after two starts', async () => {
    const { open, starts } = startingAt(9, refuse)
    const { passed, failed } = await run([journey('one'), journey('two')], open)
    expect([passed, failed.length, starts.count]).toEqual([0, 2, 2])
  })

  test('of a browser that is not installed all fail, at once', async () => {
    const { open, starts } = startingAt(9, () => Promise.reject(new Missing('it is missing')))
    const { failed } = await run([journey('one')], open)
    expect(failed).toEqual([expect.stringMatching('it is missing')])
    expect(starts.count).toBe(1)
  })
})
