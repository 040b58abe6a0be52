import { type Plugin, runnerImport } from 'vite'
import { type RulesOfBuild, rulesPlugin } from '#tools/build/vite-rules.ts'

const UNSTYLED = '\0unstyled'
const withoutStyles: Plugin = {
  name: 'backstride-without-styles',
  enforce: 'pre',
  resolveId: (id) => (id.endsWith('.css') ? UNSTYLED : undefined),
  load: (id) => (id === UNSTYLED ? '' : undefined),
}

/** The pages of `src/app/prerender.tsx`, drawn with these rules for a base address that ends in a slash. */
export async function prerendered(
  rules: RulesOfBuild,
  root: string,
  base: string,
  define: Readonly<Record<string, unknown>>,
): Promise<Readonly<Record<string, string>>> {
  const { module } = await runnerImport<{ pages: Readonly<Record<string, string>> }>('/src/app/prerender.tsx', {
    configFile: false,
    root,
    base,
    define: { ...define },
    logLevel: 'error',
    plugins: [withoutStyles, rulesPlugin(rules)],
  })
  return module.pages
}
