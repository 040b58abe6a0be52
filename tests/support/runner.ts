import type { Answers } from '#core/assessment/answers.ts'
import { sheetOf } from './sheets.ts'

/** A runner of 35 to 44 with mild, new back pain and nothing else: self-care, and no cause. */
const CALM = {
  'nerve-signs': [],
  'emergency-signs': [],
  'illness-signs': [],
  'medical-history': [],
  'leg-symptoms': [],
  age: '35-44',
  'pain-place': ['lower-back'],
  onset: 'after-run',
  'pain-severity': 2,
  'pain-duration': 'under-1-week',
  'pain-course': 'getting-better',
  'daily-function': [],
  'bone-signs': [],
  'running-background': 'regular',
  'longest-run-jump': 'no-longer',
  'mileage-ramp': 'steady-or-less',
  'recent-changes': [],
  'run-days': '3-to-4',
  surface: 'mixed',
  shoes: [],
  'heel-strike': 'midfoot',
  muscles: [],
  'strength-work': 'twice-a-week',
  'daily-load': [],
  'painkiller-cautions': [],
} as const

/** The calm runner with other answers laid over. */
export const runnerWith = (answers: Readonly<Record<string, string | number | readonly string[]>>): Answers =>
  sheetOf({ ...CALM, ...answers })
