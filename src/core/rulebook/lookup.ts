import type { QuestionId, RuleId } from '#core/basics/id.ts'
import { type Condition, questionsOf } from '#core/engine/condition.ts'
import type { Advice, Cause, Question, QuestionRole, RedFlag, Rule, RuleBook } from '#core/rulebook/book.ts'
import { neverWhenOf } from '#core/rulebook/meaning.ts'

/** What a rule book holds, by id, and which rules read a question themselves. Made once for a book. */
export interface Lookup {
  readonly question: ReadonlyMap<string, Question>
  readonly rule: ReadonlyMap<string, Rule>
  /** The questions that some "asked if" reads by itself. */
  readonly awaited: ReadonlySet<QuestionId>
  readonly readers: ReadonlyMap<
    QuestionId,
    { readonly redFlags: readonly RedFlag[]; readonly causes: readonly Cause[]; readonly advice: readonly Advice[] }
  >
}

const made = new WeakMap<RuleBook, Lookup>()

export function lookup(book: RuleBook): Lookup {
  const found = made.get(book)
  if (found) return found
  const questions = [...book.questions, ...book.outside]
  const rules: Rule[] = [...book.redFlags, ...book.causes, ...book.advice]
  const reads = new Map<RuleId, ReadonlySet<QuestionId>>(rules.map((rule) => [rule.id, questionsReadBy(rule, book)]))
  const reading = <R extends Rule>(all: readonly R[], question: QuestionId) =>
    all.filter((rule) => reads.get(rule.id)!.has(question))
  const fresh: Lookup = {
    question: new Map(questions.map((question) => [question.id, question])),
    rule: new Map(rules.map((rule) => [rule.id, rule])),
    awaited: new Set(questions.flatMap(({ askedIf }) => (askedIf ? [...questionsOf(askedIf)] : []))),
    readers: new Map(
      questions.map(({ id }) => [
        id,
        { redFlags: reading(book.redFlags, id), causes: reading(book.causes, id), advice: reading(book.advice, id) },
      ]),
    ),
  }
  made.set(book, fresh)
  return fresh
}

/** The edition of a rule book: the latest in which one of its options is new, or means more than before. */
export const editionOf = ({ questions, outside }: RuleBook): number =>
  Math.max(
    1,
    ...[...questions, ...outside].flatMap((question) =>
      'options' in question ? question.options.map(({ since = 1 }) => since) : [],
    ),
  )

/** The question of the interview that has a role; there is one of each. */
export const questionWithRole = (book: RuleBook, role: QuestionRole): Question | undefined =>
  book.questions.find((question) => question.role === role)

/** What is offered beside a question, and belongs to no interview: it changes nothing but what a clinician reads. */
export const besideOf = ({ outside }: RuleBook, question: QuestionId): readonly Question[] =>
  outside.filter(({ askedIf }) => askedIf && questionsOf(askedIf).has(question))

/** A safety question is one that a red flag reads. */
export const isSafetyQuestion = (book: RuleBook, question: QuestionId): boolean =>
  (lookup(book).readers.get(question)?.redFlags.length ?? 0) > 0

/** What a red flag reads, or what decides whether another question is asked, is never skipped as irrelevant. */
export const isNeverSkipped = (book: RuleBook, question: QuestionId): boolean =>
  isSafetyQuestion(book, question) || lookup(book).awaited.has(question)

/**
 * The questions that a rule reads by itself: its conditions and the limits laid on it, not what stands behind other
 * rules.
 */
export function questionsReadBy(rule: Rule, { limits }: Pick<RuleBook, 'limits'>): ReadonlySet<QuestionId> {
  return new Set(conditionsOf(rule, limits).flatMap((condition) => [...questionsOf(condition)]))
}

export function conditionsOf(rule: Rule, limits: RuleBook['limits']): readonly Condition[] {
  switch (rule.kind) {
    case 'red-flag':
      return rule.raised ? [rule.when, rule.raised.when] : [rule.when]
    case 'cause':
      return [...rule.strong, ...rule.supporting, ...rule.common, ...rule.against]
    case 'advice':
      return [rule.shownWhen, ...neverWhenOf(rule, limits)]
  }
}
