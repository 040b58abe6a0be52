import { SourceMap, type SourceMapPayload } from 'node:module'
import path from 'node:path'
import process from 'node:process'
import { gzipSync } from 'node:zlib'
import { build, parseSync, type Rolldown, Visitor } from 'vite'
import { root } from '../support/source-files.ts'

/**
 * What a runner downloads, part by part, in kB gzipped. It builds the app as it ships, with source maps and into memory
 * alone. Where one file holds several parts, the source map says which part each character of the minified text comes
 * from; the rule book, which is no source file, is the object that it stands in. The text of each part is gzipped by
 * itself, so the parts do not add up exactly to the files.
 */

/** What the start page and the questions load. Each limit stands a little above what was measured. */
const FIRST = { packages: 78, code: 22, knowledge: 16, styles: 7 }

/**
 * What is loaded only once the questions are behind the runner, or beside them: the modules that open it, and its limit
 * for scripts and styles. All else that can be loaded counts as loaded by the questions.
 */
const LATER: Readonly<Record<string, { readonly opens: readonly string[]; readonly most: number }>> = {
  'check your answers': {
    opens: ['src/features/intake/review-page.tsx', 'src/features/intake/changed-page.tsx'],
    most: 5,
  },
  result: { opens: ['src/features/result/routes.tsx'], most: 16 },
  sheet: { opens: ['src/features/note/routes.tsx'], most: 23 },
  'rule data that is read after the questions': { opens: ['virtual:library'], most: 30 },
  'saving as FHIR': { opens: ['src/formats/fhir/bundle.ts'], most: 8 },
  'pages to read': { opens: ['src/features/learn/routes.tsx'], most: 10 },
  'safety case': { opens: ['src/features/learn/safety-view.tsx', 'virtual:safety'], most: 17 },
  'opening a file': { opens: ['src/features/open/routes.tsx'], most: 15 },
  'rule book': { opens: ['src/app/rules-route.tsx', 'virtual:evidence', 'virtual:proofs'], most: 52 },
}
const LARGEST_PAGE = 8

const { output } = (await build({
  root,
  logLevel: 'error',
  build: { write: false, sourcemap: 'hidden' },
})) as Rolldown.RolldownOutput
const files = new Map(output.map((file) => [file.fileName, file]))
const chunks = output.filter((file) => file.type === 'chunk')
type Chunk = Rolldown.OutputChunk

const weigh = (text: string | Uint8Array): number => gzipSync(text).length / 1000
const sum = (numbers: readonly number[]): number => numbers.reduce((total, one) => total + one, 0)
const chunkNamed = (file: string): Chunk[] => chunks.filter(({ fileName }) => fileName === file)
/** As the project names it: by its path, or as a virtual module. */
const plain = (id: string): string => (id.startsWith('\0') ? id.slice(1) : path.relative(root, id))
const opener = ({ facadeModuleId }: Chunk): string => (facadeModuleId === null ? '' : plain(facadeModuleId))

/** These chunks and all that they lead to; `next` says where each leads. */
function reached(from: readonly Chunk[], next: (chunk: Chunk) => readonly string[]): Set<Chunk> {
  const seen = new Set<Chunk>()
  const add = (chunk: Chunk): void => {
    if (seen.has(chunk)) return
    seen.add(chunk)
    next(chunk).flatMap(chunkNamed).forEach(add)
  }
  from.forEach(add)
  return seen
}

const later = new Set(Object.values(LATER).flatMap(({ opens }) => opens))
const isFirst = (file: string): boolean => chunkNamed(file).every((chunk) => !later.has(opener(chunk)))
const first = reached(
  chunks.filter(({ isEntry }) => isEntry),
  ({ imports, dynamicImports }) => [...imports, ...dynamicImports].filter(isFirst),
)

const stylesOf = (some: Iterable<Chunk>): Set<string> =>
  new Set([...some].flatMap(({ viteMetadata }) => [...(viteMetadata?.importedCss ?? [])]))
const firstStyles = stylesOf(first)

const weighAsset = (fileName: string): number => {
  const file = files.get(fileName)
  if (file?.type !== 'asset') throw new Error(`the build holds no ${fileName}`)
  return weigh(file.source)
}

/** What opening a part loads that the questions did not. */
function chunksOf(part: string): Chunk[] {
  const { opens } = LATER[part]!
  const roots = opens.flatMap((id) => {
    const found = chunks.filter((chunk) => opener(chunk) === id)
    if (found.length === 0) throw new Error(`${part}: the build loads no ${id} apart`)
    return found
  })
  return [...reached(roots, ({ imports }) => imports)].filter((chunk) => !first.has(chunk))
}

type Kind = 'packages' | 'code' | 'knowledge'

/** A source of the build; what the bundler adds to hold the files together counts as our code. */
function kindOf(source: string | undefined): Kind {
  if (source?.includes('node_modules/')) return 'packages'
  return source?.includes('src/words/') ? 'knowledge' : 'code'
}

/** From where to where the rule book stands in a chunk; nowhere in most. No source map tells of it. */
function ruleBookIn({ code, moduleIds, fileName }: Chunk): readonly [start: number, end: number] {
  if (!moduleIds.includes('\0virtual:rulebook')) return [0, 0]
  const found: [number, number][] = []
  const keys = ['hash', 'sections', 'questions', 'redFlags']
  new Visitor({
    ObjectExpression: ({ start, end, properties }) => {
      const named = properties.flatMap((one) =>
        one.type === 'Property' && one.key.type === 'Identifier' ? one.key.name : [],
      )
      if (keys.every((key) => named.includes(key))) found.push([start, end])
    },
  }).visit(parseSync(fileName, code).program)
  if (found.length !== 1) throw new Error(`${fileName} should hold one rule book and holds ${found.length}`)
  return found[0]!
}

/** The minified text of a chunk, by the kind of its sources. */
function textByKind(chunk: Chunk): Record<Kind, string> {
  const { code, map, moduleIds, fileName } = chunk
  const text: Record<Kind, string> = { packages: '', code: '', knowledge: '' }
  if (moduleIds.every((id) => id.startsWith('\0rolldown'))) return { ...text, code }
  if (!map) throw new Error(`${fileName} has no source map`)
  const sources = new SourceMap(map as unknown as SourceMapPayload)
  const [start, end] = ruleBookIn(chunk)
  let lineStart = 0
  for (const [line, characters] of code.split('\n').entries()) {
    for (let column = 0; column < characters.length; column += 1) {
      const at = lineStart + column
      const entry = sources.findEntry(line, column)
      const source = 'originalSource' in entry ? entry.originalSource : undefined
      text[at >= start && at < end ? 'knowledge' : kindOf(source)] += characters[column]
    }
    lineStart += characters.length + 1
  }
  return text
}

const texts = [...first].map(textByKind)
const weighKind = (kind: Kind): number => weigh(texts.map((text) => text[kind]).join(''))
const pages = output.flatMap(({ fileName }) => (fileName.endsWith('.html') ? [weighAsset(fileName)] : []))

const table: readonly (readonly [title: string, kB: number, most: number])[] = [
  ['packages before the first question', weighKind('packages'), FIRST.packages],
  ['our code before the first answer', weighKind('code'), FIRST.code],
  ['words and rule data before the first answer', weighKind('knowledge'), FIRST.knowledge],
  ['styles before the first answer', sum([...firstStyles].map(weighAsset)), FIRST.styles],
  ...Object.keys(LATER).map((part) => {
    const own = chunksOf(part)
    const styles = [...stylesOf(own)].filter((file) => !firstStyles.has(file))
    return [
      `later: ${part}`,
      sum([...own.map(({ code }) => weigh(code)), ...styles.map(weighAsset)]),
      LATER[part]!.most,
    ] as const
  }),
  ['the largest HTML page', Math.max(...pages), LARGEST_PAGE],
]
for (const [title, kB, most] of table)
  console.log(
    `${kB <= most ? 'fits   ' : 'TOO BIG'} ${kB.toFixed(1).padStart(6)} kB of ${String(most).padStart(2)}  ${title}`,
  )
console.log(
  `        ${sum([...first].map(({ code }) => weigh(code))).toFixed(1)} kB: the scripts before the first answer, as files`,
)

const counted = new Set([...first, ...Object.keys(LATER).flatMap(chunksOf)])
const uncounted = chunks.filter((chunk) => !counted.has(chunk)).map(({ fileName }) => fileName)
if (uncounted.length > 0)
  console.log(`NO PART holds ${uncounted.join(', ')}: name what opens it in tests/commands/budget.ts`)
process.exitCode = uncounted.length > 0 || table.some(([, kB, most]) => kB > most) ? 1 : 0
