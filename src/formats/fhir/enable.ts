import type { QuestionId } from '#core/basics/id.ts'
import type { Question, RuleBook } from '#core/rulebook/book.ts'
import { lookup } from '#core/rulebook/lookup.ts'
import { askedFormula } from './asked.ts'
import { type Formula, fhirPath, questionsIn, type Said, variableOf } from './formula.ts'
import { codingOf, codesOf } from './options.ts'
import { EXTENSIONS } from './names.ts'
import type { EnableWhen, Extension, QuestionnaireItem } from './r4.ts'

type Conditions = ReadonlyMap<string, Formula>
const made = new WeakMap<RuleBook, Conditions>()

/** When each conditional question is asked; a question that is always asked is not in it. Made once for a book. */
export function conditions(book: RuleBook): Conditions {
  const found = made.get(book)
  if (found) return found
  const fresh: Conditions = new Map(
    [...book.questions, ...book.outside].flatMap(({ id, askedIf }) =>
      askedIf ? [[id, askedFormula(book, id, askedIf)] as const] : [],
    ),
  )
  made.set(book, fresh)
  return fresh
}

/**
 * How an item says when it is asked. Plain `enableWhen` where a flat list of conditions says exactly the same; else
 * SDC's expression, which a client may not know: that one then shows the question too often, never too seldom.
 */
export function enablement(
  book: RuleBook,
  formula: Formula,
): Pick<QuestionnaireItem, 'enableWhen' | 'enableBehavior' | 'extension'> {
  const flat = asAny(book, formula) ?? asAll(book, formula)
  if (flat) return flat
  const variables = [...questionsIn(formula)].map((question): Extension => ({
    url: EXTENSIONS.variable,
    valueExpression: {
      name: variableOf(question),
      language: 'text/fhirpath',
      expression: codesAt(questionIn(book, question)),
    },
  }))
  return {
    extension: [
      ...variables,
      {
        url: EXTENSIONS.enableWhenExpression,
        valueExpression: { language: 'text/fhirpath', expression: fhirPath(formula) },
      },
    ],
  }
}

const codesAt = ({ section, id }: Question): string =>
  `%resource.item.where(linkId='${groupOf(section)}').item.where(linkId='${id}').answer.value.code`
export const groupOf = (section: string): string => `section-${section}`

type Flat = Required<Pick<QuestionnaireItem, 'enableWhen' | 'enableBehavior'>>

function asAny(book: RuleBook, formula: Formula): Flat | undefined {
  const parts = formula.kind === 'any' ? formula.of : [formula]
  if (!parts.every((part) => part.kind === 'said')) return undefined
  return {
    enableBehavior: 'any',
    enableWhen: parts.flatMap(({ question, options }) => options.map((option) => equals(book, question, '=', option))),
  }
}

/**
 * "One of these options" of a single choice is "answered, and none of the others": so several of them stand in one
 * list.
 */
function asAll(book: RuleBook, formula: Formula): Flat | undefined {
  if (
    formula.kind !== 'all' ||
    !formula.of.every((part) => part.kind === 'said' && questionIn(book, part.question).kind !== 'choices')
  )
    return undefined
  const oneOf = ({ question, options }: Said): EnableWhen[] => [
    { question, operator: 'exists', answerBoolean: true },
    ...codesOf(questionIn(book, question))
      .filter((code) => !options.some((option) => option === code))
      .map((code) => equals(book, question, '!=', code)),
  ]
  return { enableBehavior: 'all', enableWhen: (formula.of as readonly Said[]).flatMap(oneOf) }
}

const equals = (book: RuleBook, question: QuestionId, operator: '=' | '!=', code: string): EnableWhen => ({
  question,
  operator,
  answerCoding: codingOf(questionIn(book, question), code),
})
const questionIn = (book: RuleBook, id: QuestionId): Question => lookup(book).question.get(id)!
