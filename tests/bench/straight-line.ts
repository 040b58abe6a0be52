import type { QuestionShape } from '../../src/core/compiled/columns.ts'
import type { Atom } from '../../src/core/engine/condition.ts'
import { fold } from './fold.ts'
import type { Contestant, Ready } from './contestant.ts'
import type { Answer, Answers, Rules } from './workload.ts'

/**
 * JavaScript with no loop and no call, made from the rules: the practical limit of judging one rule after another.
 * Answers become bits first, a bit for each option; that is timed as well. It comes in functions of so many rules, as
 * V8 does not optimise a function of 100,000. Needs `new Function`, so no page with a strict policy can run it.
 */
const RULES_TO_A_FUNCTION = 100

/** What is known at the lower and at the upper end; with two values both are the same. */
interface Ends {
  readonly met: string
  readonly possible: string
}

interface Source {
  readonly questions: readonly QuestionShape[]
  readonly functions: readonly string[]
  readonly rules: number
}

export const straightLine: Contestant = {
  name: 'straight-line code',
  kind: 'reference',
  source: (rules) => written(rules, ({ met }) => `${met}?2:0`),
  load: (source) => ready(source, false),
}
/** The same with three values, which is what ours computes. */
export const straightLineKleene: Contestant = {
  name: 'straight-line code, three values',
  kind: 'reference',
  source: (rules) => written(rules, ({ met, possible }) => `(${met}?1:0)+(${possible}?1:0)`),
  load: (source) => ready(source, true),
}

function written({ questions, conditions }: Rules, verdict: (ends: Ends) => string): string {
  const places = new Map<string, { at: number; options: readonly string[] }>(
    questions.map(({ id, options }, at) => [id, { at, options }]),
  )
  const lines = conditions.map(
    (condition, rule) =>
      `v[${rule}]=${verdict(
        fold<Ends>(condition, {
          atom: (atom) => endsOf(atom, places.get(atom.question)!),
          all: (of) => joined(of, '&&'),
          any: (of) => joined(of, '||'),
          not: ({ met, possible }) => ({ met: `!${possible}`, possible: `!${met}` }),
        }),
      )}`,
  )
  const functions: string[] = []
  for (let at = 0; at < lines.length; at += RULES_TO_A_FUNCTION)
    functions.push(bodyOf(lines.slice(at, at + RULES_TO_A_FUNCTION)))
  return JSON.stringify({ questions, functions, rules: conditions.length } satisfies Source)
}

const joined = (of: readonly Ends[], by: string): Ends => ({
  met: `(${of.map(({ met }) => met).join(by)})`,
  possible: `(${of.map(({ possible }) => possible).join(by)})`,
})

/** Every answer that the rules read is taken from its array once. */
function bodyOf(lines: readonly string[]): string {
  const read = new Set(lines.flatMap((line) => line.match(/\b[lh]\d+\b/g) ?? []))
  return `const ${[...read].map((name) => `${name}=${name[0]}[${name.slice(1)}]`).join(',')};${lines.join(';')}`
}

function endsOf(atom: Atom, { at, options }: { at: number; options: readonly string[] }): Ends {
  const ends = (of: (end: string) => string, low = `l${at}`, high = `h${at}`): Ends => ({
    met: of(low),
    possible: of(high),
  })
  switch (atom.kind) {
    case 'is':
    case 'includes':
      return ends((end) => `((${end}&${maskOf(atom.options, options)})!==0)`)
    case 'atLeastOf':
      return ends((end) => `(n[${end}&${maskOf(atom.options, options)}]>=${atom.count})`)
    case 'atLeast':
      return ends((end) => `(${end}>=${atom.value})`)
    case 'atMost':
      return ends((end) => `(${end}<=${atom.value})`, `h${at}`, `l${at}`)
  }
}

const maskOf = (named: readonly string[], options: readonly string[]): number =>
  named.reduce((mask, option) => mask | (1 << options.indexOf(option)), 0)

function ready(source: string, threeValued: boolean): Ready {
  const { questions, functions, rules } = JSON.parse(source) as Source
  const parts = functions.map(
    (body) =>
      // oxlint-disable-next-line no-implied-eval
      new Function('l', 'h', 'n', 'v', body) as (
        low: Int32Array,
        high: Int32Array,
        ticks: Uint8Array,
        verdicts: Uint8Array,
      ) => void,
  )
  const verdicts = new Uint8Array(rules)
  const low = new Int32Array(questions.length)
  const high = threeValued ? new Int32Array(questions.length) : low
  const bits = questions.map(({ options }) => new Map(options.map((option, at) => [option as string, 1 << at])))
  return {
    input: (answers) => answers,
    evaluate(input) {
      for (let at = 0; at < questions.length; at++) {
        const answer = (input as Answers)[questions[at]!.id]
        low[at] = codeOf(answer, bits[at]!)
        if (threeValued) high[at] = answer === undefined ? (questions[at]!.kind === 'scale' ? 11 : -1) : low[at]!
        if (answer === undefined && questions[at]!.kind === 'scale') low[at] = -1
      }
      for (let part = 0; part < parts.length; part++) parts[part]!(low, high, TICKS, verdicts)
    },
    verdicts: () => verdicts,
  }
}

function codeOf(answer: Answer | undefined, bits: ReadonlyMap<string, number>): number {
  if (answer === undefined) return 0
  if (typeof answer === 'number') return answer
  if (typeof answer === 'string') return bits.get(answer)!
  let mask = 0
  for (let at = 0; at < answer.length; at++) mask |= bits.get(answer[at]!)!
  return mask
}

/** How many bits a mask has; lists have 11 options at most. */
const TICKS = Uint8Array.from({ length: 1 << 11 }, (_, mask) => mask.toString(2).replaceAll('0', '').length)
