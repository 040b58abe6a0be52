import type { Answers } from '#core/assessment/answers.ts'
import { sheet } from './knowledge.ts'

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
 * A way on which each question is asked: young, long in pain, tender enough for painkillers, and nothing above routine.
 */
export const fullWay: Answers = sheet({ ...routine, 'pain-severity': 5 })

/** All the signs that one person could really tick at once and still come to the end: for the fullest sheet. */
export const everythingAtOnce: Answers = like({
  'illness-signs': [
    'fever-or-shivering',
    'burning-or-bloody-urine',
    'weight-loss',
    'constant-night-pain',
    'spine-shape-change',
  ],
  'medical-history': [
    'low-bone-density',
    'steroid-tablets',
    'weak-immunity-or-injected-drugs',
    'recent-infection-or-procedure',
    'stress-fracture',
    'pregnant-or-recent-birth',
    'not-sure',
  ],
  'leg-symptoms': ['pain-below-knee'],
  age: '18-34',
  'pain-place': ['neck', 'upper-back', 'lower-back', 'lower-back-one-side', 'sacrum-or-buttock-one-side', 'tailbone'],
  onset: 'minor-fall-cough-or-lift',
  'pain-severity': 10,
  'pain-duration': 'over-12-weeks',
  'pain-course': 'getting-worse',
  'daily-function': ['cannot-walk-normally', 'cannot-sleep', 'cannot-do-daily-tasks'],
  'bone-signs': [
    'hopping-hurts',
    'builds-during-run',
    'hurts-at-night',
    'missed-periods-or-low-energy',
    'recent-load-jump',
  ],
  'stiffness-signs': [
    'morning-stiffness-over-30-minutes',
    'wakes-second-half-of-night',
    'better-with-movement',
    'buttock-pain',
    'better-within-48-hours-of-anti-inflammatory',
    'family-history',
    'past-arthritis',
    'heel-or-achilles-pain',
    'psoriasis',
    'red-painful-eye',
    'bowel-inflammation',
  ],
  'running-background': 'returning',
  'longest-run-jump': 'more-than-double',
  'mileage-ramp': 'over-30-percent',
  'recent-changes': ['distance', 'speed', 'surface', 'shoes', 'hills', 'frequency'],
  'run-days': 'every-day',
  surface: 'hard',
  shoes: ['too-stiff', 'too-soft', 'worn-out', 'poor-quality', 'poor-fit'],
  'heel-strike': 'heel',
  muscles: ['weak-trunk', 'weak-legs', 'tight-back', 'tight-hips-or-legs'],
  'strength-work': 'never',
  'daily-load': ['long-sitting', 'heavy-carrying', 'slouched-posture', 'other-hard-exercise'],
  'painkiller-cautions': [
    'allergy-or-asthma',
    'ulcer-or-stomach-bleed',
    'heart-kidney-or-liver',
    'high-blood-pressure',
    'blood-thinner',
    'water-tablets',
    'antidepressant-or-lithium',
    'already-taking-painkillers',
    'bowel-inflammation',
  ],
})

/** The single signs that end the questions at once, in the order of asking. */
export const EMERGENCY_SIGNS = {
  'nerve-signs': [
    'bladder-change',
    'bowel-change',
    'numb-between-legs',
    'genital-change',
    'both-legs',
    'leg-getting-weaker',
  ],
  'emergency-signs': [
    'sudden-severe-faint',
    'chest-pain',
    'major-accident',
    'side-pain-in-waves',
    'confused-or-drowsy',
    'cola-urine',
    'too-many-painkillers',
    'pregnancy-danger',
  ],
} as const
