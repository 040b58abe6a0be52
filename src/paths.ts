/** Every address of the app, once. They carry question ids, rule ids and topics, never an answer. */
export const paths = {
  start: '/',
  question: (id: string) => `/questions/${id}`,
  emergency: '/emergency',
  review: '/check',
  changed: '/changed',
  result: '/result',
  sheet: '/result/sheet',
  learn: (topic: string) => `/learn/${topic}`,
  rules: '/rules',
  rule: (id: string) => `/rules/${id}`,
  about: '/about',
  open: '/open',
} as const

/** The same addresses as patterns, for the router. */
export const patterns = { question: '/questions/:id', learn: '/learn/:topic', rules: '/rules/*' } as const

/** Pages of the rule book beside its rules; no rule has one of these names. */
export const rulesPages = ['proof', 'map', 'try'] as const

/** The page to read on safety; it stands beside the topics of the rule book and is none of them. */
export const SAFETY = 'safety'

/** Every address that the build writes a page for, but the start. */
export function knownPaths(
  questions: readonly string[],
  topics: readonly string[],
  rules: readonly string[],
): string[] {
  return [
    ...questions.map(paths.question),
    paths.emergency,
    paths.review,
    paths.changed,
    paths.result,
    paths.sheet,
    ...topics.map(paths.learn),
    paths.learn(SAFETY),
    paths.about,
    paths.open,
    paths.rules,
    ...[...rulesPages, ...rules].map(paths.rule),
  ]
}
