import type { QuestionId, RuleId } from '#core/basics/id.ts'
import { atoms, type Condition, type Named, questionsOf } from '#core/engine/condition.ts'
import { type Bounds, judge, MET, OPEN } from '#core/engine/judge.ts'
import type { RedFlag, RuleBook } from '#core/rulebook/book.ts'
import { lookup } from '#core/rulebook/lookup.ts'

/** Where a question stands in the questionnaire and what its answer leads to. */
export interface Stop {
  readonly question: QuestionId
  /** From 1, over all sections. */
  readonly number: number
  /** When it is asked; absent where it is always asked. */
  readonly askedIf?: Condition
  /** The questions whose answers decide whether it is asked, and the rules that do. */
  readonly waitsFor: readonly QuestionId[]
  readonly waitsForRules: readonly RuleId[]
  /** The red flags that an answer here can meet and that end the questions at once. */
  readonly ends: readonly RedFlag[]
  /** The other red flags that read this question, the most urgent first. */
  readonly flags: readonly RedFlag[]
  readonly causes: number
  readonly advice: number
}

export interface Chart {
  readonly sections: readonly { readonly id: string; readonly title: string; readonly stops: readonly Stop[] }[]
}

/** The map of the questionnaire, drawn from the rules alone. */
export function chartOf(book: RuleBook): Chart {
  const order = book.questions.map(({ id }) => id)
  const stop = (question: QuestionId): Stop => {
    const { redFlags, causes, advice } = lookup(book).readers.get(question)!
    const askedIf = lookup(book).question.get(question)!.askedIf
    const ends = redFlags.filter((flag) => endsAt(flag, question, order, book))
    return {
      question,
      number: order.indexOf(question) + 1,
      ...(askedIf && { askedIf }),
      waitsFor: askedIf ? [...questionsOf(askedIf)].filter((id) => id !== question) : [],
      waitsForRules: askedIf ? atoms(askedIf).flatMap((atom) => (atom.kind === 'rule' ? [atom.rule] : [])) : [],
      ends,
      flags: redFlags.filter((flag) => !ends.includes(flag)),
      causes: causes.length,
      advice: advice.length,
    }
  }
  return { sections: book.sections.map(({ id, title, questions }) => ({ id, title, stops: questions.map(stop) })) }
}

/**
 * Whether an answer to this question, with those before it and none after it, can meet an emergency rule, or what raises
 * a rule to one.
 */
function endsAt(flag: RedFlag, question: QuestionId, order: readonly QuestionId[], book: RuleBook): boolean {
  const raise = flag.raised?.to === 'emergency' ? flag.raised.when : undefined
  if (flag.urgency !== 'emergency' && !raise) return false
  const soFar = new Set(order.slice(0, order.indexOf(question) + 1))
  const possible = (condition: Condition): Bounds =>
    judge(condition, { reading: (id) => (soFar.has(id) ? 'absent' : 'off'), named })
  const named = (name: Named): Bounds => {
    const rule = name.kind === 'rule' ? lookup(book).rule.get(name.rule) : undefined
    return rule?.kind === 'red-flag' ? possible(rule.when) : OPEN
  }
  const parts = flag.urgency === 'emergency' || !raise ? [flag.when] : [flag.when, raise]
  return parts.every((part) => possible(part).most === MET)
}
