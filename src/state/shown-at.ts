import type { Answers } from '#core/assessment/answers.ts'

const moments = new WeakMap<Answers, Date>()

/**
 * When the outcome of these answers was first on the screen, by the clock of the device: the result and the sheet that
 * is opened from it name one day, also where midnight lies between them. A page that is loaded anew begins anew.
 */
export function shownAt(answers: Answers): Date {
  const moment = moments.get(answers) ?? new Date()
  moments.set(answers, moment)
  return moment
}
