import path from 'node:path'
import type { Plugin, ResolvedConfig, ViteDevServer } from 'vite'
import { proveBook } from '#core/contract/properties.ts'
import type { Proofs } from '#core/proof/prove.ts'
import { withEmergency } from '#tools/emergency-html.ts'
import { type Checked, checkRules, problemLine } from '#tools/rules.ts'

/** What each module exports. */
const EXPORTS = {
  'virtual:rulebook': 'book',
  'virtual:library': 'library',
  'virtual:evidence': 'evidence',
  'virtual:proofs': 'proofs',
  'virtual:safety': 'safety',
} as const

/** The rule book of one build or one dev server: read and proven when first asked for, and not again. */
export interface RulesOfBuild {
  readonly checked: () => Checked
  readonly proofs: () => Proofs
}

const NAME = 'backstride-rules'

/** The rule book that a build with `rulesPlugin` reads, for the other plugins of that build. */
export function rulesOf({ plugins }: Pick<ResolvedConfig, 'plugins'>): RulesOfBuild {
  const rules = (plugins.find(({ name }) => name === NAME) as Plugin<RulesOfBuild> | undefined)?.api
  if (!rules) throw new Error('this build has no rulesPlugin')
  return rules
}

/**
 * Gives the app the rule book as plain data: `virtual:rulebook` (what the interview needs), `virtual:library` (what is
 * read afterwards), `virtual:safety` (the safety case), and for the rule book's own pages `virtual:evidence` (cases,
 * sign-offs, status) and `virtual:proofs`. It also puts the emergency words into `index.html`. The rule book stands in
 * `rules` under the root of the config. One with a problem, or one that is not proven, fails the build; dev shows all
 * problems until they are mended, and leaves the proofs to `rules:check`. `shared`: the rule book of a build that this
 * one is a part of.
 */
export function rulesPlugin(shared?: RulesOfBuild): Plugin<RulesOfBuild> {
  let folder = ''
  let building = false
  let read: Checked | undefined
  let proven: Proofs | undefined
  const forget = (): void => {
    read = proven = undefined
  }
  const own: RulesOfBuild = {
    checked: () => (read ??= checkRules(folder, { editing: !building })),
    proofs: () => {
      const { sound } = own.checked()
      if (!sound) throw new Error('only a sound rule book can be proven')
      return (proven ??= proveBook(sound.book, sound.library, sound.contract))
    },
  }
  const rules = shared ?? own
  const refresh = (server: ViteDevServer, file: string) => {
    if (!file.startsWith(folder + path.sep)) return
    forget()
    for (const id of Object.keys(EXPORTS)) {
      const module = server.moduleGraph.getModuleById(`\0${id}`)
      if (module) server.moduleGraph.invalidateModule(module)
    }
    server.ws.send({ type: 'full-reload' })
  }
  return {
    name: NAME,
    api: rules,
    configResolved({ root, command }) {
      folder = path.join(root, 'rules')
      building = command === 'build'
    },
    buildStart: forget,
    configureServer(server) {
      server.watcher.add(folder)
      for (const event of ['add', 'addDir', 'change', 'unlink', 'unlinkDir'] as const)
        server.watcher.on(event, (file) => refresh(server, file))
    },
    transformIndexHtml: {
      order: 'pre',
      handler(html, { path: page }) {
        if (page !== '/index.html') return html
        const { sound } = rules.checked()
        return sound ? withEmergency(html, sound.book.emergency) : html
      },
    },
    resolveId: { filter: { id: /^virtual:(rulebook|library|evidence|proofs|safety)$/ }, handler: (id) => `\0${id}` },
    load: {
      filter: { id: /^\0virtual:(rulebook|library|evidence|proofs|safety)$/ },
      handler(id) {
        const checked = rules.checked()
        for (const file of checked.files) this.addWatchFile(file)
        const [first] = checked.problems
        if (!checked.sound) {
          const shown = checked.problems.map((problem) =>
            problemLine({ ...problem, file: path.relative(path.dirname(folder), problem.file) }),
          )
          return this.error({
            message: `the rule book is not sound\n${shown.join('\n')}`,
            id: first!.file,
            loc: { file: first!.file, line: first!.line, column: first!.column - 1 },
          })
        }
        const { sound } = checked
        const failed = building && id.endsWith('rulebook') ? rules.proofs().proofs.filter(({ holds }) => !holds) : []
        if (failed.length > 0)
          return this.error(
            `the rule book is not proven; npm run rules:check shows the sheets that break it\n${failed.map(({ says }) => says).join('\n')}`,
          )
        const name = EXPORTS[id.slice(1) as keyof typeof EXPORTS]
        return {
          code: `export const ${name} = ${JSON.stringify(name === 'proofs' ? rules.proofs() : sound[name])}`,
          moduleType: 'js',
          map: null,
        }
      },
    },
  }
}
