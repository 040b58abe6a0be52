import { afterEach, expect, test, vi } from 'vitest'
import { shownAt } from '#state/shown-at.ts'

afterEach(() => vi.useRealTimers())

test('over midnight the result and its sheet name one day; other answers begin anew', () => {
  vi.useFakeTimers({ now: new Date(2026, 10, 28, 23, 59) })
  const answers = {}
  const first = shownAt(answers)
  vi.setSystemTime(new Date(2026, 10, 29, 0, 1))
  expect(shownAt(answers)).toBe(first)
  expect(first.getDate()).toBe(28)
  expect(shownAt({ ...answers }).getDate()).toBe(29)
})
