import type { Answers } from '../../src/core/assessment/answers.ts'
import { type RuleBook, URGENCIES } from '../../src/core/rulebook/book.ts'
import type { QuestionId, RuleId } from '../../src/core/basics/id.ts'
import { walk } from '../../src/core/assessment/walk.ts'
import { engineOn } from '../support/engine-on.ts'
import { type Judged, logic, meaning, sheet, type Standing, STANDINGS } from './semantics.ts'

/**
 * A formula as a column of truth values, one bit for each of some sheets: the second reading of the rules, written for a
 * solver, then says of all of them at once what it makes of each.
 */
type Column = bigint

/**
 * Where the engine and the second reading disagree on some sheets: a rule that is met, still open or ruled out, and how
 * urgent the sheet is for certain and at most, how well each cause stands, and whether to run. `read` is the rule book that the second reading is given. Sheets of which
 * the walk leaves an answer out are left out here, for the second reading does not walk.
 */
export function disagreements(book: RuleBook, all: readonly Answers[], read = book, unasked?: QuestionId): string[] {
  const sheets = all.filter((answers) => ![...walk(book, answers).places.values()].includes('irrelevant'))
  const second = secondReading(read, sheets, unasked)
  const engine = sheets.map((answers) => {
    const sheet = engineOn(book, answers)
    if (unasked) sheet.set(unasked, 'unasked')
    return sheet
  })
  const column = (holds: (of: (typeof engine)[number]) => boolean) => columnOf(engine.map(holds))
  const atLeast = (urgency: string) => URGENCIES.indexOf(urgency as never)
  const rules = [...book.redFlags, ...book.causes, ...book.advice].flatMap(({ id }) => {
    const { lo, hi } = second.rule(id) as Judged
    const bounds = (end: 'least' | 'most', is: number) => column((one) => one.rule(id as RuleId)[end] === is)
    return [
      [`${id} is met`, lo.t, bounds('least', 2)],
      [`${id} is not met so far`, lo.f, bounds('least', 0)],
      [`${id} may be met`, hi.t, bounds('most', 2)],
      [`${id} is ruled out`, hi.f, bounds('most', 0)],
    ] as const
  })
  const urgencies = URGENCIES.flatMap(
    (urgency) =>
      [
        [
          `${urgency} is certain`,
          second.certain(urgency),
          column((one) => atLeast(one.urgency().atLeast) <= atLeast(urgency)),
        ],
        [
          `${urgency} is possible`,
          second.possible(urgency),
          column((one) => atLeast(one.urgency().atMost) <= atLeast(urgency)),
        ],
      ] as const,
  )
  const best = (standing: string | undefined) => STANDINGS.indexOf(standing as Standing)
  const standings = book.causes.flatMap((cause) =>
    STANDINGS.map(
      (at) =>
        [
          `${cause.id} stands at ${at} or better`,
          second.standing(
            read.causes.find(({ id }) => id === cause.id),
            at,
          ).lo,
          column((one) => best(one.standing(cause)) >= best(at)),
        ] as const,
    ),
  )
  const [strictest, ...softer] = second.canIRun
  const running = softer.map(
    ([answer, on]) => [`can I run: ${answer}`, on, column((one) => one.canIRun() === answer)] as const,
  )
  const none = softer.reduce((left, [, on]) => left & ~(on as Column), columnOf(sheets.map(() => true)))
  const first = [`can I run: ${strictest![0]}`, none, column((one) => one.canIRun() === strictest![0])] as const
  return [...rules, ...urgencies, ...standings, ...running, first].flatMap(([what, ours, theirs]) => {
    const differ = (ours as Column) ^ theirs
    if (differ === 0n) return []
    const at = sheets.length - differ.toString(2).length
    return [`${what}: not the same on ${JSON.stringify(sheets[at])}`]
  })
}

/** What the second reading makes of each sheet; its solver is a stand-in that works on columns. */
function secondReading(book: RuleBook, sheets: readonly Answers[], unasked?: string) {
  const every = columnOf(sheets.map(() => true))
  const columns = {
    Bool: {
      val: (yes: boolean): Column => (yes ? every : 0n),
      const: (name: string): Column => columnOf(sheets.map((answers) => says(answers, name.split('/').slice(1)))),
    },
    And: (...parts: Column[]): Column => parts.reduce((all, part) => all & part),
    Or: (...parts: Column[]): Column => parts.reduce((all, part) => all | part),
    Not: (part: Column): Column => every ^ part,
    Iff: (a: Column, b: Column): Column => every ^ a ^ b,
  }
  const l = logic(columns)
  return meaning(l, book, sheet(columns, l, book, 'a'), new Set(), unasked === undefined ? {} : { unasked })
}

/** The first sheet is the highest bit. */
const columnOf = (holds: readonly boolean[]): Column => BigInt(`0b0${holds.map(Number).join('')}`)

/** Whether a sheet says what a variable of the second reading stands for: `question/answered`, `question/is/option` ... */
function says(answers: Answers, [question, what, value]: readonly string[]): boolean {
  const answer = answers[question as never] as string | number | readonly string[] | undefined
  if (what === 'answered') return answer !== undefined
  const told = what === 'n' ? Number(value) : what === 'is' ? value : what
  return Array.isArray(answer) ? answer.includes(told) : answer === told
}
