import { defineConfig } from 'vitest/config'

/**
 * The tests that hunt mutants: the quick ones of the core, and every worked case of the real rule book. A property is
 * tried for a tenth of a second and no longer, as it is tried again for each of some 2,000 mutants; a test that proves
 * the whole rule book again for each is left out.
 */
export default defineConfig({
  test: {
    testTimeout: 60_000,
    setupFiles: ['tests/support/short-properties.ts'],
    include: ['tests/core/{basics,engine,assessment,proof}/*.test.ts', 'tests/rules/book.test.ts'],
    exclude: ['tests/core/proof/counterexample.test.ts'],
  },
})
