import { disabledItems, everyItem, type JudgeExpression } from './enabled.ts'
import type { Questionnaire, QuestionnaireItem } from './r4.ts'
import { isRecord } from './record.ts'

/**
 * What is wrong, and at which item; the id is empty for the response itself, and may be anything where it is unknown.
 */
export interface Misfit {
  readonly linkId: string
  readonly what: Wrong
}
type Wrong =
  | 'not-a-response'
  | 'other-questionnaire'
  | 'unknown-status'
  | 'no-date'
  | 'unknown-field'
  | 'unknown-item'
  | 'no-link-id'
  | 'item-given-twice'
  | 'item-out-of-order'
  | 'item-in-wrong-place'
  | 'empty-item'
  | 'answer-where-none-belongs'
  | 'question-without-answer'
  | 'answer-missing'
  | 'wrong-type'
  | 'not-an-option'
  | 'other-words-for-an-option'
  | 'too-many-answers'
  | 'answer-given-twice'
  | 'exclusive-answer-not-alone'
  | 'answer-to-a-disabled-item'

/** The answers that stand at each item, as codes, and what was found on the way there. */
interface Seen {
  readonly found: Misfit[]
  readonly codes: Map<string, readonly string[]>
  readonly everywhere: ReadonlySet<string>
}

/**
 * Every way in which a response does not fit its questionnaire, as far as R4 says how it should; no FHIR library that
 * we know checks this. `response` may be anything at all. It knows what our questionnaires use: groups, choices and
 * help.
 */
export function misfits(
  { url, version, item: items }: Questionnaire,
  response: unknown,
  judgeExpression: JudgeExpression,
): Misfit[] {
  if (!isRecord(response) || response['resourceType'] !== 'QuestionnaireResponse')
    return [{ linkId: '', what: 'not-a-response' }]
  const seen: Seen = { found: [], codes: new Map(), everywhere: new Set(everyItem(items).map(({ linkId }) => linkId)) }
  const { questionnaire, status, authored, item = [] } = response
  if (questionnaire !== `${url}|${version}`) seen.found.push({ linkId: '', what: 'other-questionnaire' })
  if (!STATUSES.includes(String(status))) seen.found.push({ linkId: '', what: 'unknown-status' })
  if (typeof authored !== 'string' || !DATE_TIME.test(authored)) seen.found.push({ linkId: '', what: 'no-date' })
  lookForFields(response, RESPONSE_FIELDS, '', seen)
  lookAtItems(item, items, '', seen)
  const disabled = disabledItems(items, (linkId) => seen.codes.get(linkId) ?? [], judgeExpression)
  const forbidden = [...seen.codes.keys()]
    .filter((linkId) => disabled.has(linkId))
    .map((linkId): Misfit => ({ linkId, what: 'answer-to-a-disabled-item' }))
  const missing =
    status === 'completed'
      ? everyItem(items)
          .filter(({ linkId, required }) => required && !disabled.has(linkId) && !seen.codes.has(linkId))
          .map(({ linkId }): Misfit => ({ linkId, what: 'answer-missing' }))
      : []
  return [...seen.found, ...forbidden, ...missing]
}

const STATUSES = ['in-progress', 'completed', 'amended', 'entered-in-error', 'stopped']
const ELEMENT = ['id', 'extension', 'modifierExtension']
const RESPONSE_FIELDS = [
  ...ELEMENT,
  'resourceType',
  'meta',
  'implicitRules',
  'language',
  'text',
  'contained',
  'identifier',
  'basedOn',
  'partOf',
  'questionnaire',
  'status',
  'subject',
  'encounter',
  'authored',
  'author',
  'source',
  'item',
]
const ITEM_FIELDS = [...ELEMENT, 'linkId', 'definition', 'text', 'answer', 'item']
/** FHIR's dateTime, from the year to the second with its zone. */
const DATE_TIME =
  /^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01])(T([01]\d|2[0-3]):[0-5]\d:([0-5]\d|60)(\.\d+)?(Z|[+-](0\d|1[0-4]):[0-5]\d))?)?)?$/

function lookAtItems(given: unknown, items: readonly QuestionnaireItem[], parent: string, seen: Seen): void {
  if (!Array.isArray(given) || (given.length === 0 && parent !== ''))
    return void seen.found.push({ linkId: parent, what: 'empty-item' })
  let last = -1
  const met = new Set<string>()
  for (const one of given as readonly unknown[]) {
    const linkId = isRecord(one) ? one['linkId'] : undefined
    if (!isRecord(one) || typeof linkId !== 'string') {
      seen.found.push({ linkId: parent, what: 'no-link-id' })
      continue
    }
    const place = items.findIndex((item) => item.linkId === linkId)
    if (place === -1)
      seen.found.push({ linkId, what: seen.everywhere.has(linkId) ? 'item-in-wrong-place' : 'unknown-item' })
    else if (met.has(linkId)) seen.found.push({ linkId, what: 'item-given-twice' })
    else {
      if (place < last) seen.found.push({ linkId, what: 'item-out-of-order' })
      last = Math.max(last, place)
      met.add(linkId)
      lookAtItem(one, items[place]!, seen)
    }
  }
}

function lookAtItem(given: Record<string, unknown>, item: QuestionnaireItem, seen: Seen): void {
  const { linkId, type, repeats = false } = item
  const report = (what: Wrong) => void seen.found.push({ linkId, what })
  lookForFields(given, ITEM_FIELDS, linkId, seen)
  if (type !== 'choice' && 'answer' in given) report('answer-where-none-belongs')
  if (type === 'group') return lookAtItems(given['item'], item.item ?? [], linkId, seen)
  if ('item' in given) report('item-in-wrong-place')
  if (type === 'display') return
  const answers: unknown = given['answer']
  if (!Array.isArray(answers) || answers.length === 0) return report('question-without-answer')
  const codes = (answers as readonly unknown[]).flatMap((answer) => lookAtAnswer(answer, item, report))
  seen.codes.set(linkId, codes)
  if (answers.length > 1 && !repeats) report('too-many-answers')
  if (new Set(codes).size < codes.length) report('answer-given-twice')
  if (answers.length > 1 && codes.some((code) => isExclusive(item, code))) report('exclusive-answer-not-alone')
}

/** The code that was answered, if it is one of the options. */
function lookAtAnswer(
  answer: unknown,
  { answerOption = [] }: QuestionnaireItem,
  report: (what: Wrong) => void,
): string[] {
  const fields = isRecord(answer) ? Object.keys(answer).filter((key) => !ELEMENT.includes(key)) : []
  const coding = isRecord(answer) && fields.length === 1 ? answer['valueCoding'] : undefined
  if (!isRecord(coding)) return (report('wrong-type'), [])
  const option = answerOption.find(
    ({ valueCoding }) => valueCoding.system === coding['system'] && valueCoding.code === coding['code'],
  )
  if (!option) return (report('not-an-option'), [])
  if ('display' in coding && coding['display'] !== option.valueCoding.display) report('other-words-for-an-option')
  return [option.valueCoding.code]
}

const isExclusive = ({ answerOption = [] }: QuestionnaireItem, code: string): boolean =>
  answerOption.some(
    ({ valueCoding, extension }) =>
      valueCoding.code === code && extension?.some((one) => 'valueBoolean' in one && one.valueBoolean),
  )

function lookForFields(
  record: Record<string, unknown>,
  known: readonly string[],
  linkId: string,
  { found }: Seen,
): void {
  if (Object.keys(record).some((key) => !known.includes(key))) found.push({ linkId, what: 'unknown-field' })
}
