import type { Said } from '#core/engine/reason.ts'
import type { Library } from '#core/rulebook/book.ts'

/** An answer as a sentence about the runner: "You run every day". */
export function sayingOf(library: Library, { question, answer }: Said): string {
  const words = library.questions[question]!
  return typeof answer === 'number' ? words.said!.replace('{n}', String(answer)) : words.options[answer]!.said
}
