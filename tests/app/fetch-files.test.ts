// @vitest-environment jsdom
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { fetchThenLoad } from '#app/fetch-files.ts'

beforeEach(() => vi.useFakeTimers())
afterEach(() => vi.useRealTimers())

/** What became of a part whose fetch is broken off, with what the window is told meanwhile. */
function brokenOff(told?: string) {
  const seen = { failed: false }
  let breakOff = (_fault: Error): void => undefined
  const part = fetchThenLoad(() => new Promise((_, fail) => (breakOff = fail)))
  part.catch(() => (seen.failed = true))
  return {
    seen,
    breakOff: async () => {
      await vi.advanceTimersByTimeAsync(0)
      if (told !== undefined) window.dispatchEvent(new Event(told))
      breakOff(new Error('broken off'))
      await vi.advanceTimersByTimeAsync(0)
    },
  }
}

test('a part that cannot be fetched fails at once', async () => {
  const { seen, breakOff } = brokenOff()
  await breakOff()
  expect(seen.failed).toBe(true)
})

test('a part that is broken off because the page is being left does not fail, unless the page is still here half a minute later', async () => {
  const { seen, breakOff } = brokenOff('beforeunload')
  await breakOff()
  await vi.advanceTimersByTimeAsync(29_000)
  expect(seen.failed).toBe(false)
  await vi.advanceTimersByTimeAsync(1000)
  expect(seen.failed).toBe(true)
})

test('nothing listens for the leaving of a page while no part is being fetched', async () => {
  const [listen, end] = [vi.spyOn(window, 'addEventListener'), vi.spyOn(window, 'removeEventListener')]
  await fetchThenLoad(() => Promise.resolve('here'))
  expect(listen.mock.calls).toEqual([['beforeunload', expect.any(Function)]])
  expect(end.mock.calls).toEqual(listen.mock.calls)
})
