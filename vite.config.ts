import { fileURLToPath } from 'node:url'
import react from '@vitejs/plugin-react'
import { configDefaults, defineConfig } from 'vitest/config'
import manifest from './package.json' with { type: 'json' }
import { knownPaths } from '#paths'
import { pagesPlugin } from '#tools/vite-pages.ts'
import { rulesPlugin } from '#tools/vite-rules.ts'

export default defineConfig({
  plugins: [react(), rulesPlugin(), pagesPlugin({ knownPaths })],
  define: { 'import.meta.env.VITE_APP_VERSION': JSON.stringify(manifest.version) },
  // Its exports lead every bundler to the development build.
  resolve: { alias: [{ find: /^react-router$/, replacement: fileURLToPath(new URL('node_modules/react-router/dist/production/index.mjs', import.meta.url)) }] },
  build: { target: 'es2022', manifest: true, modulePreload: { polyfill: false }, assetsInlineLimit: 0, rolldownOptions: { output: { codeSplitting: { groups: [{ name: 'vendor', test: /node_modules/, priority: 2 }, { name: 'app', test: /src.app.main\.tsx$/ }] } } } },
  test: {
    testTimeout: 60_000,
    include: ['tests/**/*.test.{ts,tsx}'],
    exclude: [...configDefaults.exclude, 'tests/interop/**', 'tests/bench/**', 'tests/oracle/**'],
    coverage: { include: ['src/core/**'], thresholds: { branches: 95 }, reporter: ['text-summary', 'json-summary'] },
  },
})
