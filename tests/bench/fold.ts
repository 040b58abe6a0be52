import type { Atom, Condition } from '../../src/core/engine/condition.ts'

/** How one idiom writes each kind of condition. The lists are never empty. */
export interface Idiom<T> {
  atom(atom: Atom): T
  all(of: T[]): T
  any(of: T[]): T
  not(of: T): T
}

/** A condition written in an idiom. */
export function fold<T>(condition: Condition, idiom: Idiom<T>): T {
  switch (condition.kind) {
    case 'all':
    case 'any':
      return idiom[condition.kind](condition.of.map((part) => fold(part, idiom)))
    case 'not':
      return idiom.not(fold(condition.of, idiom))
    case 'rule':
    case 'urgency':
    case 'notRuledOut':
      throw new Error('the bench has no rules that name others')
    default:
      return idiom.atom(condition)
  }
}
