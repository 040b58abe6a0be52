import type { OptionId, QuestionId } from '#core/basics/id.ts'
import { type Atom, type Condition, type Meaning, NOT_SURE } from '#core/engine/condition.ts'
import type { RuleBook } from '#core/rulebook/book.ts'
import { meaningsOf } from '#core/rulebook/meaning.ts'
import { all, any, atLeast, FALSE, type Formula, not, type Said } from './formula.ts'

/**
 * When a question is asked, over a sheet on which everything before it is answered. The three values become two
 * questions, "is it met" and "can it not be ruled out", each with two: a condition asks unless it is ruled out. Rules
 * are followed into what they mean. Nothing is guessed, so on such a sheet this agrees with the walk, but for
 * what the walk skips because no answer could matter, and what a stop leaves out.
 */
export function askedFormula(book: RuleBook, question: QuestionId, askedIf: Condition): Formula {
  const meanings = meaningsOf(book)
  return possible(askedIf)

  function met(condition: Meaning): Formula {
    switch (condition.kind) {
      case 'all':
        return all(condition.of.map(met))
      case 'any':
        return any(condition.of.map(met))
      case 'not':
        return not(possible(condition.of))
      case 'sure':
        return met(condition.of)
      case 'notRuledOut':
        return possible(condition.of)
      case 'rule':
      case 'urgency':
        return met(meanings.of(condition).means)
      default:
        return atomMet(condition)
    }
  }

  function possible(condition: Meaning): Formula {
    switch (condition.kind) {
      case 'all':
        return all(condition.of.map(possible))
      case 'any':
        return any(condition.of.map(possible))
      case 'not':
        return not(met(condition.of))
      case 'sure':
        return met(condition.of)
      case 'notRuledOut':
        return possible(condition.of)
      case 'rule':
      case 'urgency':
        return possible(meanings.of(condition).means)
      default:
        // While a question's own "asked if" is judged, it counts as answered with none.
        return condition.question === question
          ? atomMet(condition)
          : any([atomMet(condition), said(condition.question, [NOT_SURE])])
    }
  }

  function atomMet(atom: Atom): Formula {
    if (atom.question === question) return FALSE
    switch (atom.kind) {
      case 'is':
      case 'includes':
        return said(atom.question, atom.options)
      case 'atLeastOf':
        return atLeast(
          atom.count,
          atom.options.map((option) => said(atom.question, [option])),
        )
      case 'atLeast':
        return said(
          atom.question,
          scores((score) => score >= atom.value),
        )
      case 'atMost':
        return said(
          atom.question,
          scores((score) => score <= atom.value),
        )
    }
  }
}

const said = (question: QuestionId, options: readonly OptionId[]): Said => ({ kind: 'said', question, options })
const scores = (fits: (score: number) => boolean): OptionId[] =>
  Array.from({ length: 11 }, (_, score) => score)
    .filter(fits)
    .map((score) => String(score) as OptionId)
