import { LogicEngine } from 'json-logic-engine'
import jsonLogic from 'json-logic-js'
import type { Atom } from '../../../src/core/engine/condition.ts'
import { fold } from '../fold.ts'
import type { Contestant, Ready } from '../contestant.ts'
import type { Rules } from '../workload.ts'

type Logic = object
type Test = (answers: unknown) => unknown

/**
 * Both libraries read the same JSON: a choice by `==` or `in`, a list by `in`, more than one of a list by `or` (quicker
 * in both than `some`, as it makes no scope), `atLeastOf` by an operation of its own, as both document.
 */
const source = ({ conditions }: Rules): string =>
  JSON.stringify(
    conditions.map((condition) =>
      fold<Logic>(condition, { atom, all: (and) => ({ and }), any: (or) => ({ or }), not: (of) => ({ '!': [of] }) }),
    ),
  )

function atom(test: Atom): Logic {
  const answer = { var: test.question }
  switch (test.kind) {
    case 'is':
      return test.options.length === 1 ? { '==': [answer, test.options[0]] } : { in: [answer, test.options] }
    case 'includes':
      return test.options.length === 1
        ? { in: [test.options[0], answer] }
        : { or: test.options.map((option) => ({ in: [option, answer] })) }
    case 'atLeast':
      return { '>=': [answer, test.value] }
    case 'atMost':
      return { '<=': [answer, test.value] }
    case 'atLeastOf':
      return { atLeastOf: [answer, test.count, test.options] }
  }
}

const atLeastOf = (ticked: readonly string[] | null, count: number, options: readonly string[]): boolean =>
  (ticked ?? []).filter((one) => options.includes(one)).length >= count

export const jsonLogicJs: Contestant = {
  name: 'json-logic-js',
  kind: 'peer',
  source,
  load(text) {
    jsonLogic.add_operation('atLeastOf', atLeastOf)
    return ready((JSON.parse(text) as Logic[]).map((logic) => (answers) => jsonLogic.apply(logic, answers)))
  },
}

function engine(): LogicEngine {
  const made = new LogicEngine()
  made.addMethod(
    'atLeastOf',
    ([ticked, count, options]: [readonly string[] | null, number, readonly string[]]) =>
      atLeastOf(ticked, count, options),
    { deterministic: true },
  )
  return made
}

export const jsonLogicInterpreted: Contestant = {
  name: 'json-logic-engine, interpreted',
  kind: 'peer',
  source,
  load(text) {
    const logics = engine()
    // It gives up its optimised plans for good after 500 new rules in a row; each rule run twice keeps them.
    const tests = (JSON.parse(text) as Logic[]).map((logic): Test => {
      logics.run(logic, {})
      logics.run(logic, {})
      return (answers) => logics.run(logic, answers)
    })
    return ready(tests)
  },
}

/** `build` makes JavaScript source of each rule and needs `new Function`. */
export const jsonLogicCompiled: Contestant = {
  name: 'json-logic-engine, compiled',
  kind: 'peer',
  source,
  load(text) {
    const logics = engine()
    return ready((JSON.parse(text) as Logic[]).map((logic) => logics.build(logic) as Test))
  },
}

function ready(tests: readonly Test[]): Ready {
  const verdicts = new Uint8Array(tests.length)
  return {
    input: (answers) => answers,
    evaluate(input) {
      for (let at = 0; at < tests.length; at++) verdicts[at] = tests[at]!(input) ? 2 : 0
    },
    verdicts: () => verdicts,
  }
}
