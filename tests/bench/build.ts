import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import { gzipSync } from 'node:zlib'
import { build, type InlineConfig, type Rolldown } from 'vite'

const here = import.meta.dirname
const source = (file: string): string => path.resolve(here, '../../src/core/engine', file)
const QUIET = {
  configFile: false,
  root: here,
  logLevel: 'error',
  define: { 'process.env.NODE_ENV': '"production"' },
} satisfies InlineConfig

/** The stand as plain JavaScript, as it would ship; the peers stay where they are installed. Its path. */
export async function buildStand(): Promise<string> {
  const outDir = path.join(here, 'node_modules/.stand')
  await build({
    ...QUIET,
    ssr: { target: 'node' },
    build: { ssr: path.join(here, 'stand.ts'), outDir, target: 'node20', minify: false, emptyOutDir: true },
  })
  return path.join(
    outDir,
    readdirSync(outDir).find((file) => file.startsWith('stand.'))!,
  )
}

/** What a page needs of each to judge rules. */
const ENTRIES: Readonly<Record<string, string>> = {
  'Backstride, compiled': `export { Run } from ${JSON.stringify(source('run.ts'))}`,
  'Backstride, compiled, and its compiler': `export { Run } from ${JSON.stringify(source('run.ts'))}; export { compile } from ${JSON.stringify(source('compile.ts'))}`,
  'Backstride, interpreter': `export { judge } from ${JSON.stringify(source('judge.ts'))}`,
  'json-rules-engine': `export { Engine } from 'json-rules-engine'`,
  'json-logic-js': `export { default } from 'json-logic-js'`,
  'json-logic-engine': `export { LogicEngine } from 'json-logic-engine'`,
  'cel-js': `export { parse, evaluate } from 'cel-js'`,
  jexl: `export { default } from 'jexl'`,
  publicodes: `export { default } from 'publicodes'`,
}

export interface Weight {
  readonly name: string
  readonly bytes: number
  readonly gzip: number
  readonly note?: string
}

/** Each bundled and minified for a browser from the entry above; the native engine as the file that Node loads. */
export async function weigh(): Promise<Weight[]> {
  const weights: Weight[] = []
  for (const [name, code] of Object.entries(ENTRIES)) weights.push({ name, ...sizes(Buffer.from(await bundled(code))) })
  return [...weights, ...nativeWeight()]
}

const sizes = (content: Buffer): Pick<Weight, 'bytes' | 'gzip'> => ({
  bytes: content.length,
  gzip: gzipSync(content, { level: 9 }).length,
})

async function bundled(code: string): Promise<string> {
  const output = await build({
    ...QUIET,
    plugins: [
      {
        name: 'entry',
        resolveId: (id) => (id === 'virtual:entry' ? path.join(here, 'entry.js') : null),
        load: (id) => (id === path.join(here, 'entry.js') ? code : null),
      },
    ],
    build: {
      write: false,
      target: 'es2022',
      minify: true,
      rolldownOptions: { input: 'virtual:entry', preserveEntrySignatures: 'strict', output: { format: 'es' } },
    },
  })
  return (output as Rolldown.RolldownOutput).output.map((chunk) => ('code' in chunk ? chunk.code : '')).join('')
}

function nativeWeight(): Weight[] {
  const scope = path.join(
    path.dirname(createRequire(import.meta.url).resolve('@gorules/zen-engine/package.json')),
    '..',
  )
  const file = readdirSync(scope).flatMap((name) =>
    name.startsWith('zen-engine-')
      ? readdirSync(path.join(scope, name))
          .filter((one) => one.endsWith('.node'))
          .map((one) => path.join(scope, name, one))
      : [],
  )[0]
  return file !== undefined && existsSync(file)
    ? [{ name: 'zen-engine', ...sizes(readFileSync(file)), note: 'native code for this machine; no browser runs it' }]
    : []
}
