import { existsSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import type { Page } from '@playwright/test'
import { root } from '../support/source-files.ts'

const dist = path.join(root, 'dist')
interface Chunk {
  readonly file: string
  readonly isEntry?: boolean
}

/** The built file of a source file or a virtual module; of the entry when none is named. */
export function builtFile(source?: string): string {
  const manifest = JSON.parse(readFileSync(path.join(dist, '.vite/manifest.json'), 'utf8')) as Readonly<
    Record<string, Chunk>
  >
  const found = source === undefined ? Object.values(manifest).find(({ isEntry }) => isEntry) : manifest[source]
  if (!found || !existsSync(path.join(dist, found.file))) throw new Error(`the build holds no ${source ?? 'entry'}`)
  return found.file
}

/** The script of the interview, which holds the rule book. */
function rulesFile(): string {
  const file = readdirSync(path.join(dist, 'assets')).find((name) => /^interview-.*\.js$/.test(name))
  if (file === undefined) throw new Error('the build holds no script of the interview')
  return `assets/${file}`
}

const textOf = (file: string): string => readFileSync(path.join(dist, file), 'utf8')

/** Serves this text in place of a built script. */
async function serveInstead(page: Page, file: string, body: string): Promise<void> {
  await page.route(`**/${file}`, (route) => route.fulfill({ body, contentType: 'text/javascript' }))
}

export const serveGarbage = (page: Page): Promise<void> => serveInstead(page, builtFile(), 'this is ) no script')

/** Every part that this chunk hands to the router throws as soon as it is drawn. */
export async function breakPart(page: Page, source: string): Promise<void> {
  const file = builtFile(source)
  const names =
    /export\{([^}]*)\}/
      .exec(textOf(file))?.[1]
      ?.split(',')
      .map((one) => one.split(' as ').at(-1)!.trim()) ?? []
  if (names.length === 0) throw new Error(`${source} hands out nothing`)
  await serveInstead(
    page,
    file,
    [
      `function broken() { throw new Error('planted fault') }`,
      // A chunk may hand out all it has in one object, under a short name: then each view in it is broken as well.
      `Object.assign(broken, { ${names.map((name) => `${name}: broken`).join(', ')} })`,
      `export { ${names.map((name) => `broken as ${name}`).join(', ')} }`,
    ].join('\n'),
  )
}

/** A rule book whose first red flag reads a question that there is not: nothing that weighs the answers can work. */
export async function breakRules(page: Page): Promise<void> {
  const file = rulesFile()
  const text = textOf(file)
  const broken = text.replace(
    /(redFlags:\[\{kind:`red-flag`,id:`[\w-]+`,urgency:`[\w-]+`,when:)\{/,
    '$1{kind:`rule`,rule:`nobody`},was:{',
  )
  if (broken === text) throw new Error('the rule book stands in the build in another way than this fault expects')
  await serveInstead(page, file, broken)
}

/** A script for which a day never ends. */
export async function breakExpiry(page: Page): Promise<void> {
  const file = rulesFile()
  const text = textOf(file)
  const broken = text.replaceAll('864e5', '864e12')
  if (broken === text) throw new Error('a day stands in the build in another way than this fault expects')
  await serveInstead(page, file, broken)
}

/** A rule book in which what should be seen today can wait for weeks. */
export async function breakFlags(page: Page): Promise<void> {
  const file = rulesFile()
  const text = textOf(file)
  const broken = text.replaceAll('urgency:`same-day`', 'urgency:`routine`')
  if (broken === text) throw new Error('the red flags stand in the build in another way than this fault expects')
  await serveInstead(page, file, broken)
}
