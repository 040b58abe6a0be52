import type { QuestionId, RuleId } from '#core/basics/id.ts'
import type { Contract, Rising } from '#core/contract/contract.ts'
import { metBy, named } from '#core/contract/meaning.ts'
import { type Assignments, EVERYTHING, NOTHING } from '#core/proof/diagram.ts'
import { asksFor } from '#core/proof/listings.ts'
import type { Property } from '#core/proof/property.ts'
import { type Change, Missing } from '#core/proof/sheets.ts'
import { URGENT } from '#core/proof/told.ts'
import { fault, type Violation, violation, type World } from '#core/proof/world.ts'
import { compareUrgency, SHORT_FROM, type Urgency } from '#core/rulebook/book.ts'
import { isSafetyQuestion } from '#core/rulebook/lookup.ts'

/** Those that the contract names, and any other that a red flag reads. */
const safetyQuestions = ({ floors }: Contract, { book }: World): readonly QuestionId[] => [
  ...new Set([
    ...floors.of.keys(),
    ...book.questions.filter(({ id }) => isSafetyQuestion(book, id)).map(({ id }) => id),
  ]),
]
const safetyLists = (contract: Contract, world: World) =>
  safetyQuestions(contract, world).filter((id) => world.question(id).kind === 'choices')

/** All that the contract asks of the urgency. */
export const urgencyProperties = (contract: Contract): readonly Property[] => [
  {
    id: 'emergency-signs-stop',
    says: contract.emergency.says,
    violations: (world) => {
      const { d } = world.space
      const signs = contract.emergency.signs.flatMap(([list, named]) =>
        [...new Set([...named, ...world.optionsOf(list)])].map(
          (sign) => [`${list}: ${sign}`, world.has(list, sign)] as const,
        ),
      )
      const together = contract.emergency.together.map((clause) => [named(clause), metBy(world, clause)] as const)
      return [...signs, ...together].flatMap(([what, set]) =>
        violation(world, `${what} without "emergency"`, d.minus(set, world.certain('emergency'))),
      )
    },
  },
  {
    id: 'a-tick-never-lowers',
    says: 'Ticking one more option of a safety list never lowers the urgency.',
    violations: (world) => moreTicks(contract, world).flatMap((step) => lowered(world, step)),
  },
  {
    id: 'more-pain-never-lowers',
    says: 'One point more pain never lowers the urgency.',
    violations: (world) => morePain(contract, world).flatMap((step) => lowered(world, step)),
  },
  {
    id: 'a-worse-course-never-lowers',
    says: 'A pain that stays the same, or comes and goes, is never less urgent than one that gets better, nor more urgent than one that gets worse.',
    violations: (world) => worseCourse(contract, world).flatMap((step) => lowered(world, step)),
  },
  {
    id: 'not-sure-never-undercuts-none',
    says: 'In a safety list, "not sure" beside what is ticked is never less urgent than without it; so "not sure" is never less urgent than "none of these".',
    violations: (world) => moreDoubt(contract, world).flatMap((step) => lowered(world, step)),
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
    says: contract.floors.says,
    violations: (world) => {
      const { d } = world.space
      const below = (id: QuestionId, urgency: Urgency, when = EVERYTHING) =>
        violation(
          world,
          `${id} "not sure", below ${urgency}`,
          d.and(world.asked(id), world.unsure(id), when, d.not(world.certain(urgency))),
        )
      return safetyQuestions(contract, world).flatMap((id) => {
        const { urgency, raised } = contract.floors.of.get(id) ?? { urgency: contract.floors.otherwise }
        return [...below(id, urgency), ...(raised ? below(id, raised.to, metBy(world, raised.when)) : [])]
      })
    },
  },
  {
    id: 'partial-is-never-self-care',
    says: 'Partial answers never give self-care or routine: an interview ends without an answer to a safety question that applies only where within-days or above is certain.',
    violations: (world) => {
      const { d, answered } = world.space
      return safetyQuestions(contract, world).flatMap((id) => {
        const open = d.minus(world.asked(id), answered(id))
        const missed = d.not(d.or(world.rulings.off(id), d.and(world.asked(id), answered(id))))
        return [
          ...violation(
            world,
            `${id} has no answer, and self-care is certain`,
            d.minus(open, world.rulings.possible('routine')),
          ),
          ...violation(
            world,
            `the interview ends without ${id}`,
            d.minus(d.and(world.walked.done, world.walked.through(missed)), world.certain(SHORT_FROM)),
          ),
        ]
      })
    },
  },
  {
    id: 'habits-are-never-urgent',
    says: contract.habits.says,
    violations: (world) =>
      contract.habits.questions.flatMap((id) =>
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
  {
    id: 'red-flags-are-as-urgent',
    says: contract.urgencies.says,
    violations: (world) => [
      ...world.book.redFlags
        .filter(({ id }) => !contract.urgencies.of.has(id))
        .map(({ id }) => fault(`the contract does not say how urgent ${id} is`)),
      ...[...contract.urgencies.of].flatMap(([id, rising]) => asUrgent(world, id, rising)),
    ],
  },
]

/** A change of one answer that is worse, and the sheets that it can be made on. */
export interface WorseStep {
  readonly what: string
  readonly before: Assignments
  readonly change: Change
}

/** All that is worse: one more tick or doubt in a safety list, one point more pain, a worse course. */
export const isWorse = (contract: Contract, world: World): WorseStep[] => [
  ...moreTicks(contract, world),
  ...morePain(contract, world),
  ...worseCourse(contract, world),
  ...moreDoubt(contract, world),
]

const moreTicks = (contract: Contract, world: World): WorseStep[] =>
  safetyLists(contract, world).flatMap((id) =>
    world.optionsOf(id).map((option, place) => ({
      what: `ticking ${option} in ${id}`,
      before: world.space.d.minus(world.space.answered(id), world.has(id, option)),
      change: new Map([[world.variablesOf(id)[place + 1]!, 1]]),
    })),
  )

const morePain = (contract: Contract, world: World): WorseStep[] =>
  contract.worse.scales.flatMap((scale) =>
    Array.from({ length: 10 }, (_, score) => ({
      what: `${scale} of ${score + 1} after ${score}`,
      before: world.score(scale, (one) => one === score),
      change: new Map([[world.variablesOf(scale)[0]!, score + 2]]),
    })),
  )

const worseCourse = (contract: Contract, world: World): WorseStep[] =>
  contract.worse.choices.flatMap(([id, steps]) =>
    steps.flatMap(({ from, to }) =>
      to.map((worse) => ({
        what: `${worse} after ${from}`,
        before: world.has(id, from),
        change: new Map([[world.variablesOf(id)[0]!, world.valueOf(id, worse)]]),
      })),
    ),
  )

const moreDoubt = (contract: Contract, world: World): WorseStep[] =>
  safetyLists(contract, world).map((id) => ({
    what: `"not sure" in ${id}`,
    before: world.space.d.minus(world.space.answered(id), world.unsure(id)),
    change: new Map([[world.variablesOf(id)[0]!, 2]]),
  }))

/** Where a red flag by itself asks for another urgency than the contract gives it. */
function asUrgent(world: World, id: RuleId, { urgency, raised }: Rising): Violation[] {
  const { d } = world.space
  const met = world.met(id)
  const flag = world.book.redFlags.find((one) => one.id === id)
  if (!flag) throw new Missing(`the rule book has no red flag "${id}"`)
  return URGENT.flatMap((level) => {
    const due =
      compareUrgency(urgency, level) <= 0
        ? met
        : raised && compareUrgency(raised.to, level) <= 0
          ? d.and(met, metBy(world, raised.when))
          : NOTHING
    const asked = asksFor(world, flag, level)
    return [
      ...violation(world, `${id} does not ask for ${level}`, d.minus(due, asked)),
      ...violation(world, `${id} asks for ${level}, and the contract does not`, d.minus(asked, due)),
    ]
  })
}

/** Sheets on which an urgency is certain before a change of one answer and not after it. */
function lowered(world: World, { what, before, change }: WorseStep): Violation[] {
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
