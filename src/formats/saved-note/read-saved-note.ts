import type { Answers } from '#core/assessment/answers.ts'
import { sift, type Sifted } from '#core/assessment/sift.ts'
import { type Day, readDay } from '#core/basics/day.ts'
import { failure, type Result, success } from '#core/basics/result.ts'
import { type OwnWords, readOwnWords } from '#core/note/own-words.ts'
import type { RuleBook } from '#core/rulebook/book.ts'
import { FORMAT, VERSION } from './saved-note.ts'

/** What a file gives to an interview. */
export interface Opened {
  /** The day on which it was saved, where the file tells. */
  readonly made?: Day
  readonly answers: Answers
  readonly words: OwnWords
  /** Whether the rules have changed since. */
  readonly sameRules: boolean
  /** The ids of questions whose answers no longer fit; a file may hold anything here. */
  readonly left: Sifted['left']
  /** What an older edition did not ask: see `sift`. */
  readonly again: Sifted['again']
  readonly doubted: Sifted['doubted']
}

/**
 * - `newer`: written by a later format. `damaged`: not what Backstride writes.
 * - `changed`: the rules are the same, so every answer should fit, and these do not.
 * - `nothing`: no answer in it can be used.
 */
export type SavedFault =
  | { readonly kind: 'newer' | 'damaged' | 'nothing' }
  | { readonly kind: 'changed'; readonly questions: readonly string[] }

/** How many fields a file has, by its version. Files of version 1 tell no day, and those before 3 no edition. */
const FIELDS: ReadonlyMap<unknown, number> = new Map([
  [1, 6],
  [2, 7],
  [VERSION, 8],
])
/** What files tell of that do not tell it. */
const FIRST_EDITION = 1
const PLAIN = /^[\w.+-]{1,40}$/

export const isSavedNote = (value: unknown): value is object => isRecord(value) && value['format'] === FORMAT

/**
 * A saved note, each answer checked against its question: all of it or, under other rules, what still fits. Nothing in
 * it is believed about the result.
 */
export function readSavedNote(book: RuleBook, file: object): Result<Opened, SavedFault> {
  const fields = new Map(Object.entries(file))
  const version: unknown = fields.get('version')
  if (Number.isInteger(version) && (version as number) > VERSION) return failure([{ kind: 'newer' }])
  const [answers, words, rulebook, day] = [
    fields.get('answers'),
    readOwnWords(fields.get('words')),
    fields.get('rulebook'),
    fields.get('made'),
  ] as const
  const made = isPlain(day) ? readDay(day) : undefined
  if (
    fields.size !== FIELDS.get(version) ||
    (version !== 1 && !made) ||
    (version === VERSION && !isEdition(fields.get('edition'))) ||
    !isRecord(answers) ||
    !words.ok ||
    !isPlain(rulebook) ||
    !isPlain(fields.get('app'))
  )
    return failure([{ kind: 'damaged' }])
  const sameRules = rulebook === book.hash
  const edition = sameRules ? undefined : version === VERSION ? (fields.get('edition') as number) : FIRST_EDITION
  const { answers: kept, left, again, doubted } = sift(book, answers, edition)
  if (sameRules && left.length > 0) return failure([{ kind: 'changed', questions: left }])
  if (Object.keys(kept).length + again.length === 0) return failure([{ kind: 'nothing' }])
  return success({ ...(made && { made }), answers: kept, words: words.value, sameRules, left, again, doubted })
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
const isEdition = (value: unknown): boolean => Number.isInteger(value) && (value as number) >= FIRST_EDITION
const isPlain = (value: unknown): value is string => typeof value === 'string' && PLAIN.test(value)
