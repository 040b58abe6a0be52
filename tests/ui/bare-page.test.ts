import { readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { emergencySigns } from '#words/emergency.ts'
import { REGIONS } from '#state/preferences.ts'
import { root } from '../support/source-files.ts'

const page = readFileSync(path.join(root, 'index.html'), 'utf8')
const listed = (text: string) => [...text.matchAll(/<li>(.*?)<\/li>/g)].map(([, sign]) => sign)
const [, noscript, boot] = page.split(/<noscript>|<\/noscript>/)

test('the page without scripts lists the same emergency signs as the app, and every number', () => {
  expect(listed(noscript!)).toEqual(emergencySigns)
  for (const { number } of REGIONS) expect(noscript).toContain(`tel:${number}`)
})

test('the page whose app does not come lists them too', () => {
  expect(listed(boot!)).toEqual(emergencySigns)
  for (const { number } of REGIONS) expect(boot).toContain(`tel:${number}`)
})

test('both lead to the questions on paper', () => {
  for (const part of [noscript, boot]) expect(part).toContain('%BASE_URL%blank.html')
})

test('the page names its language and may be zoomed', () => {
  expect(page).toContain('<html lang="en-GB">')
  expect(page).not.toMatch(/user-scalable|maximum-scale/)
})
