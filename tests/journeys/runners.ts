import type { Answers } from '#core/assessment/answers.ts'
import { optionsOf, sheet } from './knowledge.ts'

/** No sign of danger, a mild and mending pain, and every later question answered calmly. */
const CALM = {
  'nerve-signs': [],
  'emergency-signs': [],
  'illness-signs': [],
  'medical-history': [],
  'leg-symptoms': [],
  age: '35-44',
  'pain-place': ['lower-back'],
  onset: 'after-run',
  'pain-severity': 3,
  'pain-duration': 'under-1-week',
  'pain-course': 'getting-better',
  'daily-function': [],
  'bone-signs': [],
  'stiffness-signs': [],
  'running-background': 'regular',
  'longest-run-jump': 'no-longer',
  'mileage-ramp': 'steady-or-less',
  'recent-changes': [],
  'run-days': '3-to-4',
  surface: 'mixed',
  shoes: [],
  'heel-strike': 'midfoot',
  muscles: [],
  'strength-work': 'sometimes',
  'daily-load': [],
  'painkiller-cautions': [],
  'already-tried': [],
}
const like = (changes: Record<string, unknown>): Answers => sheet({ ...CALM, ...changes })

export const calm: Answers = like({})

/** Ramped up too fast on asphalt in worn shoes; nothing dangerous. */
export const selfCare: Answers = like({
  'longest-run-jump': '30-to-100-percent',
  'mileage-ramp': 'over-30-percent',
  'recent-changes': ['distance', 'surface'],
  surface: 'hard',
  shoes: ['worn-out'],
  'heel-strike': 'heel',
  'running-background': 'new',
})

/**
 * Three months of pain that does not settle: a clinician in the coming weeks, no hurry. Young and long enough for every
 * question to be asked.
 */
export const routine: Answers = like({
  age: '18-34',
  'pain-duration': 'over-12-weeks',
  'pain-course': 'same',
  onset: 'gradually',
  'pain-severity': 4,
  'stiffness-signs': ['better-with-movement'],
  muscles: ['tight-hips-or-legs'],
  'run-days': 'every-day',
})

/**
 * A way on which each question is asked: young, long in pain, tender enough for painkillers, running farther than before, and nothing above routine.
 */
export const fullWay: Answers = sheet({ ...routine, 'pain-severity': 5, 'recent-changes': ['distance'] })

const without = (id: string, left: readonly string[]): string[] => optionsOf(id).filter((one) => !left.includes(one))
const EVERY_TICK = [
  'pain-place',
  'daily-function',
  'bone-signs',
  'stiffness-signs',
  'recent-changes',
  'shoes',
  'muscles',
  'daily-load',
  'painkiller-cautions',
]

/** All the signs that one person could really tick at once and still come to the end: for the fullest sheet. */
export const everythingAtOnce: Answers = like({
  ...Object.fromEntries(EVERY_TICK.map((id) => [id, optionsOf(id)])),
  // Nothing that alone, or with the worst pain, is an emergency.
  'illness-signs': without('illness-signs', ['stabs-on-breathing']),
  'medical-history': [...without('medical-history', ['cancer', 'known-aneurysm']), 'not-sure'],
  'leg-symptoms': ['pain-below-knee', 'swollen-calf'],
  age: '18-34',
  onset: 'minor-fall-cough-or-lift',
  'pain-severity': 10,
  'pain-duration': 'over-12-weeks',
  'pain-course': 'getting-worse',
  'running-background': 'returning',
  'longest-run-jump': 'more-than-double',
  'mileage-ramp': 'over-30-percent',
  'run-days': 'every-day',
  surface: 'hard',
  'heel-strike': 'heel',
  'strength-work': 'never',
})

/** The lists of which each single sign ends the questions at once, in the order of asking. */
export const EMERGENCY_LISTS = ['nerve-signs', 'emergency-signs'] as const
