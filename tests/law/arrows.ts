import path from 'node:path'
import { type Import, importsOf } from './imports.ts'
import { type Breach, isScript, type SourceFile } from '../support/source-files.ts'

/**
 * The arrows of the house. A place may import from itself, from the places named here and from these packages, and from
 * nothing else: what is not drawn is forbidden. A `*` stands for one folder; the star of a target is any one folder.
 */
interface Place {
  readonly may: readonly string[]
  readonly packages: readonly string[]
}

const EARLIER_CORE = ['core/basics', 'core/engine', 'core/rulebook']
/** What the app may load: all of core but the compiled engine, which is for tools and bench. */
const APP_CORE = [
  'core/basics',
  'core/engine',
  'core/rulebook',
  'core/assessment',
  'core/cases',
  'core/proof',
  'core/contract',
  'core/comparison',
  'core/note',
]
export const ARROWS: Readonly<Record<string, Place>> = {
  'core/basics': { may: [], packages: [] },
  'core/engine': { may: ['core/basics'], packages: [] },
  'core/rulebook': { may: ['core/basics', 'core/engine'], packages: ['zod'] },
  'core/assessment': { may: EARLIER_CORE, packages: [] },
  'core/cases': { may: [...EARLIER_CORE, 'core/assessment', 'core/contract'], packages: [] },
  'core/proof': { may: [...EARLIER_CORE, 'core/assessment'], packages: [] },
  'core/contract': { may: [...EARLIER_CORE, 'core/assessment', 'core/proof'], packages: ['zod'] },
  'core/comparison': { may: [...EARLIER_CORE, 'core/assessment', 'core/cases', 'core/proof'], packages: [] },
  'core/compiled': { may: EARLIER_CORE, packages: [] },
  'core/note': { may: [...EARLIER_CORE, 'core/assessment'], packages: [] },
  formats: { may: APP_CORE, packages: ['uqr'] },
  words: { may: APP_CORE, packages: [] },
  state: { may: APP_CORE, packages: ['react', 'zustand'] },
  ui: { may: [...APP_CORE, 'words'], packages: ['react', 'react-router'] },
  paths: { may: [], packages: [] },
  'features/*': { may: ['ui', 'state', 'words', 'formats', ...APP_CORE, 'paths'], packages: ['react', 'react-router'] },
  app: {
    may: ['features/*/routes.tsx', 'ui', 'state', 'words', ...APP_CORE, 'paths'],
    packages: ['react', 'react-dom', 'react-router', 'virtual'],
  },
  tools: { may: ['formats', 'words', 'core/*'], packages: ['node', 'vite', 'yaml', 'zod'] },
}
/** Folders of `src` that hold no code, and the one page of prose beside them. */
const WORDLESS = ['src/decisions']
const GLOSSARY = 'src/GLOSSARY.md'

/** The subpath imports of package.json, as written there. */
export type Subpaths = Readonly<Record<string, string>>

/** Every import that no arrow allows, and every file that stands in no known place. */
export function arrowBreaches(files: readonly SourceFile[], subpaths: Subpaths): Breach[] {
  return files.flatMap((file) => {
    const place = placeOf(file.path)
    if (!place)
      return isProse(file.path)
        ? []
        : [
            {
              path: file.path,
              line: 1,
              what: 'stands in no place that the house knows: draw its arrows in tests/law/arrows.ts first',
            },
          ]
    return importsOf(file).flatMap((one) => {
      const what = fault(file.path, place, one, subpaths)
      return what ? [{ path: file.path, line: one.line, what }] : []
    })
  })
}

/** The place that a file stands in: `core/engine`, `features/intake`, `paths`. */
export function placeOf(file: string): string | undefined {
  const parts = file.split('/')
  if (parts[0] !== 'src') return undefined
  if (parts.length === 2) return parts[1] === 'paths.ts' ? 'paths' : undefined
  const name =
    parts[1] === 'core' || parts[1] === 'features'
      ? parts.length > 3
        ? `${parts[1]}/${parts[2]}`
        : undefined
      : parts[1]
  return name !== undefined && ruleFor(name) ? name : undefined
}

const isProse = (file: string): boolean =>
  file === GLOSSARY ||
  (WORDLESS.some((folder) => file.startsWith(`${folder}/`)) && file.endsWith('.md')) ||
  path.posix.basename(file) === 'tsconfig.json'
const ruleFor = (place: string): Place | undefined =>
  ARROWS[place] ?? (place.startsWith('features/') ? ARROWS['features/*'] : undefined)

function fault(from: string, place: string, { specifier, how }: Import, subpaths: Subpaths): string | undefined {
  if (how === 'new URL' && place === 'tools') return undefined
  if (specifier === null) return `uses ${how}, whose target cannot be read off the page`
  if (/^\.{0,2}\//.test(specifier)) return relativeFault(from, place, specifier)
  if (specifier.startsWith('#')) return subpathFault(place, specifier, subpaths)
  const name = specifier.startsWith('node:')
    ? 'node'
    : specifier.startsWith('virtual:')
      ? 'virtual'
      : specifier
          .split('/')
          .slice(0, specifier.startsWith('@') ? 2 : 1)
          .join('/')
  return ruleFor(place)!.packages.includes(name) ? undefined : `${place} may not import ${specifier}`
}

/** A relative import stays in its own folder, or in its own feature. */
function relativeFault(from: string, place: string, specifier: string): string | undefined {
  const folder = path.posix.dirname(from)
  const target = path.posix.join(folder, specifier)
  const home = place.startsWith('features/') ? `src/${place}` : folder
  if (specifier.startsWith('/') || !target.startsWith(`${home}/`))
    return `reaches out of its folder with ${specifier}: write a # import`
  return hasEnding(specifier) ? undefined : `imports ${specifier} without its ending`
}

function subpathFault(place: string, specifier: string, subpaths: Subpaths): string | undefined {
  const target = resolve(specifier, subpaths)
  if (!target) return `${specifier} is no subpath of package.json`
  const to = placeOf(target)
  if (!to) return `${specifier} leads to no place that the house knows`
  if (!hasEnding(target)) return `imports ${specifier} without its ending`
  return to === place || ruleFor(place)!.may.some((arrow) => arrives(arrow, to, target))
    ? undefined
    : `${place} may not import ${specifier}`
}

/** Where a `#` import leads, from the root; nothing for one that package.json does not name. */
export function resolve(specifier: string, subpaths: Subpaths): string | undefined {
  const exact = subpaths[specifier]
  if (exact) return path.posix.normalize(exact)
  for (const [from, to] of Object.entries(subpaths)) {
    const start = from.slice(0, -1)
    if (from.endsWith('*') && specifier.startsWith(start))
      return path.posix.normalize(to.replace('*', specifier.slice(start.length)))
  }
  return undefined
}

const hasEnding = (file: string): boolean => isScript(file) || /\.(css|svg|json)$/.test(file)

function arrives(arrow: string, to: string, target: string): boolean {
  const [folder, file] = arrow.endsWith('/routes.tsx')
    ? [arrow.slice(0, -'/routes.tsx'.length), 'routes.tsx']
    : [arrow, undefined]
  const same = folder.endsWith('/*') ? to.startsWith(folder.slice(0, -1)) : to === folder
  return same && (file === undefined || target === `src/${to}/${file}`)
}
