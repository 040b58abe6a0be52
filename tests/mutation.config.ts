import { defineConfig } from 'vitest/config'

/** The tests that hunt mutants: those of the core on the real rule book. The law would refuse what a mutant is made of. */
export default defineConfig({ test: { include: ['tests/core/**/*.test.ts', 'tests/rules/**/*.test.ts'], exclude: ['tests/core/note/**'] } })
