import fc from 'fast-check'
import type { Answers } from '#core/assessment/answers.ts'
import { assess } from '#core/assessment/assess.ts'
import { type ClinicianNote, clinicianNote } from '#core/note/note.ts'
import { bundleOf } from '#formats/fhir/bundle.ts'
import type { Bundle } from '#formats/fhir/r4.ts'
import { toldNote } from '#words/fhir.ts'
import { book, library } from './book.ts'
import { anySheet, calmSheet, interview } from './sheets.ts'

export const MADE = {
  today: { year: 2025, month: 11, day: 24 },
  time: { hour: 9, minute: 5, offsetMinutes: 60 },
  appVersion: '1.2.3',
} as const

/** What runners can have answered when an interview ends, at a stop or at the review; never more than was asked. */
export const finishedSheet = (): fc.Arbitrary<Answers> =>
  fc
    .oneof({ weight: 6, arbitrary: calmSheet(book) }, { weight: 1, arbitrary: anySheet(book, 0) })
    .map((sheet) => interview(book, sheet).answers)

export const noteOf = (answers: Answers): ClinicianNote =>
  clinicianNote(book, library, answers, assess(book, answers), MADE)

/** As it comes out of a file. */
export function fileOf(answers: Answers): Bundle {
  const note = noteOf(answers)
  return JSON.parse(JSON.stringify(bundleOf(book, note, toldNote(note)))) as Bundle
}

/** A file to be spoilt at any place. */
// oxlint-disable-next-line typescript/no-explicit-any -- what is wrong with it is what is tested
export type Spoilable = any
