import path from 'node:path'
import type { Answers } from '../../src/core/assessment/answers.ts'
import { readAnswers } from '../../src/core/assessment/answers.ts'
import { answersOf } from '../../src/core/cases/exercise.ts'
import { checkRules } from '../../src/tools/rules.ts'
import { openStall } from './stall.ts'

/** The whole assessment of the worked runners, with every reason read, in microseconds. */
export interface RealBook {
  readonly rules: number
  readonly runners: number
  readonly median: number
  readonly slowest: number
  readonly slowestRunner: string
}

export async function assessRealBook(script: string, ms: number): Promise<RealBook> {
  const { sound } = checkRules(path.resolve(import.meta.dirname, '../../rules'))
  if (!sound) throw new Error('the rule book is not sound: npm run rules:check')
  const { book, raw } = sound
  const names = [...raw['cases/runners'].keys()]
  const runners = names.map((name): Answers => {
    const read = readAnswers(book, answersOf(raw, raw['cases/runners'].get(name)!))
    if (!read.ok) throw new Error(`the answers of ${name} cannot be read`)
    return read.value
  })
  const stall = await openStall(script)
  try {
    const { perRunner } = await stall.assessment(JSON.stringify(book), runners, ms)
    const sorted = perRunner.toSorted((a, b) => a - b)
    const slowest = sorted.at(-1)!
    return {
      rules: book.redFlags.length + book.causes.length + book.advice.length,
      runners: names.length,
      median: sorted[sorted.length >> 1]!,
      slowest,
      slowestRunner: names[perRunner.indexOf(slowest)]!,
    }
  } finally {
    stall.close()
  }
}
