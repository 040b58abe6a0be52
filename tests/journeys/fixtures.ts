import { AxeBuilder } from '@axe-core/playwright'
import { test as base, type BrowserContext, type ConsoleMessage, expect, type Page } from '@playwright/test'
import { knownPaths, paths } from '#paths'
import { book, evidence, library } from './knowledge.ts'

/** What a journey may announce that it does on purpose. */
export interface Guard {
  /** A console line, or another fault, that this journey provokes. */
  expectNoise(pattern: RegExp): void
  /** An address that is not one of the app's. */
  expectPath(path: string): void
  /** Another origin that this journey opens itself, with the app at this base or some page of a test at its root. */
  expectOrigin(origin: string, base?: string): void
  /** What was done wrong so far; taken out, so that the journey may go on. */
  takeFaults(): string[]
}

/**
 * Every journey runs under guard: nothing leaves the origin, the console stays silent, no answer stands in an address
 * or a title. The guard is set before any page is opened and watches every context of the browser, whoever opens it.
 */
export const test = base.extend<{ guard: Guard }>({
  guard: [
    async ({ browser, baseURL }, use) => {
      const faults: string[] = []
      const noise: RegExp[] = []
      const known = new Set([
        '/',
        ...knownPaths(
          book.questions.map(({ id }) => id),
          Object.keys(library.learn),
          Object.keys(evidence.rules),
        ),
      ])
      const origins = new Map([[new URL(baseURL!).origin, '/']])
      const watching: Promise<void>[] = []
      const watch = (context: BrowserContext) =>
        void watching.push(watchContext(context, { known, origins, note: (fault) => faults.push(fault) }))
      browser.on('context', watch)
      await use({
        expectNoise: (pattern) => noise.push(pattern),
        expectPath: (path) => known.add(path),
        expectOrigin: (origin, at = '/') => origins.set(origin, at),
        takeFaults: () => faults.splice(0),
      })
      browser.off('context', watch)
      await Promise.all(watching)
      expect(watching.length, 'no page was watched').toBeGreaterThan(0)
      expect(faults.filter((fault) => !noise.some((pattern) => pattern.test(fault)))).toEqual([])
    },
    { auto: true },
  ],
})

interface Watch {
  readonly known: ReadonlySet<string>
  readonly origins: ReadonlyMap<string, string>
  readonly note: (fault: string) => void
}

async function watchContext(context: BrowserContext, { known, origins, note }: Watch): Promise<void> {
  context.on('console', (message) => note(`the console says: ${written(message)}`))
  context.on('weberror', (error) => note(`the console says: ${String(error.error())}`))
  context.on('request', (request) => {
    const url = new URL(request.url())
    if (url.protocol === 'data:') return
    if (!origins.has(url.origin)) note(`a request leaves the origin: ${request.url()}`)
    if (url.search !== '' || request.method() !== 'GET' || request.postData() !== null)
      note(`a request carries something: ${request.method()} ${request.url()}`)
  })
  context.on('framenavigated', (frame) => {
    const url = new URL(frame.url())
    if (url.protocol === 'about:' || url.protocol === 'chrome-error:') return
    const base = origins.get(url.origin) ?? '/'
    if (!url.pathname.startsWith(base) || !known.has(url.pathname.slice(base.length - 1)))
      note(`this is no address of the app: ${url.pathname}`)
    if (url.search !== '' || tellsAnAnswer(url.hash)) note(`an address carries something: ${frame.url()}`)
  })
  await noteTitles(context, (title) => tellsAnAnswer(title) && note(`a title tells an answer: ${title}`))
}

const written = (message: ConsoleMessage): string => `${message.type()}: ${message.text()}`

async function noteTitles(context: BrowserContext, note: (title: string) => void): Promise<void> {
  await context.exposeFunction('noteTitle', note)
  await context.addInitScript(() => {
    const { noteTitle } = window as unknown as { noteTitle: (title: string) => void }
    new MutationObserver(() => noteTitle(document.title)).observe(document, {
      subtree: true,
      childList: true,
      characterData: true,
    })
  })
}

/** What a runner can answer, as ids and as sentences; short labels such as an age band may well stand in a heading. */
const ANSWERS = [
  ...book.questions.flatMap((question) =>
    'options' in question ? question.options.flatMap(({ id, label }) => [id.includes('-') ? id : '', label]) : [],
  ),
  ...Object.values(library.questions).flatMap(({ options }) =>
    Object.values(options).flatMap(({ said, clinical }) => [said, clinical]),
  ),
]
  .filter((answer) => answer.length > 8)
  .map((answer) => answer.toLowerCase())

const HEADINGS = book.questions.map(({ heading }) => heading.toLowerCase())

function tellsAnAnswer(text: string): boolean {
  const shown = HEADINGS.reduce((rest, heading) => rest.replace(heading, ''), text.toLowerCase())
  return ANSWERS.some((answer) => shown.includes(answer))
}

export const THEMES = ['light', 'dark'] as const

const CONTRAST = { 'color-contrast-enhanced': { enabled: true } }
type RunOptions = Parameters<AxeBuilder['options']>[0]
const EVERYTHING: RunOptions = { rules: { ...CONTRAST, 'target-size': { enabled: true } } }
const COLOURS: RunOptions = { rules: CONTRAST, runOnly: { type: 'tag', values: ['cat.color'] } }

/** Nothing that axe can find: its whole list with good practice, and text contrast of 7:1. */
export async function expectAccessible(page: Page, options = EVERYTHING): Promise<void> {
  if (new URL(page.url()).pathname === paths.question('pain-place'))
    await expect(page.locator('svg.spine')).toBeVisible()
  const { violations } = await new AxeBuilder({ page }).options(options).analyze()
  const told = violations.flatMap(({ id, help, nodes }) =>
    nodes.map(({ html, failureSummary }) => `${id}: ${help}\n  ${html}\n  ${failureSummary?.replaceAll('\n', '\n  ')}`),
  )
  expect(told, `axe on ${page.url()}`).toEqual([])
}

/** The page as it stands in the light theme, then in the dark one, where nothing but colours is another. */
export async function expectAccessibleInBothThemes(page: Page): Promise<void> {
  await page.emulateMedia({ colorScheme: 'light' })
  await expectAccessible(page)
  await page.emulateMedia({ colorScheme: 'dark' })
  await expectAccessible(page, COLOURS)
  await page.emulateMedia({ colorScheme: 'light' })
}

export async function expectNoSidewaysScroll(page: Page): Promise<void> {
  const wide = await page.evaluate(() => {
    const most = document.documentElement.clientWidth
    if (document.documentElement.scrollWidth <= most) return []
    return [...document.querySelectorAll('body *')]
      .filter((element) => element.getBoundingClientRect().right > most + 0.5)
      .map((element) => `${element.tagName} ${element.className} ${element.textContent?.slice(0, 40)}`)
  })
  expect(wide, `too wide on ${page.url()}`).toEqual([])
  expect(await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)).toBe(0)
}

export { expect }
