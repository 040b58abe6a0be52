import { readRuleBook } from '#tools/rules.ts'

/** The real rule book, read once for a test file. */
export const { book, library, contract, evidence, safety } = readRuleBook('rules')

/** The ids of a question's options, in their order. */
export const optionsOf = (question: string): string[] => Object.keys(library.questions[question]!.options)
