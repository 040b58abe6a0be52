// @vitest-environment jsdom
import { expect, test, vi } from 'vitest'
import { placeOf, usePreferences } from '#state/preferences.ts'
import { book } from '../support/book.ts'

const { numbers } = book.emergency

test('no region is chosen until the runner chooses', () => {
  expect(usePreferences.getState().region).toBeNull()
})

test('a chosen region outlives a reload of the page', async () => {
  usePreferences.getState().chooseRegion('australia')
  vi.resetModules()
  const again = await import('#state/preferences.ts')
  expect(again.usePreferences.getState().region).toBe('australia')
})

test('a chosen region counts before that of the language, and one that is not known does not count', () => {
  expect(placeOf(numbers, 'australia', 'en-GB')?.number).toBe('000')
  expect(placeOf(numbers, 'atlantis', 'en-GB')?.number).toBe('999')
  expect(placeOf(numbers, 'atlantis', 'en')).toBeUndefined()
})

for (const [language, region] of [
  ['en-GB', 'united-kingdom'],
  ['en-US', 'north-america'],
  ['fr-CA', 'north-america'],
  ['en-AU', 'australia'],
  ['de-DE', 'europe'],
  ['nb-NO', 'europe'],
  ['zh-Hans-SG', undefined],
  ['en-NZ', undefined],
  ['en', undefined],
  ['fr', undefined],
  ['en-US@posix', undefined],
  [undefined, undefined],
] as const) {
  test(`the language ${language} hints at ${region ?? 'no region'}`, () => {
    expect(placeOf(numbers, null, language)?.id).toBe(region)
  })
}
