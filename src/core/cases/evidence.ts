import { type Answers, readAnswers } from '#core/assessment/answers.ts'
import type { Standing } from '#core/rulebook/meaning.ts'
import type { Library, Rule, RuleBook, Urgency } from '#core/rulebook/book.ts'
import { signedPages } from '#core/rulebook/inspect-safety.ts'
import { lookup, questionsReadBy } from '#core/rulebook/lookup.ts'
import type { RawBook } from '#core/rulebook/rawfile.ts'

/**
 * How far a rule is proven; computed, never typed. `draft`: no claim. `cited`: its claims have sources. `exercised`: a
 * worked case fires it and a near miss does not. `reviewed`: a sign-off names what the rule says now.
 */
export type Status = 'draft' | 'cited' | 'exercised' | 'reviewed'

/** A worked case of a rule: its own answers, over those of the runner that it is like. */
export interface WorkedCase {
  readonly title: string
  readonly like?: string
  readonly answers: Answers
  readonly urgency?: Urgency
  readonly standing?: Standing
}
export interface WorkedRunner {
  readonly id: string
  readonly title: string
  readonly story: string
  readonly answers: Answers
}

/** Who signed a rule off, and whether it still says what was signed. */
export interface SignOff {
  readonly reviewer: string
  readonly role: string
  readonly on: string
  readonly holds: boolean
}

export interface RuleEvidence {
  readonly status: Status
  /** Of all that a reader of the rule sees; a sign-off names it. */
  readonly hash: string
  readonly fires: readonly WorkedCase[]
  readonly nearly: readonly WorkedCase[]
  readonly signOffs: readonly SignOff[]
}

/** What can be signed besides a rule: the content hash of a file, and who signed it. */
export type PageEvidence = Pick<RuleEvidence, 'hash' | 'signOffs'>

/** What stands behind each rule, by id, and the whole runners that the cases are built on. */
export interface Evidence {
  readonly rules: Readonly<Record<string, RuleEvidence>>
  /** The emergency page, each urgency, the safety case, each hazard and each page to read, by path. */
  readonly pages: Readonly<Record<string, PageEvidence>>
  readonly runners: readonly WorkedRunner[]
}

const FOLDERS = { 'red-flag': 'red-flags', cause: 'causes', advice: 'advice' } as const

/** The evidence for every rule of a sound rule book. `hashOf` hashes the content of the files at these paths. */
export function evidenceOf(
  book: RuleBook,
  library: Library,
  raw: RawBook,
  hashOf: (paths: readonly string[]) => string,
): Evidence {
  const rules = [...lookup(book).rule.values()].map(
    (rule) => [rule.id, ofRule(rule, book, library, raw, hashOf(filesOf(rule, book, library)))] as const,
  )
  const runners = [...raw['cases/runners']].map(([id, { title, story, answers }]) => ({
    id,
    title,
    story,
    answers: given(book, answers),
  }))
  const pages = signedPages(raw).map((path) => {
    const hash = hashOf([path])
    return [path, { hash, signOffs: signOffsOf(path, hash, raw) }] as const
  })
  return { rules: Object.fromEntries(rules), pages: Object.fromEntries(pages), runners }
}

/**
 * Every file that a reader of a rule sees: its own, its questions and sources, the urgencies it names, and for advice
 * the limits.
 */
function filesOf(rule: Rule, book: RuleBook, library: Library): string[] {
  const questions = [...questionsReadBy(rule, book)].filter((id) => lookup(book).question.has(id))
  const sources = claimsOf(rule, library).map(({ source }) => source)
  return [
    `${FOLDERS[rule.kind]}/${rule.id}`,
    ...questions.map((id) => `questions/${id}`),
    ...sources.map((id) => `sources/${id}`),
    ...urgenciesIn(rule).map((urgency) => `urgencies/${urgency}`),
    ...(rule.kind === 'advice' ? ['limits'] : []),
  ]
}

/** What a red flag raises the urgency to. */
const urgenciesIn = (rule: Rule): Urgency[] =>
  rule.kind === 'red-flag' ? [rule.urgency, ...(rule.raised ? [rule.raised.to] : [])] : []

function ofRule(rule: Rule, book: RuleBook, library: Library, raw: RawBook, hash: string): RuleEvidence {
  const cases = raw[`cases/${FOLDERS[rule.kind]}`].get(rule.id)
  const read = (side: 'fires' | 'nearly') =>
    (cases?.[side] ?? []).map(({ title, like, answers, urgency, standing }): WorkedCase => ({
      title,
      answers: given(book, answers),
      ...(like !== undefined && { like }),
      ...(urgency && { urgency }),
      ...(standing && { standing }),
    }))
  const signOffs = signOffsOf(rule.id, hash, raw)
  return {
    status: statusOf(claimsOf(rule, library).length > 0, cases !== undefined, signOffs),
    hash,
    fires: read('fires'),
    nearly: read('nearly'),
    signOffs,
  }
}

const signOffsOf = (signed: string, hash: string, { reviews }: RawBook): SignOff[] =>
  [...reviews.values()]
    .filter(({ rule }) => rule === signed)
    .map((one) => ({ reviewer: one.reviewer, role: one.role, on: one.on, holds: one.hash === hash }))

function statusOf(cited: boolean, exercised: boolean, signOffs: readonly SignOff[]): Status {
  if (!cited) return 'draft'
  if (!exercised) return 'cited'
  return signOffs.some(({ holds }) => holds) ? 'reviewed' : 'exercised'
}

function claimsOf({ kind, id }: Rule, library: Library) {
  const words = { 'red-flag': library.redFlags, cause: library.causes, advice: library.advice }[kind][id]
  return words?.claims ?? []
}

function given(book: RuleBook, raw: unknown): Answers {
  const read = readAnswers(book, raw)
  if (!read.ok) throw new Error('a worked case that was exercised does not fit its rule book')
  return read.value
}
