import type { Plugin } from 'vite'

/** What Vite wraps around each `import()`, with the files that it needs. */
const HELPER = '\0vite/preload-helper.js'

/**
 * Puts a way of our own to fetch the files of a part in the place of Vite's. It takes the load and the names of the
 * files, and is the export `fetchThenLoad` of this module, named from the root of the project.
 */
export const fetchingPlugin = (module: string): Plugin => ({
  name: 'backstride-fetching',
  apply: 'build',
  enforce: 'pre',
  load: (id) => (id === HELPER ? `export { fetchThenLoad as __vitePreload } from '${module}'` : undefined),
})

/** The files of a part that are to be fetched before it is loaded: its own too, which Vite leaves out where it is alone. */
export const filesOf = (file: string, others: string[]): string[] =>
  others.includes(file) ? others : [file, ...others]
