import type { QuestionId } from '#core/basics/id.ts'
import { type Assignments, EVERYTHING } from '#core/proof/diagram.ts'
import type { Urgency } from '#core/rulebook/book.ts'
import { isSafetyQuestion } from '#core/rulebook/lookup.ts'
import type { Property } from '#core/proof/property.ts'
import type { Change } from '#core/proof/sheets.ts'
import { URGENT } from '#core/proof/told.ts'
import { type Violation, violation, type World } from '#core/proof/world.ts'

/** Written out here and not read from the rules, so that a sign that is lost there is missed here. */
const EMERGENCY_SIGNS: Readonly<Record<string, readonly string[]>> = {
  'nerve-signs': [
    'bladder-change',
    'bowel-change',
    'numb-between-legs',
    'genital-change',
    'both-legs',
    'leg-getting-weaker',
  ],
  'emergency-signs': [
    'sudden-severe-faint',
    'chest-pain',
    'major-accident',
    'side-pain-in-waves',
    'confused-or-drowsy',
    'cola-urine',
    'too-many-painkillers',
    'pregnancy-danger',
  ],
}
const WITH_NERVE_IN_FOOT = [
  ['illness-signs', 'fever-or-shivering'],
  ['medical-history', 'cancer'],
] as const
const NERVE_IN_FOOT = ['foot-drop', 'tingling-or-numb-foot']

const WORSE_COURSES = [
  ['getting-better', 'same'],
  ['getting-better', 'comes-and-goes'],
  ['same', 'getting-worse'],
  ['comes-and-goes', 'getting-worse'],
] as const

/** The least urgency of "not sure" on each safety question. */
const FLOORS: Readonly<Record<string, Urgency>> = {
  'nerve-signs': 'same-day',
  'emergency-signs': 'same-day',
  'illness-signs': 'within-days',
  'medical-history': 'within-days',
  'leg-symptoms': 'within-days',
  age: 'routine',
  'pain-place': 'routine',
  onset: 'routine',
  'pain-severity': 'routine',
  'pain-duration': 'routine',
  'pain-course': 'routine',
  'daily-function': 'routine',
  'bone-signs': 'routine',
  'stiffness-signs': 'routine',
}
const HIGHER_FLOOR_WHEN_SEVERE = ['age', 'onset']
const NEVER_URGENT = [
  'running-background',
  'longest-run-jump',
  'mileage-ramp',
  'recent-changes',
  'run-days',
  'surface',
  'shoes',
  'heel-strike',
  'muscles',
  'strength-work',
  'daily-load',
  'painkiller-cautions',
]

/** Those of the design, and any other that a red flag reads. */
const safetyQuestions = ({ book }: World): readonly string[] => [
  ...new Set([
    ...Object.keys(FLOORS),
    ...book.questions.filter(({ id }) => isSafetyQuestion(book, id)).map(({ id }) => id),
  ]),
]
const safetyLists = (world: World) => safetyQuestions(world).filter((id) => world.question(id).kind === 'choices')

export const URGENCY_PROPERTIES: readonly Property[] = [
  {
    id: 'emergency-signs-stop',
    says: 'Every emergency sign gives "emergency", whatever else is said; so does fever, or cancer, with a nerve sign in the foot.',
    violations: (world) => {
      const { d } = world.space
      const signs = Object.entries(EMERGENCY_SIGNS).flatMap(([list, named]) =>
        [...new Set([...named, ...world.optionsOf(list)])].map(
          (sign) => [`${list}: ${sign}`, world.has(list, sign)] as const,
        ),
      )
      const pairs = WITH_NERVE_IN_FOOT.map(
        ([list, sign]) =>
          [
            `${sign} with a nerve sign in the foot`,
            d.and(world.has(list, sign), world.has('leg-symptoms', ...NERVE_IN_FOOT)),
          ] as const,
      )
      return [...signs, ...pairs].flatMap(([what, set]) =>
        violation(world, `${what} without "emergency"`, d.minus(set, world.certain('emergency'))),
      )
    },
  },
  {
    id: 'a-tick-never-lowers',
    says: 'Ticking one more option of a safety list never lowers the urgency.',
    violations: (world) =>
      safetyLists(world).flatMap((id) =>
        world
          .optionsOf(id)
          .flatMap((option, place) =>
            lowered(
              world,
              `ticking ${option} in ${id}`,
              world.space.d.minus(world.space.answered(id as QuestionId), world.has(id, option)),
              new Map([[world.variablesOf(id)[place + 1]!, 1]]),
            ),
          ),
      ),
  },
  {
    id: 'more-pain-never-lowers',
    says: 'One point more pain never lowers the urgency.',
    violations: (world) =>
      Array.from({ length: 10 }, (_, score) => score).flatMap((score) =>
        lowered(
          world,
          `pain of ${score + 1} after ${score}`,
          world.score('pain-severity', (one) => one === score),
          new Map([[world.variablesOf('pain-severity')[0]!, score + 2]]),
        ),
      ),
  },
  {
    id: 'a-worse-course-never-lowers',
    says: 'A pain that stays the same, or comes and goes, is never less urgent than one that gets better, nor more urgent than one that gets worse.',
    violations: (world) =>
      WORSE_COURSES.flatMap(([better, worse]) =>
        lowered(
          world,
          `${worse} after ${better}`,
          world.has('pain-course', better),
          new Map([[world.variablesOf('pain-course')[0]!, world.valueOf('pain-course', worse)]]),
        ),
      ),
  },
  {
    id: 'not-sure-never-undercuts-none',
    says: 'In a safety list, "not sure" beside what is ticked is never less urgent than without it; so "not sure" is never less urgent than "none of these".',
    violations: (world) =>
      safetyLists(world).flatMap((id) =>
        lowered(
          world,
          `"not sure" in ${id}`,
          world.space.d.minus(world.space.answered(id as QuestionId), world.unsure(id)),
          new Map([[world.variablesOf(id)[0]!, 2]]),
        ),
      ),
  },
  {
    id: 'answering-never-lowers',
    says: 'Answering one more question never lowers an urgency that was already certain.',
    violations: (world) =>
      world.book.questions.flatMap(({ id }) => {
        const { d, answered, unanswered } = world.space
        return URGENT.flatMap((urgency) => {
          const before = d.fix(world.certain(urgency), unanswered(id))
          const lower = d.and(before, answered(id), d.not(world.certain(urgency)))
          return violation(world, `answering ${id} lowers ${urgency}`, lower).map((found) => ({
            ...found,
            sheet: world.space.changed(found.sheet, unanswered(id)),
            after: found.sheet,
          }))
        })
      }),
  },
  {
    id: 'not-sure-has-a-floor',
    says: '"Not sure" on a safety question that applies is never self-care, and has at least the urgency that the design gives it.',
    violations: (world) => {
      const { d } = world.space
      const floor = (id: string, urgency: Urgency, when = EVERYTHING) =>
        violation(
          world,
          `${id} "not sure", below ${urgency}`,
          d.and(world.asked(id), world.unsure(id), when, d.not(world.certain(urgency))),
        )
      const severe = world.score('pain-severity', (score) => score >= 7)
      return [
        ...safetyQuestions(world).flatMap((id) => floor(id, FLOORS[id] ?? 'routine')),
        ...HIGHER_FLOOR_WHEN_SEVERE.flatMap((id) => floor(id, 'within-days', severe)),
      ]
    },
  },
  {
    id: 'partial-is-never-self-care',
    says: 'Partial answers never give self-care: while a safety question that applies has no answer, the interview goes on, and something above self-care is still possible.',
    violations: (world) => {
      const { d, answered } = world.space
      return safetyQuestions(world).flatMap((id) => {
        const open = d.minus(world.asked(id), answered(id as QuestionId))
        const missed = d.not(
          d.or(world.rulings.off(id as QuestionId), d.and(world.asked(id), answered(id as QuestionId))),
        )
        return [
          ...violation(
            world,
            `${id} has no answer, and self-care is certain`,
            d.minus(open, world.rulings.possible('routine')),
          ),
          ...violation(
            world,
            `the interview ends without ${id}`,
            d.and(world.walked.done, world.walked.through(missed)),
          ),
        ]
      })
    },
  },
  {
    id: 'habits-are-never-urgent',
    says: 'No answer about running, muscles, daily life or painkillers changes the urgency, "not sure" included.',
    violations: (world) =>
      NEVER_URGENT.flatMap((id) =>
        URGENT.flatMap((urgency) => {
          const { d, unanswered } = world.space
          const without = d.fix(world.certain(urgency), unanswered(world.question(id).id))
          return violation(
            world,
            `${id} changes ${urgency}`,
            d.or(d.minus(without, world.certain(urgency)), d.minus(world.certain(urgency), without)),
          )
        }),
      ),
  },
]

/** Sheets on which an urgency is certain before a change of one answer and not after it. */
function lowered(world: World, what: string, before: Assignments, change: Change): Violation[] {
  const { d } = world.space
  return URGENT.flatMap((urgency) =>
    violation(
      world,
      `${what} lowers ${urgency}`,
      d.minus(d.and(before, world.certain(urgency)), d.fix(world.certain(urgency), change)),
      change,
    ),
  )
}
