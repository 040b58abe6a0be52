import { acceptAnswer, type Answer, type Answers } from '#core/assessment/answers.ts'
import { assess } from '#core/assessment/assess.ts'
import type { QuestionId } from '#core/basics/id.ts'
import { failure, type Result, success } from '#core/basics/result.ts'
import type { Question, RuleBook } from '#core/rulebook/book.ts'
import { lookup } from '#core/rulebook/lookup.ts'
import { withoutAllowances } from './allowances.ts'
import { clean } from './clean.ts'
import { conditions } from './enable.ts'
import type { JudgeExpression } from './enabled.ts'
import { holds } from './formula.ts'
import { type Misfit, misfits } from './misfits.ts'
import { APP_VERSION, FINDINGS, NONE, QUESTIONNAIRE_URL, URGENCIES_SYSTEM } from './names.ts'
import { questionnaireOf } from './questionnaire.ts'
import { isRecord } from './record.ts'

/**
 * - `foreign`: no Bundle with answers to our questionnaire. `damaged`: one of ours with parts missing or twice.
 * - `newer`: from a later version of the app. `other-rules`: from another rule book; a hash does not tell which is
 *   newer.
 * - `misfit`: the answers do not fit the questions. `disagrees`: its outcome is not what its answers come to.
 */
export type BundleFault =
  | { readonly kind: 'foreign' | 'damaged' | 'newer' | 'other-rules' | 'disagrees' }
  | ({ readonly kind: 'misfit' } & Misfit)

export interface FromBundle {
  readonly answers: Answers
  readonly authored: string
}

/** Whether a parsed file is a Bundle with answers to our questionnaire, of whatever version. */
export const isOurBundle = (raw: unknown): raw is object => responsesIn(raw).length > 0

/**
 * The answers in a Bundle that we wrote: all of them, or every reason why not. The response is held against the
 * questionnaire of this rule book; what else the file says of the questions is not believed. `appVersion` is this
 * app's.
 */
export function readBundle(book: RuleBook, raw: unknown, appVersion?: string): Result<FromBundle, BundleFault> {
  const [given, another] = responsesIn(raw)
  if (!given) return failure([{ kind: 'foreign' }])
  if (another || given['status'] !== 'completed') return failure([{ kind: 'damaged' }])
  const resources = resourcesIn(raw)
  if (appVersion !== undefined && isLater(appOf(resources), appVersion)) return failure([{ kind: 'newer' }])
  if (given['questionnaire'] !== `${QUESTIONNAIRE_URL}|${book.hash}`) return failure([{ kind: 'other-rules' }])
  const questionnaire = clean(questionnaireOf(book, ''))
  const response = withoutAllowances(questionnaire, given)
  // An answer to a question that does not apply is kept and does not count, here as in the app.
  const wrong = misfits(questionnaire, response, judgeBy(book)).filter(
    ({ what }) => what !== 'answer-to-a-disabled-item',
  )
  if (wrong.length > 0) return failure(wrong.map((misfit) => ({ kind: 'misfit', ...misfit })))
  const answers = answersIn(book, response)
  const urgency = urgencyOf(resources)
  if (!answers || urgency === undefined) return failure([{ kind: 'damaged' }])
  if (assess(book, answers).urgency !== urgency) return failure([{ kind: 'disagrees' }])
  return success({ answers, authored: response['authored'] as string })
}

/** Judges the expressions of our questionnaire by the conditions that they were written from. */
export const judgeBy =
  (book: RuleBook): JudgeExpression =>
  (linkId, said) =>
    holds(conditions(book).get(linkId)!, said)

function resourcesIn(raw: unknown): Record<string, unknown>[] {
  if (!isRecord(raw) || raw['resourceType'] !== 'Bundle' || !Array.isArray(raw['entry'])) return []
  return (raw['entry'] as readonly unknown[]).flatMap((entry) =>
    isRecord(entry) && isRecord(entry['resource']) ? [entry['resource']] : [],
  )
}

const responsesIn = (raw: unknown): Record<string, unknown>[] =>
  resourcesIn(raw).filter(
    ({ resourceType, questionnaire }) =>
      resourceType === 'QuestionnaireResponse' &&
      typeof questionnaire === 'string' &&
      questionnaire.split('|')[0] === QUESTIONNAIRE_URL,
  )

/** Of a response that fits: the codes at each question. */
function codesIn(response: Record<string, unknown>): [string, string[]][] {
  interface Fitting {
    readonly linkId: string
    readonly item?: readonly Fitting[]
    readonly answer?: readonly { readonly valueCoding: { readonly code: string } }[]
  }
  const under = (items: readonly Fitting[] = []): [string, string[]][] =>
    items.flatMap(({ linkId, item, answer }) =>
      answer ? [[linkId, answer.map(({ valueCoding }) => valueCoding.code)] as [string, string[]]] : under(item),
    )
  return under(response['item'] as readonly Fitting[] | undefined)
}

/** Each read as an answer to its question, without the words for refusing it: what does not fit was named before. */
function answersIn(book: RuleBook, response: Record<string, unknown>): Answers | undefined {
  const answers: Partial<Record<QuestionId, Answer>> = {}
  for (const [linkId, codes] of codesIn(response)) {
    const question = lookup(book).question.get(linkId)
    const answer = question && acceptAnswer(question, answerOf(question, codes))
    if (answer === undefined) return undefined
    answers[question!.id] = answer
  }
  return answers
}

function answerOf(question: Question, codes: readonly string[]): unknown {
  if (question.kind === 'choices') return codes.filter((code) => code !== NONE)
  return question.kind === 'scale' && /^\d+$/.test(codes[0]!) ? Number(codes[0]) : codes[0]
}

function urgencyOf(resources: readonly Record<string, unknown>[]): unknown {
  const outcomes = resources.filter(
    ({ resourceType, code }) => resourceType === 'Observation' && codeIn(code, FINDINGS) === 'urgency',
  )
  return outcomes.length === 1 ? codeIn(outcomes[0]!['valueCodeableConcept'], URGENCIES_SYSTEM) : undefined
}

/** The version of the app that wrote it. */
function appOf(resources: readonly Record<string, unknown>[]): string {
  const versions = resources
    .filter(({ resourceType }) => resourceType === 'Device')
    .flatMap(({ version }) => (Array.isArray(version) ? (version as readonly unknown[]) : []))
  const app = versions.find((one) => isRecord(one) && codeIn(one['type'], APP_VERSION.system) === APP_VERSION.code)
  return isRecord(app) && typeof app['value'] === 'string' ? app['value'] : ''
}

function codeIn(concept: unknown, system: string): unknown {
  const codings: unknown = isRecord(concept) ? concept['coding'] : undefined
  const found = Array.isArray(codings)
    ? (codings as readonly unknown[]).find((coding) => isRecord(coding) && coding['system'] === system)
    : undefined
  return isRecord(found) ? found['code'] : undefined
}

/** Number by number; what is no version is not later. */
function isLater(version: string, than: string): boolean {
  const [ours, theirs] = [numbersOf(than), numbersOf(version)]
  const differs = theirs.findIndex((part, at) => part !== (ours[at] ?? 0))
  return differs !== -1 && theirs[differs]! > (ours[differs] ?? 0)
}

const numbersOf = (version: string): number[] =>
  (/^\d{1,6}(\.\d{1,6}){0,3}/.exec(version)?.[0] ?? '').split('.').filter(Boolean).map(Number)
