import type { OptionId, QuestionId, RuleId } from '#core/basics/id.ts'
import { type Atom, type Condition, NOT_SURE } from '#core/engine/condition.ts'
import { URGENCY_FACT } from '#core/assessment/sheet.ts'
import {
  type Advice,
  type Cause,
  type RedFlag,
  type Rule,
  type RuleBook,
  URGENCIES,
  type Urgency,
} from '#core/rulebook/book.ts'
import { lookup } from '#core/rulebook/lookup.ts'
import { all, any, atLeast, FALSE, type Formula, not, type Said, TRUE } from './formula.ts'

/**
 * When a question is asked, over a sheet on which everything before it is answered. The three values become two
 * questions, "is it met" and "can it not be ruled out", each with two: a condition asks unless it is ruled out. Rules
 * are followed into their own conditions. Nothing is guessed, so on such a sheet this agrees with the walk, but for
 * what the walk skips because no answer could matter, and what a stop leaves out.
 */
export function askedFormula(book: RuleBook, question: QuestionId, askedIf: Condition): Formula {
  const { rule } = lookup(book)
  return possible(askedIf)

  function met(condition: Condition): Formula {
    switch (condition.kind) {
      case 'all':
        return all(condition.of.map(met))
      case 'any':
        return any(condition.of.map(met))
      case 'not':
        return not(possible(condition.of))
      case 'rule':
        return ruleMet(condition.rule)
      default:
        return atomMet(condition)
    }
  }

  function possible(condition: Condition): Formula {
    switch (condition.kind) {
      case 'all':
        return all(condition.of.map(possible))
      case 'any':
        return any(condition.of.map(possible))
      case 'not':
        return not(met(condition.of))
      case 'rule': {
        const named = theRule(condition.rule)
        return named.kind === 'red-flag' ? possible(named.when) : ruleMet(named.id)
      }
      default:
        // While a question's own "asked if" is judged, it counts as answered with none.
        return condition.question === question || condition.question === URGENCY_FACT
          ? atomMet(condition)
          : any([atomMet(condition), said(condition.question, [NOT_SURE])])
    }
  }

  function atomMet(atom: Exclude<Atom, { kind: 'rule' }>): Formula {
    if (atom.question === URGENCY_FACT)
      return 'options' in atom ? urgencyAmong(atom.options as readonly string[] as readonly Urgency[]) : FALSE
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

  function theRule(id: RuleId): Rule {
    const found = rule.get(id)
    if (!found) throw new Error(`the rule book has no rule "${id}"`)
    return found
  }

  function ruleMet(id: RuleId): Formula {
    const found = theRule(id)
    return found.kind === 'red-flag' ? met(found.when) : found.kind === 'cause' ? causeShown(found) : adviceShown(found)
  }

  /** Likely or possible, as the standing of a cause has it. */
  function causeShown({ strong, supporting, against }: Cause): Formula {
    const supports = supporting.map(met)
    return any([...strong.map(met), atLeast(2, supports), all([any(supports), not(any(against.map(met)))])])
  }

  function adviceShown({ id, shownWhen, neverWhen, running }: Advice): Formula {
    const allowed = URGENCIES.filter((urgency) => book.limits.ceilings[urgency]?.includes(id) ?? true)
    const never = running ? [...neverWhen, ...book.limits.runningNeverWhen] : neverWhen
    return all([met(shownWhen), urgencyAmong(allowed), not(any(never.map(possible)))])
  }

  /** The urgency is one of these, said in runs: at least the lowest of a run, and not above its highest. */
  function urgencyAmong(urgencies: readonly Urgency[]): Formula {
    const firsts = URGENCIES.flatMap((urgency, at) =>
      urgencies.includes(urgency) && !(at > 0 && urgencies.includes(URGENCIES[at - 1]!)) ? [at] : [],
    )
    return any(
      firsts.map((first) => {
        const run = URGENCIES.slice(first).findIndex((urgency) => !urgencies.includes(urgency))
        return all([run === -1 ? TRUE : reaches(first + run - 1), first === 0 ? TRUE : not(reaches(first - 1))])
      }),
    )
  }

  /** Some red flag asks for this urgency or a higher one. */
  function reaches(rank: number): Formula {
    const asksFor = (urgency: Urgency) => URGENCIES.indexOf(urgency) <= rank
    return any(
      book.redFlags.map(({ urgency, when, raised }: RedFlag) =>
        asksFor(urgency) ? met(when) : raised && asksFor(raised.to) ? all([met(when), met(raised.when)]) : FALSE,
      ),
    )
  }
}

const said = (question: QuestionId, options: readonly OptionId[]): Said => ({ kind: 'said', question, options })
const scores = (fits: (score: number) => boolean): OptionId[] =>
  Array.from({ length: 11 }, (_, score) => score)
    .filter(fits)
    .map((score) => String(score) as OptionId)
