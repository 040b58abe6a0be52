import type { Atom, Condition } from '../../src/core/engine/condition.ts'
import { fold } from './fold.ts'
import type { Contestant } from './contestant.ts'
import type { Answers } from './workload.ts'

type Test = (answers: Answers) => boolean

/** What one writes without a library: a function for each condition, two values, read straight off the answers. */
export const closureOf = (condition: Condition): Test =>
  fold<Test>(condition, { atom, all: conjunction, any: disjunction, not: (of) => (answers) => !of(answers) })

function atom(test: Atom): Test {
  const { question } = test
  switch (test.kind) {
    case 'is':
      return single(
        test.options,
        (option) => (answers) => answers[question] === option,
        (named) => (answers) => named.has(answers[question] as string),
      )
    case 'includes':
      return single(
        test.options,
        (option) => (answers) => (answers[question] as readonly string[] | undefined)?.includes(option) ?? false,
        (named) => (answers) =>
          (answers[question] as readonly string[] | undefined)?.some((one) => named.has(one)) ?? false,
      )
    case 'atLeast':
      return (answers) => (answers[question] as number) >= test.value
    case 'atMost':
      return (answers) => (answers[question] as number) <= test.value
    case 'atLeastOf': {
      const named = new Set<string>(test.options)
      return (answers) =>
        ((answers[question] as readonly string[] | undefined) ?? []).reduce(
          (count, one) => count + (named.has(one) ? 1 : 0),
          0,
        ) >= test.count
    }
  }
}

const single = (
  options: readonly string[],
  one: (option: string) => Test,
  more: (named: ReadonlySet<string>) => Test,
): Test => (options.length === 1 ? one(options[0]!) : more(new Set(options)))

function conjunction(of: readonly Test[]): Test {
  const [a, b, c] = of
  if (of.length === 2) return (answers) => a!(answers) && b!(answers)
  if (of.length === 3) return (answers) => a!(answers) && b!(answers) && c!(answers)
  return (answers) => of.every((test) => test(answers))
}

function disjunction(of: readonly Test[]): Test {
  const [a, b, c] = of
  if (of.length === 2) return (answers) => a!(answers) || b!(answers)
  if (of.length === 3) return (answers) => a!(answers) || b!(answers) || c!(answers)
  return (answers) => of.some((test) => test(answers))
}

export const closures: Contestant = {
  name: 'closures by hand',
  kind: 'reference',
  source: ({ conditions }) => JSON.stringify(conditions),
  load(source) {
    const tests = (JSON.parse(source) as Condition[]).map(closureOf)
    const verdicts = new Uint8Array(tests.length)
    return {
      input: (answers) => answers,
      evaluate(input) {
        for (let at = 0; at < tests.length; at++) verdicts[at] = tests[at]!(input as Answers) ? 2 : 0
      },
      verdicts: () => verdicts,
    }
  },
}
