import { readRuleBook } from '#tools/rules.ts'

/** The real rule book, read once for a test file. */
export const { book, library, contract, evidence, safety } = readRuleBook('rules')
