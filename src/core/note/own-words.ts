import { failure, type Result, success } from '#core/basics/result.ts'

/** What a runner may add in own words. No rule reads it, and it stays on the device unless the runner hands it on. */
export interface OwnWords {
  /** What the runner wants from the visit; empty when left open. */
  readonly aim: string
  /**
   * Things that the runner cannot do, each with how well it goes: 0 not at all, 10 as before the pain; null when left
   * open.
   */
  readonly cannot: readonly Cannot[]
}
export interface Cannot {
  readonly what: string
  readonly score: number | null
}

export const NO_WORDS: OwnWords = { aim: '', cannot: [] }

/** The most that the sheet has room for: characters as a reader counts them, and things. */
export const MOST = { aim: 160, what: 50, cannot: 3 } as const

/**
 * Own words from outside: whole and within their limits, or the reason. Text that is too long is cut, as it is while
 * typing.
 */
export function readOwnWords(raw: unknown): Result<OwnWords, string> {
  if (!isRecord(raw, ['aim', 'cannot']) || typeof raw['aim'] !== 'string' || !Array.isArray(raw['cannot']))
    return failure(['own words must have "aim", a text, and "cannot", a list'])
  if (raw['cannot'].length > MOST.cannot) return failure([`"cannot" holds at most ${MOST.cannot} things`])
  const cannot: Cannot[] = []
  for (const one of raw['cannot'] as readonly unknown[]) {
    if (!isRecord(one, ['what', 'score']) || typeof one['what'] !== 'string' || !isScore(one['score']))
      return failure(['each of "cannot" must have "what", a text, and "score", a whole number from 0 to 10 or null'])
    cannot.push({ what: asTyped(one['what'], MOST.what), score: one['score'] })
  }
  return success({ aim: asTyped(raw['aim'], MOST.aim), cannot })
}

/** Own words as every form of the note shows them: no loose spaces, and nothing that is empty. */
export function settledWords({ aim, cannot }: OwnWords): OwnWords {
  return {
    aim: settled(aim),
    cannot: cannot.map(({ what, score }) => ({ what: settled(what), score })).filter(({ what }) => what !== ''),
  }
}

/** Marks on one letter, and code points that make up one character: more than any script or emoji needs. */
const MOST_MARKS = 4
const MOST_POINTS = 12

/**
 * Text as it is kept while a runner types: on one line, of so many characters at most, each of a height that a line can
 * hold. What shows nothing goes, and with it all that could turn the text around; joiners stay, for emoji and Persian.
 */
export function asTyped(text: string, most: number): string {
  const kept: string[] = []
  for (const character of charactersOf(text)) {
    const plain = Array.from(
      character.replaceAll(/(?!\u200C|\u200D|\uFE0E|\uFE0F)\p{Default_Ignorable_Code_Point}/gu, ''),
    )
      .slice(0, MOST_POINTS)
      .join('')
    if (plain === '') continue
    if (
      kept.push(
        plain
          .replaceAll(/\p{Cs}/gu, '\uFFFD')
          .replaceAll(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, ' ')
          .replaceAll(TOO_MANY_MARKS, '$1'),
      ) === most
    )
      break
  }
  return kept.join('')
}

const TOO_MANY_MARKS = new RegExp(`(\\p{M}{${MOST_MARKS}})\\p{M}+`, 'gu')

/** How many characters a reader counts. */
export const lengthOf = (text: string): number => [...charactersOf(text)].length

function* charactersOf(text: string): Generator<string> {
  // An old browser without it counts code points: a family is then four, and nothing worse.
  if (typeof Intl === 'undefined' || !('Segmenter' in Intl)) return yield* text
  for (const { segment } of new Intl.Segmenter('en', { granularity: 'grapheme' }).segment(text)) yield segment
}

const settled = (text: string): string => {
  const trimmed = text.replaceAll(/\s+/g, ' ').trim()
  return /^[\s\p{Default_Ignorable_Code_Point}]*$/u.test(trimmed) ? '' : trimmed
}

const isScore = (value: unknown): value is number | null =>
  value === null || (Number.isInteger(value) && (value as number) >= 0 && (value as number) <= 10)

function isRecord<K extends string>(value: unknown, keys: readonly K[]): value is Record<K, unknown> {
  return (
    typeof value === 'object' &&
    value !== null &&
    !Array.isArray(value) &&
    Object.keys(value).length === keys.length &&
    keys.every((key) => Object.hasOwn(value, key))
  )
}
