import path from 'node:path'
import type { Plugin, ViteDevServer } from 'vite'
import { type Proofs, prove } from '#core/proof/prove.ts'
import { checkRules, problemLine } from '#tools/rules.ts'

/** What each module exports. */
const EXPORTS = {
  'virtual:rulebook': 'book',
  'virtual:library': 'library',
  'virtual:evidence': 'evidence',
  'virtual:proofs': 'proofs',
} as const

/**
 * Gives the app the rule book as plain data: `virtual:rulebook` (what the interview needs), `virtual:library` (what is
 * read afterwards), and for the rule book's own pages `virtual:evidence` (cases, sign-offs, status) and
 * `virtual:proofs`. A rule book with a problem, or one that is not proven, fails the build; dev shows all problems
 * until they are mended, and leaves the proofs to `rules:check`.
 */
export function rulesPlugin(): Plugin {
  let folder = ''
  let building = false
  let checked: ReturnType<typeof checkRules> | undefined
  let proven: Proofs | undefined
  const refresh = (server: ViteDevServer, file: string) => {
    if (!file.startsWith(folder + path.sep)) return
    checked = proven = undefined
    for (const id of Object.keys(EXPORTS)) {
      const module = server.moduleGraph.getModuleById(`\0${id}`)
      if (module) server.moduleGraph.invalidateModule(module)
    }
    server.ws.send({ type: 'full-reload' })
  }
  return {
    name: 'backstride-rules',
    configResolved({ root, command }) {
      folder = path.join(root, 'rules')
      building = command === 'build'
    },
    buildStart() {
      checked = proven = undefined
    },
    configureServer(server) {
      server.watcher.add(folder)
      for (const event of ['add', 'change', 'unlink'] as const)
        server.watcher.on(event, (file) => refresh(server, file))
    },
    resolveId: { filter: { id: /^virtual:(rulebook|library|evidence|proofs)$/ }, handler: (id) => `\0${id}` },
    load: {
      filter: { id: /^\0virtual:(rulebook|library|evidence|proofs)$/ },
      handler(id) {
        checked ??= checkRules(folder)
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
        const proofs = () => (proven ??= prove(sound.book, sound.library))
        const failed = building && id.endsWith('rulebook') ? proofs().proofs.filter(({ holds }) => !holds) : []
        if (failed.length > 0)
          return this.error(
            `the rule book is not proven; npm run rules:check shows the sheets that break it\n${failed.map(({ says }) => says).join('\n')}`,
          )
        const name = EXPORTS[id.slice(1) as keyof typeof EXPORTS]
        return {
          code: `export const ${name} = ${JSON.stringify(name === 'proofs' ? proofs() : sound[name])}`,
          moduleType: 'js',
          map: null,
        }
      },
    },
  }
}
