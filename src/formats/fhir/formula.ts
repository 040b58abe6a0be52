import type { OptionId, QuestionId } from '#core/basics/id.ts'

/**
 * A condition as FHIR can say it: two values, over what is answered. `said`: one of these options is among the answers.
 */
export type Formula =
  | Said
  | { readonly kind: 'all' | 'any'; readonly of: readonly Formula[] }
  | { readonly kind: 'not'; readonly of: Formula }
  | { readonly kind: 'atLeast'; readonly count: number; readonly of: readonly Formula[] }
export interface Said {
  readonly kind: 'said'
  readonly question: QuestionId
  readonly options: readonly OptionId[]
}

export const TRUE: Formula = { kind: 'all', of: [] }
export const FALSE: Formula = { kind: 'any', of: [] }

const isTrue = (formula: Formula): boolean => formula.kind === 'all' && formula.of.length === 0
const isFalse = (formula: Formula): boolean => formula.kind === 'any' && formula.of.length === 0

/** "None of these" is "not this and not that", so that what several parts share can be said once. */
export const not = (of: Formula): Formula =>
  of.kind === 'any' ? all(of.of.map(not)) : isTrue(of) ? FALSE : of.kind === 'not' ? of.of : { kind: 'not', of }
export const all = (of: readonly Formula[]): Formula => joined('all', of)
export const any = (of: readonly Formula[]): Formula => joined('any', of)

export function atLeast(count: number, of: readonly Formula[]): Formula {
  const certain = of.filter(isTrue).length
  const open = of.filter((part) => !isTrue(part) && !isFalse(part))
  if (count <= certain) return TRUE
  if (open.length < count - certain) return FALSE
  return count - certain === 1 ? any(open) : { kind: 'atLeast', count: count - certain, of: open }
}

/** Flat, without constants, each part once; "said" of one question under "any" is said once, with all its options. */
function joined(kind: 'all' | 'any', of: readonly Formula[]): Formula {
  const flat = of.flatMap((part) => (part.kind === kind ? part.of : [part]))
  if (flat.some(kind === 'all' ? isFalse : isTrue)) return kind === 'all' ? FALSE : TRUE
  const parts = unique(kind === 'any' ? absorbed(merged(flat)) : flat)
  if (parts.length < 2) return parts[0] ?? { kind, of: parts }
  return (kind === 'any' && shared(parts)) || { kind, of: parts }
}

/** `a or (a and b)` as `a`. */
function absorbed(parts: readonly Formula[]): readonly Formula[] {
  const covers = (part: Formula) =>
    parts.some(
      (other) =>
        other.kind === 'said' &&
        part.kind === 'said' &&
        other.question === part.question &&
        part.options.every((option) => other.options.includes(option)),
    )
  return parts.filter((part) => part.kind !== 'all' || !part.of.some(covers))
}

/** `(a and x) or (b and x)` as `(a or b) and x`. */
function shared(parts: readonly Formula[]): Formula | undefined {
  const lists = parts.map((part) => (part.kind === 'all' ? part.of : [part]))
  const common = lists[0]!.filter((part) => lists.every((list) => list.some((other) => same(other, part))))
  if (common.length === 0) return undefined
  return all([
    any(lists.map((list) => all(list.filter((part) => !common.some((other) => same(other, part)))))),
    ...common,
  ])
}

const same = (a: Formula, b: Formula): boolean => JSON.stringify(a) === JSON.stringify(b)

function merged(parts: readonly Formula[]): Formula[] {
  const options = new Map<QuestionId, OptionId[]>()
  for (const part of parts)
    if (part.kind === 'said')
      options.set(part.question, [...new Set([...(options.get(part.question) ?? []), ...part.options])])
  return [
    ...[...options].map(([question, named]): Formula => ({ kind: 'said', question, options: named })),
    ...parts.filter(({ kind }) => kind !== 'said'),
  ]
}

function unique(parts: readonly Formula[]): Formula[] {
  const seen = new Map(parts.map((part) => [JSON.stringify(part), part]))
  return [...seen.values()]
}

/** Whether it holds; `said` gives the codes that stand as answers to a question, none where it is not asked. */
export function holds(formula: Formula, said: (question: QuestionId) => readonly string[]): boolean {
  switch (formula.kind) {
    case 'said': {
      const codes = said(formula.question)
      return formula.options.some((option) => codes.includes(option))
    }
    case 'all':
      return formula.of.every((part) => holds(part, said))
    case 'any':
      return formula.of.some((part) => holds(part, said))
    case 'not':
      return !holds(formula.of, said)
    case 'atLeast':
      return formula.of.filter((part) => holds(part, said)).length >= formula.count
  }
}

/** The same in FHIRPath, where `%` and the variable's name stand for the codes answered to a question. */
export function fhirPath(formula: Formula): string {
  switch (formula.kind) {
    case 'said':
      return `${among(formula.question, formula.options)}.exists()`
    case 'all':
      return formula.of.length === 0 ? 'true' : formula.of.map(bracketed).join(' and ')
    case 'any':
      return formula.of.length === 0 ? 'false' : formula.of.map(bracketed).join(' or ')
    case 'not':
      return `(${fhirPath(formula.of)}).not()`
    case 'atLeast': {
      const [first, ...rest] = formula.of
      const ofOne =
        first?.kind === 'said' && rest.every((part) => part.kind === 'said' && part.question === first.question)
      if (ofOne)
        return `${among(
          first.question,
          (formula.of as Said[]).flatMap(({ options }) => options),
        )}.count() >= ${formula.count}`
      return `(${formula.of.map((part) => `iif(${fhirPath(part)},1,0)`).join('+')}) >= ${formula.count}`
    }
  }
}

const bracketed = (formula: Formula): string =>
  formula.kind === 'said' || formula.kind === 'not' ? fhirPath(formula) : `(${fhirPath(formula)})`
const among = (question: QuestionId, options: readonly OptionId[]): string =>
  `%${variableOf(question)}.intersect(${options.map((option) => `'${option}'`).join('|')})`

/** `pain-course` as `painCourse`: a name without a quote in FHIRPath. */
export const variableOf = (question: QuestionId): string =>
  question.replace(/-(.)/g, (_, letter: string) => letter.toUpperCase())

/** The questions that it reads. */
export function questionsIn(formula: Formula): ReadonlySet<QuestionId> {
  if (formula.kind === 'said') return new Set([formula.question])
  return new Set((formula.kind === 'not' ? [formula.of] : formula.of).flatMap((part) => [...questionsIn(part)]))
}
