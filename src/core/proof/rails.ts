import type { QuestionId, RuleId } from '#core/basics/id.ts'
import { type Atom, type Meaning, type Named, NOT_SURE } from '#core/engine/condition.ts'
import { type Assignments, EVERYTHING, NOTHING } from '#core/proof/diagram.ts'
import type { Advice, CanIRun, Cause, RuleBook, Urgency } from '#core/rulebook/book.ts'
import { lookup } from '#core/rulebook/lookup.ts'
import { meaningsOf, type Standing, type Term } from '#core/rulebook/meaning.ts'
import { Missing, type SheetSpace } from '#core/proof/sheets.ts'

/**
 * The bounds of a condition over every sheet at once: where it is at least undetermined or met at its least, and at its
 * most. The same four questions that `judge` answers for one sheet.
 */
export interface Rails {
  readonly least1: Assignments
  readonly least2: Assignments
  readonly most1: Assignments
  readonly most2: Assignments
}

/**
 * The rule book over every sheet: where each rule is met, each cause stands, each advice is shown, each urgency
 * reached.
 */
export interface Rulings {
  readonly judge: (condition: Meaning) => Rails
  readonly rule: (rule: RuleId) => Rails
  /** Where a question does not apply, and where it is asked: its "asked if" is met, or open only through "not sure". */
  readonly off: (question: QuestionId) => Assignments
  readonly asked: (question: QuestionId) => Assignments
  /** Where the urgency is certain to be this or higher; where it still may be. */
  readonly certain: (urgency: Urgency) => Assignments
  readonly possible: (urgency: Urgency) => Assignments
  /** Where a cause stands so well or better. */
  readonly standing: (cause: Cause, standing: Standing) => { readonly least: Assignments; readonly most: Assignments }
  /** Where each answer to "can I run?" is the one, strictest first. */
  readonly canIRun: readonly { readonly answer: CanIRun; readonly on: Assignments }[]
  /** Where advice fits, shown or withheld. */
  readonly wanted: (advice: Advice) => Assignments
}

/**
 * An interview on its way: the questions that were not read yet, so that nothing is known of them; and the one whose
 * "asked if" is being judged, which then counts as answered with none of its options.
 */
interface Midway {
  readonly unread?: ReadonlySet<QuestionId>
  readonly calm?: QuestionId
}

/** A question and all that are asked after it. */
export function fromOn(book: RuleBook, id: QuestionId): ReadonlySet<QuestionId> {
  const order = book.questions.map((question) => question.id)
  return new Set(order.slice(order.indexOf(id)))
}

/** Where at least so many of some sets hold at once. */
export function atLeastOf(d: SheetSpace['d'], count: number, sets: readonly Assignments[]): Assignments {
  // reached[n]: at least n of the sets so far
  const reached = [EVERYTHING, ...Array.from({ length: count }, () => NOTHING)]
  for (const set of sets) for (let n = count; n > 0; n--) reached[n] = d.or(reached[n]!, d.and(reached[n - 1]!, set))
  return reached[count]!
}

export function rulings(book: RuleBook, space: SheetSpace, { unread, calm }: Midway = {}): Rulings {
  const { d } = space
  const meanings = meaningsOf(book)
  const always = (set: Assignments): Rails => ({ least1: set, least2: set, most1: set, most2: set })

  const places = new Map<QuestionId, { readonly off: Assignments; readonly asked: Assignments }>()
  function place(id: QuestionId) {
    const found = places.get(id)
    if (found) return found
    const condition = lookup(book).question.get(id)!.askedIf
    let fresh = { off: NOTHING, asked: EVERYTHING }
    if (condition) {
      const inner = rulings(book, space, { unread: fromOn(book, id), calm: id }).judge(condition)
      const settled = d.and(d.or(inner.least2, d.not(inner.most2)), d.or(inner.least1, d.not(inner.most1)))
      fresh = { off: d.not(inner.most1), asked: d.and(settled, inner.most1) }
    }
    places.set(id, fresh)
    return fresh
  }

  function judge(condition: Meaning): Rails {
    switch (condition.kind) {
      case 'all':
        return joined(condition.of.map(judge), (sets) => d.and(...sets))
      case 'any':
        return joined(condition.of.map(judge), (sets) => d.or(...sets))
      case 'not':
        return turned(judge(condition.of))
      case 'sure':
        return certainly(judge(condition.of))
      case 'notRuledOut': {
        const { least1, most1 } = judge(condition.of)
        return { least1, least2: least1, most1, most2: most1 }
      }
      case 'rule':
      case 'urgency':
        return named(condition)
      default:
        return atom(condition)
    }
  }

  function atom(condition: Atom): Rails {
    const id = condition.question
    if (id === calm) return always(NOTHING)
    if (unread?.has(id)) return { least1: NOTHING, least2: NOTHING, most1: EVERYTHING, most2: EVERYTHING }
    const { asked, off } = place(id)
    const { met, doubtful } = plain(condition)
    const unanswered = d.and(asked, d.not(space.answered(id)))
    const waiting = d.not(d.or(asked, off))
    const [yes, maybe] = [d.and(asked, met), d.and(asked, d.or(met, doubtful))]
    if (lookup(book).question.get(id)!.onDemand)
      return {
        least2: yes,
        least1: d.or(maybe, unanswered),
        most2: d.or(yes, waiting),
        most1: d.or(maybe, unanswered, waiting),
      }
    const absent = d.or(unanswered, waiting)
    return { least2: yes, least1: maybe, most2: d.or(yes, absent), most1: d.or(maybe, absent) }
  }

  /** Where an answer meets the atom, and where "not sure" leaves it undetermined. */
  function plain(condition: Atom): { met: Assignments; doubtful: Assignments } {
    const id = condition.question
    const unsure = space.unsure(id)
    if ('value' in condition) {
      const { kind, value } = condition
      return {
        met: space.score(id, (score) => (kind === 'atLeast' ? score >= value : score <= value)),
        doubtful: unsure,
      }
    }
    const ticks = condition.options.filter((option) => option !== NOT_SURE).map((option) => space.has(id, option))
    if (condition.kind === 'atLeastOf') {
      const met = atLeastOf(d, condition.count, ticks)
      return { met, doubtful: d.minus(unsure, met) }
    }
    const ticked = d.and(d.or(...ticks), space.answered(id))
    if (condition.options.includes(NOT_SURE)) return { met: d.or(ticked, unsure), doubtful: NOTHING }
    return { met: ticked, doubtful: d.minus(unsure, ticked) }
  }

  function joined(parts: readonly Rails[], join: (sets: readonly Assignments[]) => Assignments): Rails {
    return {
      least1: join(parts.map(({ least1 }) => least1)),
      least2: join(parts.map(({ least2 }) => least2)),
      most1: join(parts.map(({ most1 }) => most1)),
      most2: join(parts.map(({ most2 }) => most2)),
    }
  }
  const turned = ({ least1, least2, most1, most2 }: Rails): Rails => ({
    least1: d.not(most2),
    least2: d.not(most1),
    most1: d.not(least2),
    most2: d.not(least1),
  })
  const certainly = ({ least2, most2 }: Rails): Rails => ({ least1: least2, least2, most1: most2, most2 })

  const terms = new Map<Term, Rails>()
  function term(one: Term): Rails {
    const rails = terms.get(one) ?? judge(one.means)
    terms.set(one, rails)
    return rails
  }
  function named(name: Named): Rails {
    if (name.kind === 'rule' && !lookup(book).rule.has(name.rule))
      throw new Missing(`the rule book has no rule "${name.rule}"`)
    return term(meanings.of(name))
  }
  function standing(cause: Cause, at: Standing): { least: Assignments; most: Assignments } {
    const { least2, most2 } = term(meanings.stands(cause, at))
    return { least: least2, most: most2 }
  }

  return {
    judge,
    rule: (rule) => named({ kind: 'rule', rule }),
    standing,
    certain: (urgency) => term(meanings.reaches(urgency)).least2,
    possible: (urgency) => term(meanings.reaches(urgency)).most2,
    off: (id) => place(id).off,
    asked: (id) => place(id).asked,
    canIRun: meanings.canIRun.map(({ answer, term: one }) => ({ answer, on: term(one).least2 })),
    wanted: (advice) => judge(advice.shownWhen).least2,
  }
}
