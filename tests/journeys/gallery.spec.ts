import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import react from '@vitejs/plugin-react'
import { build } from 'vite'
import { rulesPlugin } from '#tools/build/vite-rules.ts'
import { staticHost } from '../support/hosted.ts'
import { root } from '../support/source-files.ts'
import { expect, expectAccessible, test, THEMES } from './fixtures.ts'
import { press } from './presses.ts'

const PAGE = 'tests/gallery/index.html'
/** A sentence of the gallery that stands nowhere else. */
const MARK = 'An answer with a hint'

let folder = ''
test.beforeAll(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'gallery-'))
  await build({
    root,
    configFile: false,
    publicDir: false,
    logLevel: 'error',
    plugins: [react(), rulesPlugin()],
    build: { outDir: folder, minify: false, rolldownOptions: { input: path.join(root, PAGE) } },
  })
})
test.afterAll(() => rmSync(folder, { recursive: true }))

/** The files of a build that hold the mark of the gallery. */
const marked = (built: string): string[] =>
  readdirSync(built, { recursive: true, encoding: 'utf8' }).filter(
    (file) => /\.(js|html)$/.test(file) && readFileSync(path.join(built, file), 'utf8').includes(MARK),
  )

test('the gallery of parts is in no file that is served to a runner', async ({ page, guard }) => {
  for (const name of [`/${PAGE}`, '/tests/gallery/']) guard.expectPath(name)
  guard.expectNoise(/404/)
  expect((await page.goto(`/${PAGE}`))?.status()).toBe(404)
  expect(marked(folder)).toHaveLength(1)
  expect(marked(path.join(root, 'dist'))).toEqual([])
})

test('no part of the gallery has a fault that axe can find, in either theme', async ({ page, guard }) => {
  const site = await staticHost({ folder })
  guard.expectOrigin(site.origin)
  guard.expectPath(`/${PAGE}`)
  await page.goto(`${site.origin}/${PAGE}`)
  const links = page.getByRole('navigation', { name: 'Parts' }).getByRole('link')
  await expect.poll(() => links.count()).toBeGreaterThan(20)
  // All but the whole page stand on one, which stands alone.
  expect(await page.locator('[data-example]').count()).toBeGreaterThan(await links.count())
  for (const [name, heading] of [
    ['All', 'Parts'],
    ['Page', 'A page'],
  ] as const) {
    await press(links.getByText(name, { exact: true }))
    await expect(page.getByRole('heading', { level: 1, name: heading, exact: true })).toBeVisible()
    for (const colorScheme of THEMES) {
      await page.emulateMedia({ colorScheme })
      await expectAccessible(page)
    }
  }
  site.stop()
})
