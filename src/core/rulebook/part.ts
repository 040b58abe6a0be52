import type { QuestionId, RuleId } from '#core/basics/id.ts'
import { atoms, type Condition } from '#core/engine/condition.ts'
import type { RedFlag, RuleBook } from '#core/rulebook/book.ts'
import { conditionsOf, lookup } from '#core/rulebook/lookup.ts'

const made = new WeakMap<RuleBook, Map<string, RuleBook>>()

/**
 * The part of a rule book on which some rules rest: what they read, what decides whether that is asked, and the rules
 * that they name, all the way down. It gives those rules the verdicts of the whole book, with less work, and does not say
 * whether to run. Made once.
 */
export function partOf(book: RuleBook, rules: readonly RuleId[]): RuleBook {
  const parts = made.get(book) ?? new Map<string, RuleBook>()
  made.set(book, parts)
  const part = parts.get(rules.join()) ?? cut(book, rules)
  parts.set(rules.join(), part)
  return part
}

const raisers = new WeakMap<RuleBook, ReadonlyMap<QuestionId, readonly RedFlag[]>>()

/** The red flags that an answer to a question can meet or raise: they read it, or a question that it opens. */
export function raisedBy(book: RuleBook, question: QuestionId): readonly RedFlag[] {
  const found =
    raisers.get(book) ??
    new Map(
      book.questions.map(({ id }) => [
        id,
        book.redFlags.filter((flag) => partOf(book, [flag.id]).questions.some((one) => one.id === id)),
      ]),
    )
  raisers.set(book, found)
  return found.get(question) ?? []
}

function cut(book: RuleBook, rules: readonly RuleId[]): RuleBook {
  const reached = { questions: new Set<QuestionId>(), rules: new Set<RuleId>() }
  rules.forEach((rule) => reachRule(book, rule, reached))
  // Advice reads the urgency, and so everything.
  if (book.advice.some(({ id }) => reached.rules.has(id))) return book
  return {
    ...book,
    questions: book.questions.filter(({ id }) => reached.questions.has(id)),
    redFlags: book.redFlags.filter(({ id }) => reached.rules.has(id)),
    causes: book.causes.filter(({ id }) => reached.rules.has(id)),
    advice: [],
    canIRun: [],
  }
}

interface Reached {
  readonly questions: Set<QuestionId>
  readonly rules: Set<RuleId>
}

function reachRule(book: RuleBook, id: RuleId, reached: Reached): void {
  const rule = lookup(book).rule.get(id)
  if (!rule || reached.rules.has(id)) return
  reached.rules.add(id)
  for (const condition of conditionsOf(rule, book.limits)) reachCondition(book, condition, reached)
}

function reachCondition(book: RuleBook, condition: Condition, reached: Reached): void {
  for (const atom of atoms(condition)) {
    if (atom.kind === 'rule') reachRule(book, atom.rule, reached)
    else if (atom.kind !== 'urgency' && !reached.questions.has(atom.question)) {
      reached.questions.add(atom.question)
      const askedIf = lookup(book).question.get(atom.question)?.askedIf
      if (askedIf) reachCondition(book, askedIf, reached)
    }
  }
}
