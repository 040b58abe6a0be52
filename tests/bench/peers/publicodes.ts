import Engine, { type RawPublicodes } from 'publicodes'
import type { Atom } from '../../../src/core/engine/condition.ts'
import { fold } from '../fold.ts'
import type { Contestant } from '../contestant.ts'
import type { Answers } from '../workload.ts'

type Rule = string | object

/**
 * A rule for each of ours, `une de ces conditions` and `toutes ces conditions` as its language has them; a list is one
 * variable of yes and no for each option, which is how its models ask for several. The only peer with a value for "not
 * known yet": `undefined`.
 */
export const publicodes: Contestant = {
  name: 'publicodes',
  kind: 'peer',
  upTo: { rules: 1000, because: 'left out above 1,000 rules, as the bench was asked to' },
  source({ conditions, questions }) {
    const variables = questions.flatMap(({ id, kind, options }) => [
      [id, {}],
      ...(kind === 'choices' ? options.map((option) => [`${id} . ${option}`, {}]) : []),
    ])
    const rules = conditions.map((condition, at) => [
      `r${at}`,
      {
        valeur: fold<Rule>(condition, {
          atom,
          all: (of) => ({ 'toutes ces conditions': of }),
          any: (of) => ({ 'une de ces conditions': of }),
          not: (of) => ({ '=': [of, 'non'] }),
        }),
      },
    ])
    return JSON.stringify({
      rules: Object.fromEntries([...variables, ...rules]) as object,
      options: Object.fromEntries(questions.map(({ id, options }) => [id, options])) as object,
    })
  },
  load(source) {
    const { rules, options } = JSON.parse(source) as {
      rules: Record<string, object>
      options: Record<string, string[]>
    }
    const engine = new Engine(rules as RawPublicodes<string>, {
      warn: false,
      logger: QUIET,
      flag: { automaticNamespaceDisabling: false },
    })
    const names = Object.keys(rules).filter((name) => name.startsWith('r'))
    const verdicts = new Uint8Array(names.length)
    return {
      input: (answers) => situationOf(answers, options),
      evaluate(input) {
        engine.setSituation(input as Record<string, string>)
        for (let at = 0; at < names.length; at++) {
          const { nodeValue } = engine.evaluate(names[at]!)
          verdicts[at] = nodeValue === true ? 2 : nodeValue === undefined ? 1 : 0
        }
      },
      verdicts: () => verdicts,
    }
  },
}

const QUIET = {
  log() {},
  warn() {},
  error(message: string) {
    throw new Error(message)
  },
}

function situationOf(answers: Answers, options: Readonly<Record<string, readonly string[]>>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(answers).flatMap(([question, answer]) => {
      if (typeof answer === 'number') return [[question, String(answer)]]
      if (typeof answer === 'string') return [[question, `'${answer}'`]]
      return options[question]!.map((option) => [`${question} . ${option}`, answer.includes(option) ? 'oui' : 'non'])
    }),
  )
}

const anyOf = (of: readonly string[]): Rule => (of.length === 1 ? of[0]! : { 'une de ces conditions': of })

function atom(test: Atom): Rule {
  const { question } = test
  switch (test.kind) {
    case 'is':
      return anyOf(test.options.map((option) => `${question} = '${option}'`))
    case 'includes':
      return anyOf(test.options.map((option) => `${question} . ${option}`))
    case 'atLeast':
      return `${question} >= ${test.value}`
    case 'atMost':
      return `${question} <= ${test.value}`
    case 'atLeastOf':
      return {
        '>=': [
          {
            somme: test.options.map((option) => ({ condition: { si: `${question} . ${option}`, alors: 1, sinon: 0 } })),
          },
          test.count,
        ],
      }
  }
}
