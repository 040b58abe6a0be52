import type { Plugin } from 'vite'
import { CSP_META } from '#tools/headers.ts'
import { checkRules } from '#tools/rules.ts'

/**
 * Puts the policy into the page, and writes the page once for every known path, so that any static host serves deep links
 * without a rewrite rule. `404.html` serves the rest.
 */
export function pagesPlugin({ knownPaths }: { knownPaths: (questions: readonly string[], topics: readonly string[], rules: readonly string[]) => readonly string[] }): Plugin {
  return {
    name: 'backstride-pages',
    apply: 'build',
    transformIndexHtml: { order: 'post', handler: (html) => html.replace('<head>', `<head>\n    <meta http-equiv="Content-Security-Policy" content="${CSP_META}" />`) },
    generateBundle: {
      order: 'post',
      handler(_options, bundle) {
        const page = bundle['index.html']
        if (page?.type !== 'asset') return this.error('there is no index.html to copy')
        const { sound } = checkRules('rules')
        const ids = sound?.book.questions.map(({ id }) => id) ?? []
        const topics = Object.keys(sound?.library.learn ?? {})
        const rules = Object.keys(sound?.evidence.rules ?? {})
        for (const path of knownPaths(ids, topics, rules)) this.emitFile({ type: 'asset', fileName: `${path.slice(1)}/index.html`, source: page.source })
        this.emitFile({ type: 'asset', fileName: '404.html', source: page.source })
      },
    },
  }
}
