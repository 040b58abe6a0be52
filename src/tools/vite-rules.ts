import path from 'node:path'
import type { Plugin, ViteDevServer } from 'vite'
import { prove } from '#core/proof/prove.ts'
import { checkRules, problemLine } from '#tools/rules.ts'

const MODULES = ['virtual:rulebook', 'virtual:library']

/**
 * Gives the app the rule book as plain data: `virtual:rulebook` (what the interview needs) and `virtual:library` (what is
 * read afterwards). A rule book with a problem, or one that is not proven, fails the build; dev shows all problems until
 * they are mended, and leaves the proofs to `rules:check`.
 */
export function rulesPlugin(): Plugin {
  let folder = ''
  let building = false
  let checked: ReturnType<typeof checkRules> | undefined
  const refresh = (server: ViteDevServer, file: string) => {
    if (!file.startsWith(folder + path.sep)) return
    checked = undefined
    for (const id of MODULES) {
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
      checked = undefined
    },
    configureServer(server) {
      server.watcher.add(folder)
      for (const event of ['add', 'change', 'unlink'] as const) server.watcher.on(event, (file) => refresh(server, file))
    },
    resolveId: { filter: { id: /^virtual:(rulebook|library)$/ }, handler: (id) => `\0${id}` },
    load: {
      filter: { id: /^\0virtual:(rulebook|library)$/ },
      handler(id) {
        checked ??= checkRules(folder)
        for (const file of checked.files) this.addWatchFile(file)
        const [first] = checked.problems
        if (!checked.sound) {
          const shown = checked.problems.map((problem) => problemLine({ ...problem, file: path.relative(path.dirname(folder), problem.file) }))
          return this.error({ message: `the rule book is not sound\n${shown.join('\n')}`, id: first!.file, loc: { file: first!.file, line: first!.line, column: first!.column - 1 } })
        }
        const failed = building && id.endsWith('rulebook') ? prove(checked.sound.book).proofs.filter(({ holds }) => !holds) : []
        if (failed.length > 0) return this.error(`the rule book is not proven; npm run rules:check shows the sheets that break it\n${failed.map(({ says }) => says).join('\n')}`)
        const [name, value] = id.endsWith('rulebook') ? ['book', checked.sound.book] : ['library', checked.sound.library]
        return { code: `export const ${name} = ${JSON.stringify(value)}`, moduleType: 'js', map: null }
      },
    },
  }
}
