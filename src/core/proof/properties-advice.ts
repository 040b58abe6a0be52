import type { QuestionId } from '#core/basics/id.ts'
import { type Assignments, EVERYTHING, NOTHING } from '#core/proof/diagram.ts'
import { type Urgency, URGENCIES } from '#core/rulebook/book.ts'
import type { Property } from '#core/proof/property.ts'
import { violation, type World } from '#core/proof/world.ts'

/**
 * Section 5 of the design, written out here and not read from the rules. An option of a question that holds advice
 * back; `any` is each of them. "Not sure" about it and no answer hold it back as well.
 */
type Clause = readonly [question: string, options: 'any' | readonly string[]]
interface Row {
  readonly fits: (world: World) => Assignments
  readonly never?: readonly Clause[]
  /** Never unless a bone stress injury is ruled out. */
  readonly bone?: true
  /** On running: never with neck pain, nor unless a bone stress injury is ruled out. */
  readonly running?: true
  /** Never without an answer to the cautions, even where they were not asked. */
  readonly cautions?: true
  readonly notWith?: string
}

const at =
  (...urgencies: readonly Urgency[]) =>
  ({ space: { d }, exactly }: World) =>
    d.or(...urgencies.map(exactly))
const forRule =
  (...rules: readonly string[]) =>
  ({ space: { d }, shown }: World) =>
    d.or(...rules.map(shown))
const pain =
  (least: number) =>
  ({ score }: World) =>
    score('pain-severity', (one) => one >= least)
const lasting = ({ has }: World) => has('pain-duration', '6-to-12-weeks', 'over-12-weeks')
const either =
  (...some: readonly ((world: World) => Assignments)[]) =>
  (world: World) =>
    world.space.d.or(...some.map((one) => one(world)))
const always = () => EVERYTHING

const CAUTIONS: readonly Clause[] = [['painkiller-cautions', 'any']]
const PAINKILLER_AGE_OR_HISTORY: readonly Clause[] = [
  ['age', ['under-18', '60-69', '70-or-over']],
  ['medical-history', ['steroid-tablets', 'pregnant-or-recent-birth']],
]
const HANDS_ON: readonly Clause[] = [
  ['age', ['under-18']],
  ['painkiller-cautions', ['blood-thinner']],
  ['leg-symptoms', 'any'],
  ['pain-place', ['neck']],
  [
    'medical-history',
    [
      'cancer',
      'low-bone-density',
      'steroid-tablets',
      'known-aneurysm',
      'weak-immunity-or-injected-drugs',
      'recent-infection-or-procedure',
      'stress-fracture',
    ],
  ],
]
const NUMB: readonly Clause[] = [['leg-symptoms', ['tingling-or-numb-foot']]]
const NOT_MILD: readonly Clause[] = [
  ['pain-course', ['getting-worse']],
  ['daily-function', 'any'],
  ['leg-symptoms', 'any'],
  ['bone-signs', 'any'],
  ['onset', ['minor-fall-cough-or-lift']],
]

const ROWS: Readonly<Record<string, Row>> = {
  'get-help-emergency': { fits: at('emergency') },
  'get-help-same-day': { fits: at('same-day') },
  'get-help-within-days': { fits: at('within-days') },
  'get-help-routine': { fits: at('routine') },
  'ease-off': {
    fits: either(forRule('resuming-too-quickly', 'training-load', 'other-exercise'), pain(4)),
    running: true,
  },
  'build-up-gradually': { fits: forRule('resuming-too-quickly'), running: true },
  'run-every-other-day': { fits: forRule('training-load'), running: true },
  'shorten-runs': { fits: forRule('training-load', 'resuming-too-quickly'), running: true },
  'ease-pace': { fits: forRule('training-load'), running: true },
  'change-one-thing': { fits: forRule('too-many-changes'), running: true },
  'vary-surfaces': { fits: forRule('hard-surface'), running: true },
  'review-shoes': { fits: forRule('unsuitable-shoes'), running: true },
  'leave-foot-strike': { fits: forRule('heel-strike'), running: true },
  strengthen: { fits: either(forRule('weak-or-tight-muscles'), lasting), bone: true },
  'stretch-gently': { fits: always, bone: true },
  'swim-or-cycle': { fits: always, bone: true },
  'vary-posture': { fits: forRule('posture') },
  'lift-safely': { fits: forRule('heavy-carrying') },
  'use-heat': { fits: always, never: NUMB },
  'use-ice': { fits: always, never: NUMB },
  painkillers: { fits: pain(3), never: [...CAUTIONS, ...PAINKILLER_AGE_OR_HISTORY], bone: true, cautions: true },
  'ask-a-pharmacist': {
    fits: (world) => world.space.d.and(pain(3)(world), heldByAny(world, PAINKILLER_AGE_OR_HISTORY, CAUTIONS)),
  },
  physiotherapy: { fits: either(at('routine'), forRule('not-settling')) },
  osteopathy: { fits: either(at('routine'), lasting), never: HANDS_ON, bone: true, cautions: true },
  acupuncture: { fits: either(at('routine'), lasting), never: HANDS_ON, bone: true, cautions: true },
  'natural-products': {
    fits: either(at('routine'), lasting),
    never: [...HANDS_ON, ...CAUTIONS],
    bone: true,
    cautions: true,
  },
  'medicines-from-a-clinician': { fits: at('same-day', 'within-days', 'routine') },
  lifestyle: { fits: at('routine', 'self-care') },
  're-check': { fits: at('self-care', 'routine') },
  'keep-running-can-be-fine': { fits: at('self-care'), never: NOT_MILD, running: true, notWith: 'ease-off' },
}
const CEILINGS: Readonly<Partial<Record<Urgency, readonly string[]>>> = {
  emergency: ['get-help-emergency'],
  'same-day': ['get-help-same-day', 'medicines-from-a-clinician'],
  'within-days': [
    'get-help-within-days',
    'medicines-from-a-clinician',
    'use-heat',
    'use-ice',
    'vary-posture',
    'lift-safely',
    'ask-a-pharmacist',
  ],
}
const PAIRS = [
  ['ease-off', 'keep-running-can-be-fine'],
  ['painkillers', 'ask-a-pharmacist'],
] as const
const EXERCISE = ['physiotherapy', 'strengthen', 'stretch-gently', 'swim-or-cycle']

const named = (choose: (row: Row) => unknown) => Object.keys(ROWS).filter((id) => choose(ROWS[id]!))
/** Those of the design, and any other that the rule book calls advice on running. */
const runningAdvice = ({ book }: World): string[] => [
  ...new Set([...named(({ running }) => running), ...book.advice.filter(({ running }) => running).map(({ id }) => id)]),
]
const HANDS_ON_ADVICE = named(({ never }) => never?.some((clause) => HANDS_ON.includes(clause)))

export const ADVICE_PROPERTIES: readonly Property[] = [
  {
    id: 'ceilings-hold',
    says: 'At emergency, same-day and within-days only the advice allowed there is shown.',
    violations: (world) =>
      Object.entries(CEILINGS).flatMap(([urgency, allowed]) =>
        world.book.advice
          .filter(({ id }) => !allowed.includes(id))
          .flatMap(({ id }) =>
            violation(
              world,
              `${id} at ${urgency}`,
              world.space.d.and(world.exactly(urgency as Urgency), world.shown(id)),
            ),
          ),
      ),
  },
  {
    id: 'running-advice-is-safe',
    says: 'Advice on running is never shown at within-days or above, with neck pain, or unless a bone stress injury is ruled out.',
    violations: (world) => {
      const unsafe = world.space.d.or(
        world.certain('within-days'),
        heldByAny(world, [['pain-place', ['neck']]]),
        possibleBoneInjury(world),
      )
      return runningAdvice(world).flatMap((id) => violation(world, id, world.space.d.and(world.shown(id), unsafe)))
    },
  },
  {
    id: 'painkillers-are-safe',
    says: 'Painkiller advice is never shown with a caution or a doubt about one, under 18, at 60 or over or with age not sure, with steroid tablets, in or soon after pregnancy, or unless a bone stress injury is ruled out.',
    violations: (world) => neverShown(world, ['painkillers']),
  },
  {
    id: 'a-pharmacist-takes-over',
    says: 'With pain of 3 or more, whenever a caution, the age or the history holds painkillers back, "ask a pharmacist" is shown instead, up to within-days.',
    violations: (world) =>
      violation(
        world,
        'no "ask a pharmacist"',
        world.space.d.minus(
          world.space.d.and(world.finished, ROWS['ask-a-pharmacist']!.fits(world)),
          world.space.d.or(world.certain('same-day'), world.shown('ask-a-pharmacist')),
        ),
      ),
  },
  {
    id: 'hands-on-advice-is-safe',
    says: 'Osteopathy, acupuncture and natural products are never shown under 18, with a history or leg symptom that forbids them, a blood thinner or a doubt about one, neck pain, or unless a bone stress injury is ruled out; natural products not with any painkiller caution.',
    violations: (world) => neverShown(world, HANDS_ON_ADVICE),
  },
  {
    id: 'hands-on-advice-is-never-alone',
    says: 'Osteopathy, acupuncture and natural products are never shown without advice on exercise or physiotherapy.',
    violations: (world) =>
      HANDS_ON_ADVICE.flatMap((id) =>
        violation(
          world,
          `${id} alone`,
          world.space.d.and(
            world.finished,
            world.shown(id),
            world.space.d.not(world.space.d.or(...EXERCISE.map(world.shown))),
          ),
        ),
      ),
  },
  {
    id: 'heat-and-ice-need-feeling',
    says: 'Heat and ice are never advised with a tingling or numb foot, or a doubt about it.',
    violations: (world) => neverShown(world, ['use-heat', 'use-ice']),
  },
  {
    id: 'exercise-needs-sound-bone',
    says: 'Strengthening, stretching, swimming and cycling are never advised unless a bone stress injury is ruled out.',
    violations: (world) => neverShown(world, ['strengthen', 'stretch-gently', 'swim-or-cycle']),
  },
  {
    id: 'running-on-is-only-for-mild-pain',
    says: '"Running on can be fine" is only said at self-care, with pain of 3 or less, not getting worse, nothing lost in daily life, no leg symptom, no bone sign and no fall, cough or lift behind it.',
    violations: (world) => {
      const { d } = world.space
      const notMild = d.or(world.certain('routine'), d.not(world.score('pain-severity', (score) => score <= 3)))
      return [
        ...neverShown(world, ['keep-running-can-be-fine']),
        ...violation(
          world,
          'at routine or above, or with pain of 4 or more',
          d.and(world.shown('keep-running-can-be-fine'), notMild),
        ),
      ]
    },
  },
  {
    id: 'pairs-never-meet',
    says: '"Ease off" and "running on can be fine" never stand together, nor painkillers and "ask a pharmacist", nor advice on running and help within days or sooner.',
    violations: (world) => {
      const help = ['emergency', 'same-day', 'within-days'].map((urgency) => `get-help-${urgency}`)
      const pairs = [...PAIRS, ...runningAdvice(world).flatMap((running) => help.map((one) => [running, one] as const))]
      return pairs.flatMap(([one, other]) =>
        violation(world, `${one} with ${other}`, world.space.d.and(world.shown(one), world.shown(other))),
      )
    },
  },
  {
    id: 'advice-fits',
    says: 'No piece of advice is shown unless it fits, as the design says when each one does.',
    violations: (world) =>
      world.book.advice.flatMap(({ id }) =>
        violation(
          world,
          `${id} does not fit; ${WRITTEN_TWICE}`,
          world.space.d.minus(world.shown(id), ROWS[id]?.fits(world) ?? NOTHING),
        ),
      ),
  },
  {
    id: 'advice-is-not-forgotten',
    says: 'On every finished sheet, every piece of advice that fits and that nothing forbids is shown.',
    violations: (world) => {
      const { d } = world.space
      return Object.entries(ROWS).flatMap(([id, row]) =>
        violation(
          world,
          `${id} is missing; ${WRITTEN_TWICE}`,
          d.and(
            world.finished,
            row.fits(world),
            d.not(
              d.or(
                heldBy(world, row),
                overCeiling(world, id),
                id === 'keep-running-can-be-fine' ? pain(4)(world) : NOTHING,
                world.shown(id),
              ),
            ),
          ),
        ),
      )
    },
  },
]

function neverShown(world: World, advice: readonly string[]) {
  return advice.flatMap((id) => violation(world, id, world.space.d.and(world.shown(id), heldBy(world, ROWS[id]!))))
}

/** What an author should know whose rule is meant as it stands. */
const WRITTEN_TWICE =
  'if the rule file is right, the design has changed: it is written again, on purpose, in ROWS of src/core/proof/properties-advice.ts, and both must say the same'

/** All that the design holds a piece of advice back by, but for the ceilings. */
function heldBy(world: World, { never, bone, running, cautions, notWith }: Row): Assignments {
  const { d, answered } = world.space
  return d.or(
    heldByAny(world, never ?? [], running ? [['pain-place', ['neck']]] : []),
    bone || running ? possibleBoneInjury(world) : NOTHING,
    cautions
      ? d.not(d.and(world.asked('painkiller-cautions'), answered('painkiller-cautions' as QuestionId)))
      : NOTHING,
    notWith ? world.shown(notWith) : NOTHING,
  )
}

/** One of the options is ticked or in doubt, or the question has no answer yet; not when it does not apply. */
function heldByAny(world: World, ...clauses: readonly (readonly Clause[])[]): Assignments {
  const { d, answered } = world.space
  return d.or(
    ...clauses.flat().map(([question, options]) => {
      const some = world.has(question, ...(options === 'any' ? world.optionsOf(question) : options))
      return d.minus(
        d.or(some, world.unsure(question), d.not(answered(question as QuestionId)), d.not(world.asked(question))),
        world.rulings.off(question as QuestionId),
      )
    }),
  )
}

const possibleBoneInjury = (world: World): Assignments => world.space.d.not(world.ruledOut('bone-stress-injury'))

function overCeiling(world: World, id: string): Assignments {
  return world.space.d.or(
    ...URGENCIES.filter((urgency) => CEILINGS[urgency]?.includes(id) === false).map(world.exactly),
  )
}
