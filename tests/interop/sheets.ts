import fc from 'fast-check'
import type { Answers } from '../../src/core/assessment/answers.ts'
import type { Bundle, Questionnaire, QuestionnaireResponse } from '../../src/formats/fhir/r4.ts'
import { fileOf, finishedSheet } from '../support/finished.ts'

export interface Sheet {
  readonly answers: Answers
  readonly bundle: Bundle
  readonly questionnaire: Questionnaire
  readonly response: QuestionnaireResponse
}

/** The same random finished interviews on every run. */
export const finishedSheets = (count: number): Sheet[] =>
  fc.sample(finishedSheet(), { numRuns: count, seed: 20251124 }).map((answers) => {
    const bundle = fileOf(answers)
    const [, response, questionnaire] = bundle.entry.map(({ resource }) => resource) as [
      unknown,
      QuestionnaireResponse,
      Questionnaire,
    ]
    return { answers, bundle, questionnaire, response }
  })
