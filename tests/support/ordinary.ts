import type { Answers } from '#core/assessment/answers.ts'
import type { RuleBook } from '#core/rulebook/book.ts'
import { sheetOf } from './sheets.ts'

/** Drawn by a linear congruential generator, so that the same seed gives the same runners everywhere. */
export function ordinaryRunners(book: RuleBook, count: number, seed: number): Answers[] {
  let state = seed
  const draw = (): number => (state = (Math.imul(state, 1664525) + 1013904223) >>> 0) / 2 ** 32
  const oneOf = <T>(all: readonly T[]): T => all[Math.floor(draw() * all.length)]!
  const some = <T>(all: readonly T[], chance: number): T[] => all.filter(() => draw() < chance)
  return Array.from({ length: count }, () =>
    sheetOf({
      ...Object.fromEntries(book.questions.filter(({ section }) => isOfRunning(section)).map(habit)),
      'nerve-signs': [],
      'emergency-signs': [],
      'illness-signs': [],
      'medical-history': [],
      'leg-symptoms': draw() < 0.95 ? [] : ['pain-below-knee'],
      'pain-place': [oneOf(PLACES)],
      age: oneOf(['18-34', '35-44', '45-59']),
      'pain-severity': 1 + Math.floor(draw() * 7),
      'pain-duration': oneOf(['under-1-week', '1-to-6-weeks']),
      'pain-course': oneOf(['getting-better', 'same', 'comes-and-goes']),
      onset: oneOf(['during-run', 'after-run', 'gradually', 'hard-movement']),
      'daily-function': some(['cannot-sleep', 'cannot-do-daily-tasks'], 0.1),
      'bone-signs': some(['builds-during-run', 'recent-load-jump'], 0.2),
      'stiffness-signs': [],
    }),
  )

  function habit(question: RuleBook['questions'][number]): [string, string | number | readonly string[]] {
    if (question.kind === 'scale') return [question.id, Math.floor(draw() * 11)]
    const options = question.options.map(({ id }) => String(id))
    return [question.id, question.kind === 'choice' ? oneOf(options) : some(options, 0.3)]
  }
}

const isOfRunning = (section: string): boolean => section === 'running' || section === 'life'

/** In eighths. */
const PLACES = [
  'lower-back',
  'lower-back',
  'lower-back',
  'lower-back-one-side',
  'lower-back-one-side',
  'upper-back',
  'sacrum-or-buttock-one-side',
  'hip-or-groin',
]
