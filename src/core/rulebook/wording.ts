import type { Fault, RuleFile } from '#core/rulebook/rawfile.ts'

/** What no text for a runner may hold, and why. */
const NEVER: readonly (readonly [RegExp, string])[] = [
  [/diagnos/i, 'never write "diagnosis": we do not make one'],
  [/\bsaddle/i, 'never write "saddle": athletes think of bikes; write "where you wipe"'],
  [/\byour cause\b/i, 'never write "your cause": most back pain has no single cause that can be found'],
  [/\d\s*(mg|milligram|ml|millilitre|tablets? (a|per) day|times (a|per) day)\b/i, 'never give a dose'],
  [/!/, 'no exclamation marks'],
  [/\b(please|sorry|oops)\b/i, 'no "please", "sorry" or "oops"'],
  [/\b(\w+n['’]t|(you|we|they)['’](re|ve|ll)|it['’]s)\b/i, 'no contractions: write the words out'],
]
const READ_BY_AUTHORS = ['cases/', 'reviews/', 'sources/']
/** Names checks by their titles, which may well speak of what is never said. */
const NAMES_CHECKS = 'shownBy'

/** Words that do harm, wherever the runner or the clinician may read them. */
export function inspectWording({ path, data }: RuleFile): Fault[] {
  if (READ_BY_AUTHORS.some((folder) => path.startsWith(folder))) return []
  return texts(data, []).flatMap(({ text, at }) =>
    NEVER.filter(([pattern]) => pattern.test(text)).map(([, message]) => ({ path, at, message })),
  )
}

function texts(value: unknown, at: readonly PropertyKey[]): { text: string; at: readonly PropertyKey[] }[] {
  if (typeof value === 'string') return [{ text: value, at }]
  if (Array.isArray(value)) return value.flatMap((item, index) => texts(item, [...at, index]))
  return typeof value === 'object' && value !== null
    ? Object.entries(value).flatMap(([key, item]) => (key === NAMES_CHECKS ? [] : texts(item, [...at, key])))
    : []
}
