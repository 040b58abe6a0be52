import { type Atom, type Condition, NOT_SURE } from '#core/engine/condition.ts'
import { type Assignments, NOTHING } from '#core/proof/diagram.ts'
import { atLeastOf } from '#core/proof/rails.ts'
import type { World } from '#core/proof/world.ts'
import { URGENCIES, type Urgency } from '#core/rulebook/book.ts'

/** The sheets on which a clause is met for certain, and those on which no answer still to come can meet it. */
interface Ends {
  readonly met: Assignments
  readonly ruledOut: Assignments
}

export const metBy = (world: World, clause: Condition): Assignments => endsOf(world, clause).met
/** Held back: by what meets the clause, by "not sure" about it, and by no answer yet. */
export const notRuledOut = (world: World, clause: Condition): Assignments =>
  world.space.d.not(endsOf(world, clause).ruledOut)

/** A clause over every sheet. Written apart from how rules are judged, so that a slip in either shows. */
function endsOf(world: World, clause: Condition): Ends {
  const { d } = world.space
  const part = (of: Condition) => endsOf(world, of)
  switch (clause.kind) {
    case 'all': {
      const parts = clause.of.map(part)
      return { met: d.and(...parts.map(({ met }) => met)), ruledOut: d.or(...parts.map(({ ruledOut }) => ruledOut)) }
    }
    case 'any': {
      const parts = clause.of.map(part)
      return { met: d.or(...parts.map(({ met }) => met)), ruledOut: d.and(...parts.map(({ ruledOut }) => ruledOut)) }
    }
    case 'not': {
      const { met, ruledOut } = part(clause.of)
      return { met: ruledOut, ruledOut: met }
    }
    case 'notRuledOut': {
      const { ruledOut } = part(clause.of)
      return { met: d.not(ruledOut), ruledOut }
    }
    case 'rule':
      return { met: world.met(clause.rule), ruledOut: world.ruledOut(clause.rule) }
    case 'urgency':
      return urgencyEnds(world, clause.among as readonly Urgency[])
    default:
      return answerEnds(world, clause)
  }
}

function urgencyEnds(
  { space: { d }, exactly, certain, rulings: { possible } }: World,
  named: readonly Urgency[],
): Ends {
  const gone = named.map((urgency) => {
    const higher = URGENCIES[URGENCIES.indexOf(urgency) - 1]
    return d.or(d.not(possible(urgency)), higher ? certain(higher) : NOTHING)
  })
  return { met: d.or(...named.map(exactly)), ruledOut: d.and(...gone) }
}

function answerEnds(world: World, clause: Atom): Ends {
  const { d, answered } = world.space
  const id = clause.question
  const given = d.and(world.asked(id), answered(id))
  const fits = d.and(given, fitting(world, clause))
  const readsDoubt = 'options' in clause && clause.options.includes(NOT_SURE)
  const doubt = readsDoubt ? NOTHING : world.unsure(id)
  return { met: fits, ruledOut: d.or(world.rulings.off(id), d.minus(given, d.or(fits, doubt))) }
}

/** The answers that fit, whether the question is asked or not. */
function fitting({ space: { d }, has, score, unsure }: World, clause: Atom): Assignments {
  const { question } = clause
  if ('value' in clause) {
    const { kind, value } = clause
    return score(question, (one) => (kind === 'atLeast' ? one >= value : one <= value))
  }
  const ticks = clause.options.filter((option) => option !== NOT_SURE).map((option) => has(question, option))
  if (clause.kind === 'atLeastOf') return atLeastOf(d, clause.count, ticks)
  return d.or(...ticks, clause.options.includes(NOT_SURE) ? unsure(question) : NOTHING)
}

/** A clause in a few words, for whoever reads a violation. */
export function named(clause: Condition): string {
  switch (clause.kind) {
    case 'all':
      return clause.of.map(named).join(' with ')
    case 'any':
      return clause.of.map(named).join(' or ')
    case 'not':
      return `not ${named(clause.of)}`
    case 'notRuledOut':
      return `a doubt about ${named(clause.of)}`
    case 'rule':
      return clause.rule
    case 'urgency':
      return clause.among.join(' or ')
    case 'atLeast':
    case 'atMost':
      return `${clause.question} of ${clause.value} or ${clause.kind === 'atLeast' ? 'more' : 'less'}`
    case 'atLeastOf':
      return `${clause.count} of ${clause.options.join(', ')}`
    default:
      return clause.options.join(' or ')
  }
}
