// @vitest-environment jsdom
import { expect, test, vi } from 'vitest'
import { hintedRegion, usePreferences } from '#state/preferences.ts'

test('no region is chosen until the runner chooses', () => {
  expect(usePreferences.getState().region).toBeNull()
})

test('a chosen region outlives a reload of the page', async () => {
  usePreferences.getState().chooseRegion('australia')
  vi.resetModules()
  const again = await import('#state/preferences.ts')
  expect(again.usePreferences.getState().region).toBe('australia')
})

for (const [language, region] of [
  ['en-GB', 'united-kingdom'],
  ['en-US', 'north-america'],
  ['fr-CA', 'north-america'],
  ['en-AU', 'australia'],
  ['de-DE', 'europe'],
  ['zh-Hans-SG', null],
  ['en-NZ', null],
  ['en', null],
  ['fr', null],
  ['en-US@posix', null],
  [undefined, null],
] as const) {
  test(`the language ${language} hints at ${region ?? 'no region'}`, () => {
    expect(hintedRegion(language)).toBe(region)
  })
}
