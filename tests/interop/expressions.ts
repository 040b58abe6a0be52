import fhirpath from 'fhirpath'
import r4 from 'fhirpath/fhir-context/r4/index.js'
import { walk } from '../../src/core/assessment/walk.ts'
import type { Answers } from '../../src/core/assessment/answers.ts'
import { everyItem, disabledItems } from '../../src/formats/fhir/enabled.ts'
import type {
  Questionnaire,
  QuestionnaireItem,
  QuestionnaireResponse,
  ResponseItem,
} from '../../src/formats/fhir/r4.ts'
import { book } from '../support/book.ts'
import { type Check, Tally } from './check.ts'

export const isConditional = ({ enableWhen, extension }: QuestionnaireItem): boolean =>
  enableWhen !== undefined || (extension ?? []).some(({ url }) => url.endsWith('enableWhenExpression'))

/**
 * Our enableWhen and our expressions, the expressions judged by a FHIRPath engine that is not ours, against the walk.
 */
export function checkExpressions(
  questionnaire: Questionnaire,
  sheets: readonly { readonly answers: Answers; readonly response: QuestionnaireResponse }[],
): Check {
  const tally = new Tally()
  const conditional = everyItem(questionnaire.item).filter(isConditional)
  for (const { answers, response } of sheets) {
    const codes = new Map(
      everyAnswer(response.item).map(({ linkId, answer = [] }) => [
        linkId,
        answer.map(({ valueCoding }) => valueCoding.code),
      ]),
    )
    const disabled = disabledItems(
      questionnaire.item,
      (linkId) => codes.get(linkId) ?? [],
      (linkId) =>
        judge(
          conditional.find((item) => item.linkId === linkId)!,
          response,
        ),
    )
    const { places } = walk(book, answers)
    for (const { linkId } of conditional) {
      const [theirs, ours] = [!disabled.has(linkId), places.get(linkId as never) === 'asked']
      tally.remark(`${linkId}: ${theirs ? 'shown' : 'hidden'}, where the walk says ${places.get(linkId as never)}`)
      if (theirs !== ours && !isEarly(theirs, places.get(linkId as never)))
        tally.differ(`${linkId}: ${theirs ? 'shown' : 'hidden'}, the walk says ${places.get(linkId as never)}`)
    }
  }
  return tally.check(
    'enableWhen and SDC expressions, judged by `fhirpath` 4.11.0, against our walk',
    `${sheets.length} sheets, ${conditional.length} conditional questions each`,
  )
}

/**
 * The interview stopped before a question on which this one hangs; FHIR's two values show it already where "not sure"
 * will ask it in any case.
 */
export const isEarly = (shown: boolean, place: string | undefined): boolean => shown && place === 'waiting'

function judge({ extension = [] }: QuestionnaireItem, response: QuestionnaireResponse): boolean {
  const env: Record<string, unknown> = { resource: response }
  for (const one of extension)
    if ('valueExpression' in one) {
      const found = fhirpath.evaluate(response, one.valueExpression.expression, env, r4) as unknown[]
      if (one.url.endsWith('enableWhenExpression')) return found[0] === true
      env[one.valueExpression.name!] = found
    }
  throw new Error('there is no expression')
}

const everyAnswer = (items: readonly ResponseItem[]): ResponseItem[] =>
  items.flatMap((item) => [item, ...everyAnswer(item.item ?? [])])
