import type { OptionId, QuestionId } from '../../src/core/basics/id.ts'
import { compile } from '../../src/core/compiled/compile.ts'
import type { Condition } from '../../src/core/engine/condition.ts'
import { judge, type Known, type Reading, RULED_OUT } from '../../src/core/engine/judge.ts'
import { verdictOf } from '../../src/core/engine/reason.ts'
import type { Program } from '../../src/core/compiled/program.ts'
import { Run } from '../../src/core/compiled/run.ts'
import type { Contestant, Verdicts } from './contestant.ts'
import type { Answer, Answers } from './workload.ts'

/** Compiled at build time; loaded from the text of the program. */
export const compiled: Contestant = {
  name: 'Backstride, compiled',
  kind: 'ours',
  source: ({ conditions, questions }) => JSON.stringify(compile(conditions, questions)),
  load(source) {
    const program = JSON.parse(source) as Program
    const run = new Run(program)
    return {
      input: (answers) => answers,
      evaluate: (input) => run.evaluate(sheetOf(input as Answers)),
      verdicts: () => Uint8Array.from(program.places, (_, rule) => VALUE[run.verdict(rule)]),
      change: (question, answer) => run.set(question as QuestionId, readingOf(answer)),
    }
  },
}

/** The plain interpreter, which the compiled rules are held against. */
export const interpreter: Contestant = {
  name: 'Backstride, interpreter',
  kind: 'ours',
  source: ({ conditions }) => JSON.stringify(conditions),
  load(source) {
    const conditions = JSON.parse(source) as Condition[]
    const verdicts = new Uint8Array(conditions.length)
    return {
      input: (answers) => answers,
      evaluate(input) {
        truths(conditions, input as Answers, verdicts)
      },
      verdicts: () => verdicts,
    }
  },
}

const VALUE = { unmet: 0, undetermined: 1, met: 2 } as const

/** Kleene truth of each condition. */
export function truths(
  conditions: readonly Condition[],
  answers: Answers,
  into: Verdicts = new Uint8Array(conditions.length),
): Verdicts {
  const readings = new Map(Object.entries(answers).map(([question, answer]) => [question, readingOf(answer)]))
  const known: Known = { reading: (question) => readings.get(question) ?? 'absent', named: () => RULED_OUT }
  for (let at = 0; at < conditions.length; at++) into[at] = VALUE[verdictOf(judge(conditions[at]!, known))]
  return into
}

const sheetOf = (answers: Answers): Pick<Known, 'reading'> => ({
  reading(question) {
    const answer = answers[question]
    return answer === undefined ? 'absent' : readingOf(answer)
  },
})

function readingOf(answer: Answer): Reading {
  if (typeof answer === 'number') return { ticked: [], unsure: false, score: answer }
  return { ticked: (typeof answer === 'string' ? [answer] : answer) as OptionId[], unsure: false }
}
