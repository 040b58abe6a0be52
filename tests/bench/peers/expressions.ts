import { evaluate, parse } from 'cel-js'
import jexl from 'jexl'
import type { Atom } from '../../../src/core/engine/condition.ts'
import { fold, type Idiom } from '../fold.ts'
import type { Contestant, Ready } from '../contestant.ts'
import type { Rules } from '../workload.ts'

/** Rules as texts of an expression language; both are parsed once, when they are loaded. */
const written =
  (idiom: Pick<Idiom<string>, 'atom'>) =>
  ({ conditions }: Rules): string =>
    JSON.stringify(
      conditions.map((condition) =>
        fold<string>(condition, {
          ...idiom,
          all: (of) => `(${of.join(' && ')})`,
          any: (of) => `(${of.join(' || ')})`,
          not: (of) => `!(${of})`,
        }),
      ),
    )

const list = (options: readonly string[]): string => `[${options.map((option) => `"${option}"`).join(', ')}]`

const atom =
  (atLeastOf: (test: Atom & { kind: 'atLeastOf' }) => string) =>
  (test: Atom): string => {
    switch (test.kind) {
      case 'is':
        return test.options.length === 1
          ? `${test.question} == "${test.options[0]}"`
          : `${test.question} in ${list(test.options)}`
      case 'includes':
        return test.options.length === 1
          ? `"${test.options[0]}" in ${test.question}`
          : `(${test.options.map((option) => `"${option}" in ${test.question}`).join(' || ')})`
      case 'atLeast':
        return `${test.question} >= ${test.value}`
      case 'atMost':
        return `${test.question} <= ${test.value}`
      case 'atLeastOf':
        return atLeastOf(test)
    }
  }

const countOf = (ticked: readonly string[], options: readonly string[]): number =>
  ticked.filter((one) => options.includes(one)).length

/**
 * One expression for each rule. One list of them all would be a third quicker, but a missing answer would void it. A
 * variable that is missing is an error in CEL, not a "no", and is counted as undetermined.
 */
export const celJs: Contestant = {
  name: 'cel-js',
  kind: 'peer',
  source: written({
    atom: atom(({ question, options, count }) => `countOf(${question}, ${list(options)}) >= ${count}`),
  }),
  load(source) {
    return ready(
      (JSON.parse(source) as string[]).map((text) => {
        const parsed = parse(text)
        if (!parsed.isSuccess) throw new Error(`cel-js cannot read ${text}: ${parsed.errors.join()}`)
        return (answers) => evaluate(parsed.cst, answers as Record<string, unknown>, { countOf })
      }),
    )
  },
}

/** `compile` once, then `evalSync`, which its documentation has as no slower than `eval`. */
export const jexlPeer: Contestant = {
  name: 'jexl',
  kind: 'peer',
  source: written({
    atom: atom(({ question, options, count }) => `countOf(${question}, ${list(options)}) >= ${count}`),
  }),
  load(source) {
    jexl.addFunction('countOf', countOf)
    return ready(
      (JSON.parse(source) as string[]).map((text) => {
        const expression = jexl.compile(text)
        return (answers) => expression.evalSync(answers)
      }),
    )
  },
}

function ready(tests: readonly ((answers: unknown) => unknown)[]): Ready {
  const verdicts = new Uint8Array(tests.length)
  return {
    input: (answers) => answers,
    evaluate(input) {
      for (let at = 0; at < tests.length; at++) verdicts[at] = verdictOf(tests[at]!, input)
    },
    verdicts: () => verdicts,
  }
}

/** An error is no answer. */
function verdictOf(test: (answers: unknown) => unknown, input: unknown): 0 | 1 | 2 {
  try {
    return test(input) ? 2 : 0
  } catch {
    return 1
  }
}
