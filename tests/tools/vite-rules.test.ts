import { cpSync, existsSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, describe, expect, it, vi } from 'vitest'
import { build, createServer, type InlineConfig } from 'vite'
import { proveBook } from '#core/contract/properties.ts'
import { NOBODY } from '#tools/headers.ts'
import { hostingPlugin } from '#tools/build/vite-hosting.ts'
import { rulesPlugin } from '#tools/build/vite-rules.ts'
import { book, contract, evidence, library } from '../support/book.ts'

const root = mkdtempSync(path.join(tmpdir(), 'app-'))
afterAll(() => rmSync(root, { recursive: true }))
cpSync('rules', path.join(root, 'rules'), { recursive: true })
writeFileSync(
  path.join(root, 'entry.js'),
  "import { book } from 'virtual:rulebook'\nimport { library } from 'virtual:library'\nimport { evidence } from 'virtual:evidence'\nimport { proofs } from 'virtual:proofs'\nconsole.log(book.hash, library.learn, evidence.runners, proofs.counts)\n",
)

const flag = path.join(root, 'rules/red-flags/new-foot-drop.yaml')
const sound = readFileSync(flag, 'utf8')
const broken = sound.replace('foot-drop]', 'foot-dorp]').replace('urgency: same-day', 'urgency: today')
const config: InlineConfig = {
  root,
  configFile: false,
  logLevel: 'silent',
  plugins: [rulesPlugin()],
  build: { write: false, rollupOptions: { input: path.join(root, 'entry.js') } },
}

describe('the build', () => {
  const built = build(config).then(JSON.stringify)

  it('carries the rule book as plain data, with no YAML parser and no zod', async () => {
    const output = await built
    expect(output).toContain('bone-stress-injury')
    expect(output).not.toMatch(/parseDocument|ZodError|safeParse/)
  })
  it('carries the proofs that it had to pass, with their exact counts, and the status of every rule', async () => {
    const output = await built
    const { counts, proofs } = proveBook(book, library, contract)
    expect(output).toContain(counts.sheets)
    for (const { id } of proofs) expect(output).toContain(id)
    for (const { hash } of Object.values(evidence.rules)) expect(output).toContain(hash)
  })
  it('fails on a rule book that is not sound, and names every problem with file, line and column', async () => {
    writeFileSync(flag, broken)
    const failed = await build(config).then(
      () => '',
      (error: Error) => error.message,
    )
    writeFileSync(flag, sound)
    expect(failed).toMatch(/rules\/red-flags\/new-foot-drop\.yaml:\d+:\d+ \(urgency\)/)
    expect(failed).toMatch(/"leg-symptoms" has no option "foot-dorp" \(did you mean "foot-drop"\?\)/)
  })
  it('fails on a rule book that breaks a property, says which, and leaves no list of files behind', async () => {
    const weaker = path.join(root, 'rules/red-flags/unsure-leg-symptoms.yaml')
    const before = readFileSync(weaker, 'utf8')
    const [cases, aside] = [path.join(root, 'rules/cases'), path.join(root, 'cases-aside')]
    writeFileSync(weaker, before.replace('urgency: within-days', 'urgency: routine'))
    renameSync(cases, aside) // else a worked case would already say so
    const outDir = path.join(root, 'not-made-yet')
    const failed = await build({
      ...config,
      plugins: [rulesPlugin(), hostingPlugin({ framedBy: NOBODY })],
      build: { ...config.build, write: true, outDir },
    }).then(
      () => '',
      (error: Error) => error.message,
    )
    renameSync(aside, cases)
    writeFileSync(weaker, before)
    expect(failed).toContain('the rule book is not proven')
    expect(failed).toContain('"Not sure" on a safety question')
    expect(existsSync(path.join(outDir, 'SHA256SUMS'))).toBe(false)
  })
})

describe('the dev server', () => {
  it('shows the problems of a rule book, and recovers without a restart once they are mended', async () => {
    const server = await createServer({ ...config, server: { middlewareMode: true, ws: false } })
    const load = () =>
      server.transformRequest('virtual:rulebook').then(
        (result) => result?.code ?? '',
        (error: Error) => error.message,
      )
    try {
      expect(await load()).toContain('bone-stress-injury')
      writeFileSync(flag, broken)
      await vi.waitFor(async () => expect(await load()).toContain('foot-dorp'), { timeout: 120_000, interval: 200 })
      writeFileSync(flag, sound)
      await vi.waitFor(async () => expect(await load()).toContain('"bone-stress-injury"'), {
        timeout: 120_000,
        interval: 200,
      })
    } finally {
      await server.close()
      writeFileSync(flag, sound)
    }
  })
})
