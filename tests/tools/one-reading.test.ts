import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, expect, it, vi } from 'vitest'
import { build, type Rolldown } from 'vite'
import { prove } from '#core/proof/prove.ts'
import { pagesPlugin } from '#tools/build/vite-pages.ts'
import { rulesPlugin } from '#tools/build/vite-rules.ts'
import { checkRules } from '#tools/rules.ts'

vi.mock('#tools/rules.ts', async (load) => {
  const real = await load<typeof import('#tools/rules.ts')>()
  return { ...real, checkRules: vi.fn<typeof real.checkRules>(real.checkRules) }
})
vi.mock('#core/proof/prove.ts', async (load) => {
  const real = await load<typeof import('#core/proof/prove.ts')>()
  return { ...real, prove: vi.fn<typeof real.prove>(real.prove) }
})

const root = mkdtempSync(path.join(tmpdir(), 'app-'))
afterAll(() => rmSync(root, { recursive: true }))
const put = (file: string, text: string) => {
  mkdirSync(path.dirname(path.join(root, file)), { recursive: true })
  writeFileSync(path.join(root, file), text)
}

it('a build reads and proves the rules once, those under its own root, for every part and every page', async () => {
  cpSync('rules', path.join(root, 'rules'), { recursive: true })
  const shoes = path.join('rules', 'questions', 'shoes.yaml')
  put(shoes, readFileSync(shoes, 'utf8').replace(/^heading: .*$/m, 'heading: What of your shoes here?'))
  // The page of the app, with a script of its own and nothing else to load.
  put(
    'index.html',
    readFileSync('index.html', 'utf8')
      .replace(/src="[^"]*main.tsx"/, 'src="/entry.js"')
      .replaceAll(/<link [^>]*>/g, ''),
  )
  put(
    'entry.js',
    "import { book } from 'virtual:rulebook'\nimport { library } from 'virtual:library'\nimport { proofs } from 'virtual:proofs'\nconsole.log(book, library, proofs)\n",
  )
  put(
    'src/app/prerender.tsx',
    "import { book } from 'virtual:rulebook'\nexport const pages = { '/': `<p>${book.questions.map(({ heading }) => heading).join()}</p>` }\n",
  )
  const built = (await build({
    root,
    configFile: false,
    logLevel: 'silent',
    plugins: [rulesPlugin(), pagesPlugin({ knownPaths: () => ['/about'] })],
    build: { write: false },
  })) as Rolldown.RolldownOutput
  const page = (name: string) => {
    const file = built.output.find(({ fileName }) => fileName === name)
    return file?.type === 'asset' ? String(file.source) : ''
  }
  expect(page('blank.html')).toContain('What of your shoes here?')
  expect(page('index.html')).toContain('What of your shoes here?')
  expect(vi.mocked(checkRules).mock.calls.map(([folder]) => folder)).toEqual([path.join(root, 'rules')])
  expect(prove).toHaveBeenCalledTimes(1)
})
