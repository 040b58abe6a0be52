import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { withEmergency } from '#tools/emergency-html.ts'
import { type Built, buildApp } from '../support/hosted.ts'
import { root } from '../support/source-files.ts'
import { book } from '../support/book.ts'

const { signs, otherwise, first } = book.emergency
/** An old sentence of `rules/emergency.yaml`, and a new one in its place. */
const CHANGES = [
  [signs[0]!, 'a sign that was written <just now> & by hand'],
  [otherwise, 'Ask a doctor who was written in just now.'],
  [first, 'Do not do anything else first, as was written just now.'],
] as const
const asHtml = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')

const home = mkdtempSync(path.join(tmpdir(), 'emergency-'))
let built: Built
beforeAll(async () => {
  for (const name of ['src', 'rules', 'public', 'index.html', 'package.json', 'tsconfig.json', 'vite.config.ts'])
    cpSync(path.join(root, name), path.join(home, name), { recursive: true })
  symlinkSync(path.join(root, 'node_modules'), path.join(home, 'node_modules'))
  const file = path.join(home, 'rules/emergency.yaml')
  const before = readFileSync(file, 'utf8')
  writeFileSync(
    file,
    CHANGES.reduce((text, [from, to]) => text.replace(from, to), before),
  )
  built = await buildApp({ from: home })
}, 400_000)
afterAll(() => {
  built.remove()
  rmSync(home, { recursive: true })
})
const read = (file: string): string => readFileSync(path.join(built.folder, file), 'utf8')

describe('a sentence that is changed in rules/emergency.yaml', () => {
  test('is changed on every page that stands without a script: twice, for no script and for a late one', () => {
    for (const page of ['index.html', '404.html', 'emergency/index.html', 'learn/spine/index.html', 'rules/index.html'])
      expect(read(page).split(`<li>${asHtml(CHANGES[0][1])}<`).length - 1, page).toBeGreaterThanOrEqual(2)
  })

  test('is changed on the questions to print', () => {
    for (const [, to] of CHANGES) expect(read('blank.html')).toContain(asHtml(to))
  })

  test('is changed in the first script, where the start, the emergency page and the page of a fault read it', () => {
    const firstScripts = read('index.html')
      .match(/assets\/[^"]+\.js/g)!
      .map(read)
    for (const [, to] of CHANGES)
      expect(
        firstScripts.some((text) => text.includes(to)),
        to,
      ).toBe(true)
  })

  test('is left nowhere as it was', () => {
    const text = readdirSync(built.folder, { recursive: true, encoding: 'utf8' }).filter((file) =>
      /\.(html|js)$/.test(file),
    )
    for (const [from] of CHANGES)
      expect(
        text.filter((file) => read(file).includes(from) || read(file).includes(asHtml(from))),
        from,
      ).toEqual([])
  })
})

test('a page that has no place for the emergency words fails the build', () => {
  expect(() => withEmergency('<p>an empty page</p>', book.emergency)).toThrow(/no place for the emergency words/)
})
