import type { Verdicts } from './contestant.ts'

/**
 * Half-empty sheets against Kleene truth, rule by rule. An error is the answer "undetermined". A sheet is wrong if one
 * of its verdicts is: a "no" or a "yes" where the truth is undetermined, or anything but the truth where it is settled.
 */
export interface Wrong {
  readonly sheets: number
  readonly sheetsWrong: number
  /** Sheets that could not be judged at all. */
  readonly voided: number
  readonly undetermined: number
  readonly saidNo: number
  readonly saidYes: number
  readonly settled: number
  readonly settledWrong: number
}

export function countWrong(found: readonly (Verdicts | null)[], truth: readonly Verdicts[]): Wrong {
  const count = {
    sheets: truth.length,
    sheetsWrong: 0,
    voided: 0,
    undetermined: 0,
    saidNo: 0,
    saidYes: 0,
    settled: 0,
    settledWrong: 0,
  }
  truth.forEach((expected, sheet) => {
    const said = found[sheet] ?? null
    if (said === null) count.voided++
    let wrong = false
    expected.forEach((value, rule) => {
      const verdict = said === null ? 1 : said[rule]!
      wrong ||= verdict !== value
      if (value !== 1) {
        count.settled++
        if (verdict !== value) count.settledWrong++
        return
      }
      count.undetermined++
      if (verdict === 0) count.saidNo++
      if (verdict === 2) count.saidYes++
    })
    if (wrong) count.sheetsWrong++
  })
  return count
}
