import process from 'node:process'
import { fileURLToPath } from 'node:url'
import react from '@vitejs/plugin-react'
import { configDefaults, defineConfig } from 'vitest/config'
import manifest from './package.json' with { type: 'json' }
import { knownPaths } from '#paths'
import { chunkOf } from '#tools/chunks.ts'
import { framedBy, NOBODY } from '#tools/headers.ts'
import { containerOnPaper } from '#tools/build/container-on-paper.ts'
import { fetchingPlugin, filesOf } from '#tools/build/vite-fetching.ts'
import { hostingPlugin } from '#tools/build/vite-hosting.ts'
import { pagesPlugin } from '#tools/build/vite-pages.ts'
import { routerPlugin } from '#tools/build/vite-router.ts'
import { rulesPlugin } from '#tools/build/vite-rules.ts'

/** Which sites may frame the app: `FRAMED_BY="https://club.example" npm run build`. Nobody, unless it says so. */
const frame = framedBy(process.env['FRAMED_BY'])

export default defineConfig({
  plugins: [
    react(),
    fetchingPlugin('/src/app/fetch-files.ts'),
    routerPlugin(),
    rulesPlugin(),
    pagesPlugin({ knownPaths }),
    hostingPlugin({ framedBy: frame }),
  ],
  css: { postcss: { plugins: [containerOnPaper] } },
  define: {
    'import.meta.env.VITE_APP_VERSION': JSON.stringify(manifest.version),
    'import.meta.env.VITE_FRAMED': JSON.stringify(frame !== NOBODY),
  },
  // Its exports lead every bundler to the development build.
  resolve: {
    alias: [
      {
        find: /^react-router$/,
        replacement: fileURLToPath(new URL('node_modules/react-router/dist/production/index.mjs', import.meta.url)),
      },
    ],
  },
  build: {
    target: 'es2022',
    manifest: true,
    modulePreload: {
      polyfill: false,
      resolveDependencies: (file, others, { hostType }) => (hostType === 'js' ? filesOf(file, others) : others),
    },
    assetsInlineLimit: 0,
    rolldownOptions: {
      output: {
        codeSplitting: {
          groups: [{ name: 'vendor', test: /node_modules[\\/](?!uqr[\\/])/, priority: 1 }, { name: chunkOf }],
        },
      },
    },
  },
  test: {
    // To end what hangs, on a machine that is busy with much else too; how long a thing may take is for a test to say.
    testTimeout: 900_000,
    maxWorkers: '100%',
    include: ['tests/**/*.test.{ts,tsx}'],
    exclude: [...configDefaults.exclude, 'tests/interop/**', 'tests/bench/**', 'tests/oracle/**'],
    coverage: { include: ['src/core/**'], thresholds: { branches: 95 }, reporter: ['text-summary', 'json-summary'] },
  },
})
