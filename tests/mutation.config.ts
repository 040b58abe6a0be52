import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'
import { rulesPlugin } from '#tools/build/vite-rules.ts'

/**
 * The tests that hunt mutants: the quick ones of what is mutated, run again for each of some 2,000 mutants. So a
 * property is tried on one in fifty of its sheets, the same each time, and the real rule book is read once.
 */
export default defineConfig({
  plugins: [rulesPlugin()],
  resolve: {
    alias: [
      {
        find: /^.*\/support\/book\.ts$/,
        replacement: fileURLToPath(new URL('support/built-book.ts', import.meta.url)),
      },
    ],
  },
  test: {
    isolate: false,
    testTimeout: 60_000,
    setupFiles: ['tests/support/short-properties.ts'],
    include: [
      'tests/core/{basics,engine,assessment,compiled}/*.test.ts',
      'tests/core/rulebook/meaning.test.ts',
      'tests/core/proof/{diagram,nodes,remembered}.test.ts',
    ],
  },
})
