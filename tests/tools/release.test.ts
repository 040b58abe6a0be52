import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { CSP_META } from '#tools/headers.ts'
import { checkRules } from '#tools/rules.ts'
import { type Built, buildApp } from '../support/hosted.ts'

let first: Built
let second: Built | undefined
beforeAll(async () => {
  first = await buildApp()
  second = await buildApp()
}, 400_000)
afterAll(() => {
  first.remove()
  second?.remove()
})

const read = ({ folder }: Built, file: string): string => readFileSync(path.join(folder, file), 'utf8')
const files = ({ folder }: Built): string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)).split(path.sep).join('/'))
    .sort()
const sums = (built: Built): Map<string, string> =>
  new Map(
    read(built, 'SHA256SUMS')
      .trimEnd()
      .split('\n')
      .map((line) => [line.slice(66), line.slice(0, 64)]),
  )
const sha256 = (built: Built, file: string): string =>
  createHash('sha256')
    .update(readFileSync(path.join(built.folder, file)))
    .digest('hex')

describe('a release', () => {
  test('is the same, byte for byte, when it is built again', () => {
    expect(files(second!)).toEqual(files(first))
    expect(read(second!, 'SHA256SUMS')).toBe(read(first, 'SHA256SUMS'))
  })

  test('names the SHA-256 of every file that a host serves, and each is right', () => {
    const listed = sums(first)
    expect([...listed.keys()]).toEqual(
      files(first).filter(
        (file) =>
          !['SHA256SUMS', '.htaccess', '_headers', '.vite/manifest.json'].includes(file) &&
          !file.startsWith('hosting/'),
      ),
    )
    for (const [file, sum] of listed) expect(sha256(first, file), file).toBe(sum)
  })

  test('names its build on every page, by its scripts and styles alone', () => {
    const hash = createHash('sha256')
    for (const file of files(first).filter((name) => /^assets\/(?!blank-).*\.(js|css)$/.test(name)))
      hash
        .update(`${file}\0`)
        .update(readFileSync(path.join(first.folder, file)))
        .update('\0')
    const build = hash.digest('hex').slice(0, 16)
    const pages = files(first).filter((file) => file.endsWith('index.html'))
    expect(pages.length).toBeGreaterThan(30)
    for (const page of pages)
      expect(read(first, page), page).toContain(`<meta name="backstride-build" content="${build}" />`)
    expect(read(first, 'about/index.html')).toContain(`<code>${build}</code>`)
  })

  test('holds no script or style inside a page, and the policy on each', () => {
    for (const page of files(first).filter((file) => file.endsWith('.html'))) {
      const html = read(first, page)
      expect(html, page).toContain(`content="${CSP_META}"`)
      expect(html.match(/<style|<script(?![^>]* src=)|\son\w+=|\sstyle=/g), page).toBeNull()
    }
  })

  test('asks for nothing outside itself: no address of another site stands in a page but the links that a reader may press', () => {
    for (const page of files(first).filter((file) => file.endsWith('.html')))
      expect(read(first, page).match(/(src|href)="(https?:)?\/\/[^"]*"/g), page).toBeNull()
  })
})

describe('the questions on paper', () => {
  test('are at most 12.5 kB, hold every question and answer of the rule book, and no script', () => {
    const paper = readFileSync(path.join(first.folder, 'blank.html'))
    expect(paper.length).toBeLessThanOrEqual(12_500)
    const text = paper.toString()
    for (const question of checkRules('rules').sound!.book.questions) {
      expect(text).toContain(question.heading)
      if ('options' in question)
        for (const { label } of question.options) expect(text).toContain(label.replaceAll('&', '&amp;'))
    }
    expect(text).not.toMatch(/<script/)
  })

  test('wear the colours of the app, in both themes', () => {
    const [tokens, paper] = ['src/ui/tokens.css', 'src/tools/blank.css'].map((file) =>
      readFileSync(file, 'utf8').split('@media (prefers-color-scheme: dark)'),
    )
    const colour = (text: string, name: string): string | undefined => new RegExp(`--${name}: (#\\w+);`).exec(text)?.[1]
    for (const theme of [0, 1]) {
      for (const name of ['ground', 'ink', 'edge', 'brand'])
        expect(colour(paper![theme]!, name), name).toBe(colour(tokens![theme]!, name))
      expect(colour(paper![theme]!, 'emergency')).toBe(colour(tokens![theme]!, 'emergency-ink'))
    }
  })
})
