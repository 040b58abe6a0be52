import type { OptionId, QuestionId, RuleId } from '#core/basics/id.ts'
import { atoms } from '#core/engine/condition.ts'
import { type Assignments, EVERYTHING, NOTHING } from '#core/engine/diagram.ts'
import { type Cause, type Urgency, URGENCIES } from '#core/rulebook/book.ts'
import { isSafetyQuestion, lookup } from '#core/rulebook/lookup.ts'
import { type Violation, violation, type World } from '#core/proof/world.ts'

/** What must hold of every answer sheet there can be, in a sentence that a clinician can check. */
export interface Property {
  readonly id: string
  readonly says: string
  readonly violations: (world: World) => readonly Violation[]
}

const EMERGENCY_LISTS = ['nerve-signs', 'emergency-signs']
const NERVE_IN_FOOT = ['foot-drop', 'tingling-or-numb-foot']
const ORDERS: readonly (readonly [question: string, better: string, worse: string])[] = [['pain-course', 'getting-better', 'same'], ['pain-course', 'comes-and-goes', 'getting-worse']]
/** The least urgency of "not sure", by question; every other safety question: routine. */
const FLOORS: Readonly<Record<string, Urgency>> = { 'nerve-signs': 'same-day', 'emergency-signs': 'same-day', 'illness-signs': 'within-days', 'medical-history': 'within-days', 'leg-symptoms': 'within-days' }
/** What may be shown at each urgency, as the design's section 5 has it; written out here and not read from the rules. */
const CEILINGS: Readonly<Partial<Record<Urgency, readonly string[]>>> = {
  emergency: ['get-help-emergency'],
  'same-day': ['get-help-same-day', 'medicines-from-a-clinician'],
  'within-days': ['get-help-within-days', 'medicines-from-a-clinician', 'use-heat', 'use-ice', 'vary-posture', 'lift-safely', 'ask-a-pharmacist'],
}
const RUNNING = ['ease-off', 'build-up-gradually', 'run-every-other-day', 'shorten-runs', 'ease-pace', 'change-one-thing', 'vary-surfaces', 'review-shoes', 'leave-foot-strike', 'keep-running-can-be-fine']
const PAIRS = [['ease-off', 'keep-running-can-be-fine'], ['painkillers', 'ask-a-pharmacist']] as const
const HANDS_ON_HISTORY = ['cancer', 'low-bone-density', 'steroid-tablets', 'known-aneurysm', 'weak-immunity-or-injected-drugs', 'recent-infection-or-procedure', 'stress-fracture']

const safetyQuestions = ({ book }: World) => book.questions.filter(({ id }) => isSafetyQuestion(book, id))
const optionalQuestions = ({ book }: World) => book.questions.filter(({ id }) => !isSafetyQuestion(book, id))
/** Below self-care there is nothing to lose. */
const URGENT = URGENCIES.filter((urgency) => urgency !== 'self-care')

export const PROPERTIES: readonly Property[] = [
  {
    id: 'emergency-signs-stop',
    says: 'Every emergency sign gives "emergency", whatever else is said; so does fever, or cancer, with a nerve sign in the foot.',
    violations: (world) => {
      const { d } = world.space
      const signs = EMERGENCY_LISTS.flatMap((list) => world.optionsOf(list as QuestionId).map((sign) => [`${list}: ${sign}`, world.has(list, sign)] as const))
      const pairs = [['illness-signs', 'fever-or-shivering'], ['medical-history', 'cancer']].map(([list, sign]) => [`${sign} with a nerve sign`, d.and(world.has(list!, sign!), world.has('leg-symptoms', ...NERVE_IN_FOOT))] as const)
      return [...signs, ...pairs].flatMap(([what, set]) => violation(world, what, d.minus(set, world.certain('emergency'))))
    },
  },
  {
    id: 'a-tick-never-lowers',
    says: 'Ticking one more option of a safety list never lowers the urgency.',
    violations: (world) => safetyQuestions(world).filter(({ kind }) => kind === 'choices').flatMap(({ id }) => world.optionsOf(id).flatMap((option, place) => {
      const variable = world.space.variablesOf(id)[place + 1]!
      return lowered(world, `${id}: ${option}`, world.space.answered(id), (one) => (one === variable ? 0 : undefined), (one) => (one === variable ? 1 : undefined))
    })),
  },
  {
    id: 'more-pain-never-lowers',
    says: 'One point more pain never lowers the urgency.',
    violations: (world) => {
      const [variable] = world.space.variablesOf('pain-severity' as QuestionId)
      return Array.from({ length: 10 }, (_, score) => score).flatMap((score) => lowered(world, `${score} to ${score + 1}`, EVERYTHING, (one) => (one === variable ? score + 1 : undefined), (one) => (one === variable ? score + 2 : undefined)))
    },
  },
  {
    id: 'a-worse-course-never-lowers',
    says: 'A pain that stays the same is never less urgent than one that gets better, nor one that gets worse than one that comes and goes.',
    violations: (world) => ORDERS.flatMap(([question, better, worse]) => {
      const [variable] = world.space.variablesOf(question as QuestionId)
      const valueOf = (option: string) => world.optionsOf(question as QuestionId).indexOf(option as OptionId) + 1
      return lowered(world, `${better} to ${worse}`, EVERYTHING, (one) => (one === variable ? valueOf(better) : undefined), (one) => (one === variable ? valueOf(worse) : undefined))
    }),
  },
  {
    id: 'not-sure-never-undercuts-none',
    says: '"Not sure" in a safety list is never less urgent than "none of these".',
    violations: (world) => safetyQuestions(world).filter(({ kind }) => kind === 'choices').flatMap(({ id }) => {
      const [state, ...ticks] = world.space.variablesOf(id)
      const empty = (value: number) => (one: number) => (one === state ? value : ticks.includes(one) ? 0 : undefined)
      return lowered(world, id, EVERYTHING, empty(1), empty(2))
    }),
  },
  {
    id: 'answering-never-lowers',
    says: 'Answering one more question never lowers an urgency that was already certain.',
    violations: (world) => world.book.questions.flatMap(({ id }) => {
      const variables = world.space.variablesOf(id)
      const { d } = world.space
      return URGENT.flatMap((urgency) => {
        const before = d.fix(world.certain(urgency), (one) => (variables.includes(one) ? 0 : undefined))
        return violation(world, `${id} lowers ${urgency}`, d.and(before, world.space.answered(id), d.not(world.certain(urgency))))
      })
    }),
  },
  {
    id: 'not-sure-has-a-floor',
    says: '"Not sure" on a safety question that applies is never self-care, and has at least the urgency that the design gives it.',
    violations: (world) => {
      const { d, score } = world.space
      const floor = (id: QuestionId, urgency: Urgency, when = EVERYTHING) => violation(world, `${id} not sure, below ${urgency}`, d.and(world.rulings.asked(id), world.space.unsure(id), when, d.not(world.certain(urgency))))
      const severe = score('pain-severity' as QuestionId, (value) => value >= 7)
      return [...safetyQuestions(world).flatMap(({ id }) => floor(id, FLOORS[id] ?? 'routine')), ...['age', 'onset'].flatMap((id) => floor(id as QuestionId, 'within-days', severe))]
    },
  },
  {
    id: 'partial-is-never-self-care',
    says: 'While a safety question that applies has no answer, something above self-care is still possible: partial answers never give self-care.',
    violations: (world) => safetyQuestions(world).flatMap(({ id }) => violation(world, id, world.space.d.and(world.rulings.asked(id), world.space.d.not(world.space.answered(id)), world.space.d.not(world.rulings.possible('routine'))))),
  },
  {
    id: 'every-rule-can-fire',
    says: 'Every red flag can be met, every cause shown and every piece of advice given, on some finished sheet.',
    violations: (world) => {
      const { d, valid } = world.space
      const reachable = (id: RuleId) => d.and(world.rulings.rule(id).least2, valid, world.finished) !== NOTHING
      return [...world.book.redFlags, ...world.book.causes, ...world.book.advice].filter(({ id }) => !reachable(id)).map(({ id }) => ({ what: `${id} can never fire`, sheet: {} }))
    },
  },
  {
    id: 'every-sheet-has-an-answer',
    says: 'Every finished sheet has advice on how to get help, or a date to check again; never neither.',
    violations: (world) => {
      const helped = world.space.d.or(...URGENT.map((urgency) => world.shown(`get-help-${urgency}`)), world.shown('re-check'))
      return violation(world, 'no advice on help', world.space.d.minus(world.finished, helped))
    },
  },
  {
    id: 'every-cause-has-advice',
    says: 'For every cause that is shown there is at least one piece of advice, shown or withheld with its reason.',
    violations: (world) => world.book.causes.flatMap((cause) => {
      const { d } = world.space
      const about = world.book.advice.filter((advice) => atoms(advice.shownWhen).some((atom) => atom.kind === 'rule' && atom.rule === cause.id))
      return violation(world, cause.id, d.and(world.finished, world.rulings.standing(cause, 1).least, d.not(d.or(...about.map(world.rulings.wanted)))))
    }),
  },
  {
    id: 'ceilings-hold',
    says: 'At emergency, same-day and within-days only the advice allowed there is shown.',
    violations: (world) => Object.entries(CEILINGS).flatMap(([urgency, allowed]) => {
      const higher = URGENCIES[URGENCIES.indexOf(urgency as Urgency) - 1]
      const exactly = world.space.d.minus(world.certain(urgency as Urgency), higher ? world.certain(higher) : NOTHING)
      return world.book.advice.filter(({ id }) => !allowed.includes(id)).flatMap(({ id }) => violation(world, `${id} at ${urgency}`, world.space.d.and(exactly, world.shown(id))))
    }),
  },
  {
    id: 'running-advice-is-safe',
    says: 'Advice on running is never shown at within-days or above, with neck pain, or unless a bone stress injury is ruled out.',
    violations: (world) => {
      const { d } = world.space
      const unsafe = d.or(world.certain('within-days'), world.has('pain-place', 'neck'), world.rulings.rule('bone-stress-injury' as RuleId).most1)
      return RUNNING.flatMap((id) => violation(world, id, d.and(world.shown(id), unsafe)))
    },
  },
  {
    id: 'painkillers-are-safe',
    says: 'Painkiller advice is never shown with a caution or a doubt about one, under 18, at 60 or over or with age not sure, with steroid tablets, in or soon after pregnancy, or unless a bone stress injury is ruled out.',
    violations: (world) => {
      const { d } = world.space
      const unsafe = d.or(
        world.has('painkiller-cautions', ...world.optionsOf('painkiller-cautions' as QuestionId)), world.unsure('painkiller-cautions'), d.not(world.space.answered('painkiller-cautions' as QuestionId)),
        world.has('age', 'under-18', '60-69', '70-or-over'), world.unsure('age'),
        world.has('medical-history', 'steroid-tablets', 'pregnant-or-recent-birth'), world.unsure('medical-history'),
        world.rulings.rule('bone-stress-injury' as RuleId).most1,
      )
      return violation(world, 'painkillers', d.and(world.shown('painkillers'), unsafe))
    },
  },
  {
    id: 'hands-on-advice-is-safe',
    says: 'Osteopathy, acupuncture and natural products are never shown under 18, with a history or leg symptom that forbids them, a blood thinner or a doubt about one, neck pain, or unless a bone stress injury is ruled out; natural products not with any painkiller caution.',
    violations: (world) => {
      const { d } = world.space
      const unsafe = d.or(
        world.has('age', 'under-18'), world.has('medical-history', ...HANDS_ON_HISTORY), world.unsure('medical-history'),
        world.has('painkiller-cautions', 'blood-thinner'), world.unsure('painkiller-cautions'), d.not(world.space.answered('painkiller-cautions' as QuestionId)),
        world.has('leg-symptoms', ...world.optionsOf('leg-symptoms' as QuestionId)), world.has('pain-place', 'neck'), world.rulings.rule('bone-stress-injury' as RuleId).most1,
      )
      const caution = world.has('painkiller-cautions', ...world.optionsOf('painkiller-cautions' as QuestionId))
      return [...['osteopathy', 'acupuncture', 'natural-products'].flatMap((id) => violation(world, id, d.and(world.shown(id), unsafe))), ...violation(world, 'natural-products with a caution', d.and(world.shown('natural-products'), caution))]
    },
  },
  {
    id: 'heat-and-ice-need-feeling',
    says: 'Heat and ice are never advised with a tingling or numb foot, or a doubt about it.',
    violations: (world) => ['use-heat', 'use-ice'].flatMap((id) => violation(world, id, world.space.d.and(world.shown(id), world.space.d.or(world.has('leg-symptoms', 'tingling-or-numb-foot'), world.unsure('leg-symptoms'))))),
  },
  {
    id: 'exercise-needs-sound-bone',
    says: 'Strengthening, stretching, swimming and cycling are never advised unless a bone stress injury is ruled out.',
    violations: (world) => ['strengthen', 'stretch-gently', 'swim-or-cycle'].flatMap((id) => violation(world, id, world.space.d.and(world.shown(id), world.rulings.rule('bone-stress-injury' as RuleId).most1))),
  },
  {
    id: 'running-on-is-only-for-mild-pain',
    says: '"Running on can be fine" is only said at self-care, with pain of 3 or less, not getting worse, nothing lost in daily life, no leg symptom, no bone sign and no fall, cough or lift behind it.',
    violations: (world) => {
      const { d, score } = world.space
      const any = (id: string) => d.or(world.has(id, ...world.optionsOf(id as QuestionId)), world.unsure(id))
      const unsafe = d.or(
        world.certain('routine'), d.not(score('pain-severity' as QuestionId, (value) => value <= 3)), world.has('pain-course', 'getting-worse'), any('daily-function'), any('leg-symptoms'),
        d.minus(any('bone-signs'), world.rulings.off('bone-signs' as QuestionId)), world.has('onset', 'minor-fall-cough-or-lift'),
      )
      return violation(world, 'keep-running-can-be-fine', d.and(world.shown('keep-running-can-be-fine'), unsafe))
    },
  },
  {
    id: 'pairs-never-meet',
    says: '"Ease off" and "running on can be fine" never stand together, nor painkillers and "ask a pharmacist".',
    violations: (world) => PAIRS.flatMap(([one, other]) => violation(world, `${one} with ${other}`, world.space.d.and(world.shown(one), world.shown(other)))),
  },
  {
    id: 'skipping-loses-nothing',
    says: 'A question skipped as irrelevant changes no cause, however it and all later questions are answered.',
    violations: (world) => optionalQuestions(world).flatMap(({ id }) => lookup(world.book).readers.get(id)!.causes.flatMap((cause) => lostBySkipping(world, id, cause))),
  },
]

/** Sheets on which an urgency is certain before a change of one answer and not after it. */
function lowered(world: World, what: string, among: Assignments, before: (variable: number) => number | undefined, after: (variable: number) => number | undefined): Violation[] {
  const { d, valid } = world.space
  return URGENT.flatMap((urgency) => {
    const bad = d.minus(d.fix(d.and(world.certain(urgency), among, valid), before), d.fix(world.certain(urgency), after))
    return violation(world, `${what} lowers ${urgency}`, bad)
  })
}

/** The walk skips a question when the answers before it settle every cause that reads it; there the whole sheet must agree. */
function lostBySkipping(world: World, id: QuestionId, cause: Cause): Violation[] {
  const { d, variablesOf } = world.space
  const order = world.book.questions.map((question) => question.id)
  const later = new Set(order.slice(order.indexOf(id)).flatMap(variablesOf))
  const early = (set: Assignments) => d.fix(set, (variable) => (later.has(variable) ? 0 : undefined))
  const ranks = ([1, 2] as const).map((rank) => {
    const { least, most } = world.rulings.standing(cause, rank)
    return { least: early(least), most: early(most), end: least }
  })
  const settled = d.and(...ranks.map(({ least, most }) => d.or(least, d.not(most))))
  return ranks.flatMap(({ least, end }) => violation(world, `${id} for ${cause.id}`, d.and(world.finished, settled, d.or(d.minus(least, end), d.minus(end, least)))))
}
