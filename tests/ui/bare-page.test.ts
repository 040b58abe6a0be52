import { readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { withEmergency } from '#tools/emergency-html.ts'
import { book } from '../support/book.ts'
import { root } from '../support/source-files.ts'

const { signs, numbers } = book.emergency
const page = withEmergency(readFileSync(path.join(root, 'index.html'), 'utf8'), book.emergency)
const listed = (text: string) => [...text.matchAll(/<li>([^<]*)/g)].map(([, sign]) => sign)
const [, noscript, boot] = page.split(/<noscript>|<\/noscript>/)

test('the page without scripts lists the same emergency signs as the app, and every number', () => {
  expect(listed(noscript!)).toEqual(signs)
  for (const { number } of numbers) expect(noscript).toContain(`tel:${number}`)
})

test('the page whose app does not come lists them too', () => {
  expect(listed(boot!)).toEqual(signs)
  for (const { number } of numbers) expect(boot).toContain(`tel:${number}`)
})

test('both lead to the questions on paper', () => {
  for (const part of [noscript, boot]) expect(part).toContain('%BASE_URL%blank.html')
})

test('the page names its language and may be zoomed', () => {
  expect(page).toContain('<html lang="en-GB">')
  expect(page).not.toMatch(/user-scalable|maximum-scale/)
})
