import type { Answers } from '#core/assessment/answers.ts'
import { type Day, isoDay } from '#core/basics/day.ts'
import { type OwnWords, settledWords } from '#core/note/own-words.ts'

/**
 * The name and the version of the file that a runner saves, to be opened again. Another shape needs another version.
 */
export const FORMAT = 'backstride-answers'
export const VERSION = 3

/** `made`: the day on which it is saved; `rulebook`, `edition`: the hash and the edition of the rules. */
export interface Saved {
  readonly made: Day
  readonly answers: Answers
  readonly words: OwnWords
  readonly app: string
  readonly rulebook: string
  readonly edition: number
}

/**
 * The saved file: its day, the answers and own words, and which rules they were given under. No result: that is worked
 * out anew whenever the file is opened.
 */
export function writeSavedNote({ made, answers, words, app, rulebook, edition }: Saved): string {
  return `${JSON.stringify({ format: FORMAT, version: VERSION, made: isoDay(made), app, rulebook, edition, answers, words: settledWords(words) }, null, 2)}\n`
}
