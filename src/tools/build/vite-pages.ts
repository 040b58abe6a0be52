import { createHash } from 'node:crypto'
import type { Plugin, ResolvedConfig, Rolldown } from 'vite'
import { CSP_META } from '#tools/headers.ts'
import { blankPage } from '#tools/blank.ts'
import { prerendered } from '#tools/prerendered.ts'
import { rulesOf } from '#tools/build/vite-rules.ts'

type KnownPaths = (
  questions: readonly string[],
  topics: readonly string[],
  rules: readonly string[],
) => readonly string[]
/** Stands in a prerendered page for the build that it belongs to. */
const BUILD = '%BUILD%'
const PAGES_TO_READ = '/src/features/learn/routes.tsx'

/**
 * Writes a page for every known path, so that any static host serves deep links without a rewrite rule; `404.html`
 * serves the rest. Pages to read come already drawn. Each names its build and carries the policy. Besides, the blank
 * sheet.
 */
export function pagesPlugin({ knownPaths }: { readonly knownPaths: KnownPaths }): Plugin {
  let config: ResolvedConfig
  return {
    name: 'backstride-pages',
    apply: 'build',
    configResolved(resolved) {
      config = resolved
    },
    transformIndexHtml: {
      order: 'post',
      handler: (html) =>
        html.replace('<head>', `<head>\n    <meta http-equiv="Content-Security-Policy" content="${CSP_META}" />`),
    },
    generateBundle: {
      order: 'post',
      async handler(_options, bundle) {
        const page = bundle['index.html']
        if (page?.type !== 'asset') return this.error('there is no index.html to copy')
        const rules = rulesOf(config)
        const { sound } = rules.checked()
        if (!sound) return this.error('the rule book is not sound')
        const build = buildOf(bundle)
        const bare = String(page.source).replace(
          '</title>',
          `</title>\n    <meta name="backstride-build" content="${build}" />`,
        )
        const drawn = await prerendered(rules, config.root, config.base, {
          'import.meta.env.VITE_APP_VERSION': config.define?.['import.meta.env.VITE_APP_VERSION'],
        })
        const styled = withStyles(bare, stylesOf(bundle, PAGES_TO_READ), config.base)
        const pageAt = (path: string) =>
          withContent(path === '/' ? bare : styled, bare, drawn[path]?.replaceAll(BUILD, build))
        page.source = pageAt('/')
        const emit = (fileName: string, source: string) => this.emitFile({ type: 'asset', fileName, source })
        for (const path of knownPaths(
          sound.book.questions.map(({ id }) => id),
          Object.keys(sound.library.learn),
          Object.keys(sound.evidence.rules),
        ))
          emit(`${path.slice(1)}/index.html`, pageAt(path))
        emit('404.html', bare)
        for (const [fileName, source] of Object.entries(blankPage(sound.book, config.base, CSP_META)))
          emit(fileName, source)
      },
    },
  }
}

const EMPTY_ROOT = '<div id="root"></div>'
function withContent(page: string, bare: string, content: string | undefined): string {
  if (!bare.includes(EMPTY_ROOT)) throw new Error('index.html has no empty root to draw into')
  return content === undefined ? bare : page.replace(EMPTY_ROOT, () => `<div id="root">${content}</div>`)
}

/** A page that comes drawn needs the styles of its part at once, or it would jump when they come with the script. */
const withStyles = (page: string, styles: readonly string[], base: string): string =>
  page.replace(
    '</head>',
    `${styles.map((file) => `  <link rel="stylesheet" crossorigin href="${base}${file}">\n  `).join('')}</head>`,
  )

/** The style sheets of the chunk of a module and of all that it imports, but for what the first script brings. */
function stylesOf(bundle: Rolldown.OutputBundle, module: string): readonly string[] {
  const chunks = Object.values(bundle).filter((file) => file.type === 'chunk')
  const reach = (start: (chunk: Rolldown.OutputChunk) => boolean): Set<string> => {
    const files = new Set<string>()
    const add = (chunk: Rolldown.OutputChunk | undefined): void => {
      if (!chunk || files.has(chunk.fileName)) return
      files.add(chunk.fileName)
      for (const next of chunk.imports) add(chunks.find(({ fileName }) => fileName === next))
    }
    chunks.filter(start).forEach(add)
    return new Set(
      chunks
        .filter(({ fileName }) => files.has(fileName))
        .flatMap(({ viteMetadata }) => [...(viteMetadata?.importedCss ?? [])]),
    )
  }
  const first = reach(({ isEntry }) => isEntry)
  return [...reach(({ facadeModuleId }) => facadeModuleId?.endsWith(module) ?? false)].filter(
    (file) => !first.has(file),
  )
}

/**
 * Which build this is: a hash over every script and style, names and content. The pages, which carry it, do not count.
 */
function buildOf(bundle: Rolldown.OutputBundle): string {
  const hash = createHash('sha256')
  for (const fileName of Object.keys(bundle)
    .filter((name) => /\.(js|css)$/.test(name))
    .sort()) {
    const file = bundle[fileName]!
    hash
      .update(`${fileName}\0`)
      .update(file.type === 'chunk' ? file.code : file.source)
      .update('\0')
  }
  return hash.digest('hex').slice(0, 16)
}
