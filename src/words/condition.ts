import type { OptionId, QuestionId, RuleId } from '#core/basics/id.ts'
import { type Atom, type Condition, NOT_SURE } from '#core/engine/condition.ts'
import type { Urgency, WholeBook } from '#core/rulebook/book.ts'
import { lookup } from '#core/rulebook/lookup.ts'

/**
 * One line of a condition in plain words, and the lines under it. Each keeps what it tells, so that it can be judged
 * alone.
 */
export interface Line {
  readonly text: string
  readonly condition: Condition
  /** The rule that the line speaks of. */
  readonly rule?: RuleId
  readonly of: readonly Line[]
}

const words = {
  always: 'Always',
  all: 'All of these:',
  any: 'At least one of these:',
  notAll: 'Not all of these:',
  notAny: 'None of these:',
  not: 'Not this:',
  notRuledOut: 'This, or a doubt about it:',
  notSure: 'Not sure',
  unsure: (question: string) => `Not sure about \u201c${question}\u201d`,
  anything: (question: string) => `Anything ticked under \u201c${question}\u201d`,
  is: (question: string) => `\u201c${question}\u201d is one of these:`,
  includes: (question: string) => `Under \u201c${question}\u201d, at least one of these:`,
  count: (question: string, count: number) => `Under \u201c${question}\u201d, at least ${count} of these:`,
  countOfAll: (question: string, count: number, all: number) =>
    `At least ${count} of the ${all} answers under \u201c${question}\u201d`,
  atLeast: (question: string, value: number) => `\u201c${question}\u201d: ${value} or more out of 10`,
  atMost: (question: string, value: number) => `\u201c${question}\u201d: ${value} or less out of 10`,
  urgency: (name: string) => `The result is \u201c${name}\u201d`,
  urgencies: 'The result is one of these:',
  redFlag: (title: string) => `The red flag \u201c${title}\u201d is met`,
  cause: (title: string) => `\u201c${title}\u201d fits the answers`,
  advice: (title: string) => `The advice \u201c${title}\u201d is shown`,
} as const

/** A condition as a tree of lines. No id of the rule book is left in them. */
export function conditionLine(condition: Condition, books: WholeBook): Line {
  const each = (parts: readonly Condition[]) => parts.map((part) => conditionLine(part, books))
  switch (condition.kind) {
    case 'all':
    case 'any':
      if (condition.of.length === 1) return conditionLine(condition.of[0]!, books)
      return {
        text: condition.of.length === 0 && condition.kind === 'all' ? words.always : words[condition.kind],
        condition,
        of: each(condition.of),
      }
    case 'not': {
      const inner = conditionLine(condition.of, books)
      const { kind } = inner.condition
      if ((kind === 'all' || kind === 'any') && inner.of.length > 0)
        return { ...inner, text: kind === 'all' ? words.notAll : words.notAny, condition }
      return { text: words.not, condition, of: [inner] }
    }
    case 'notRuledOut':
      return { text: words.notRuledOut, condition, of: [conditionLine(condition.of, books)] }
    case 'rule':
      return { text: ruleText(condition.rule, books), condition, rule: condition.rule, of: [] }
    case 'urgency':
      return urgencyLine(condition.among as readonly Urgency[], condition, books)
    default:
      return atomLine(condition, books)
  }
}

/** The lines of a tree from top to bottom, with how deep each stands. */
export function flattened(line: Line, depth = 0): { readonly text: string; readonly depth: number }[] {
  return [{ text: line.text, depth }, ...line.of.flatMap((inner) => flattened(inner, depth + 1))]
}

function ruleText(id: RuleId, { book, library }: WholeBook): string {
  switch (lookup(book).rule.get(id)!.kind) {
    case 'red-flag':
      return words.redFlag(library.redFlags[id]!.title)
    case 'cause':
      return words.cause(library.causes[id]!.title)
    case 'advice':
      return words.advice(library.advice[id]!.title)
  }
}

type Listed = Extract<Atom, { kind: 'is' | 'includes' }>

function atomLine(atom: Atom, books: WholeBook): Line {
  const { short } = books.library.questions[atom.question]!
  switch (atom.kind) {
    case 'atLeast':
      return leaf(words.atLeast(short, atom.value), atom)
    case 'atMost':
      return leaf(words.atMost(short, atom.value), atom)
    case 'atLeastOf':
      if (isEvery(atom.question, atom.options, books))
        return leaf(words.countOfAll(short, atom.count, atom.options.length), atom)
      return {
        text: words.count(short, atom.count),
        condition: atom,
        of: atom.options.map((option) =>
          optionLine({ kind: 'includes', question: atom.question, options: [option] }, books),
        ),
      }
    default:
      return listLine(atom, short, books)
  }
}

function listLine(atom: Listed, short: string, books: WholeBook): Line {
  if (atom.options.length === 1)
    return atom.options[0] === NOT_SURE ? leaf(words.unsure(short), atom) : optionLine(atom, books)
  if (atom.kind === 'includes' && isEvery(atom.question, atom.options, books)) return leaf(words.anything(short), atom)
  return {
    text: words[atom.kind](short),
    condition: atom,
    of: atom.options.map((option) => optionLine({ ...atom, options: [option] }, books)),
  }
}

/** One option, as a sentence about the runner. */
function optionLine(atom: Listed, { library }: WholeBook): Line {
  const [option] = atom.options
  return leaf(option === NOT_SURE ? words.notSure : library.questions[atom.question]!.options[option!]!.said, atom)
}

function urgencyLine(among: readonly Urgency[], condition: Condition, { book }: WholeBook): Line {
  const [first, ...more] = among.map((urgency) => book.urgencies[urgency].name)
  if (more.length === 0) return leaf(words.urgency(first!), condition)
  return {
    text: words.urgencies,
    condition,
    of: among.map((urgency) => leaf(book.urgencies[urgency].name, { kind: 'urgency', among: [urgency] })),
  }
}

function isEvery(question: QuestionId, options: readonly OptionId[], { book }: WholeBook): boolean {
  const asked = lookup(book).question.get(question)
  return (
    asked !== undefined && 'options' in asked && asked.options.length === options.length && !options.includes(NOT_SURE)
  )
}

const leaf = (text: string, condition: Condition): Line => ({ text, condition, of: [] })
