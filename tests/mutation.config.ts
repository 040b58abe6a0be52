import { defineConfig } from 'vitest/config'

/** The tests that hunt mutants: the quick ones of the core, and every worked case of the real rule book. */
export default defineConfig({ test: { testTimeout: 60_000, include: ['tests/core/{basics,engine,assessment,proof}/*.test.ts', 'tests/rules/book.test.ts'] } })
