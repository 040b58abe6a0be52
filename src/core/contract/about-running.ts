import type { QuestionId } from '#core/basics/id.ts'
import { isWorse, type WorseStep } from '#core/contract/about-urgency.ts'
import type { Contract } from '#core/contract/contract.ts'
import { metBy, named } from '#core/contract/meaning.ts'
import { type Assignments, NOTHING } from '#core/proof/diagram.ts'
import type { Property } from '#core/proof/property.ts'
import { violation, type World } from '#core/proof/world.ts'
import { CAN_I_RUN, type CanIRun } from '#core/rulebook/book.ts'

/** All that the contract asks of the answer to "can I run?". */
export const runningProperties = (contract: Contract): readonly Property[] => {
  const { canIRun } = contract
  return [
    {
      id: 'every-ended-interview-has-one-can-i-run',
      says: canIRun.says,
      violations: (world) => {
        const { d } = world.space
        const answers = world.rulings.canIRun
        const two = answers.flatMap(({ on, answer }, at) =>
          answers
            .slice(at + 1)
            .flatMap((other) => violation(world, `${answer} and ${other.answer}`, d.and(on, other.on))),
        )
        const left = d.minus(world.ended, d.or(...answers.map(({ on }) => on)))
        return [...violation(world, 'no answer to "can I run?"', left), ...two]
      },
    },
    {
      id: 'can-i-run-is-strict',
      says: canIRun.strict.says,
      violations: (world) => {
        const { d } = world.space
        const flags = world.book.redFlags.filter(({ id }) => !canIRun.strict.anyRedFlagBut.includes(id))
        const wanted: readonly (readonly [CanIRun, string, Assignments])[] = [
          ...CAN_I_RUN.flatMap((answer) =>
            (canIRun.strict.atLeast[answer] ?? []).map((one) => [answer, named(one), metBy(world, one)] as const),
          ),
          ...flags.map(({ id }) => [CAN_I_RUN[1], id, world.met(id)] as const),
        ]
        return wanted.flatMap(([answer, what, on]) =>
          violation(world, `${what} without ${answer}`, d.minus(d.and(world.ended, on), asStrict(world, answer))),
        )
      },
    },
    {
      id: 'worse-never-softens-can-i-run',
      says: canIRun.worse.says,
      violations: (world) =>
        [
          ...isWorse(contract, world),
          ...canIRun.worse.harmless.map(([id, answer]) => doubtFor(world, id, answer)),
        ].flatMap(({ what, before, change }) => {
          const { d } = world.space
          return CAN_I_RUN.slice(0, -1).flatMap((answer) => {
            const strict = asStrict(world, answer)
            const after = d.fix(d.minus(world.ended, strict), change)
            return violation(world, `${what} softens ${answer}`, d.and(before, world.ended, strict, after), change)
          })
        }),
    },
  ]
}

/** Where the answer is this or a stricter one. */
function asStrict({ rulings: { canIRun }, space: { d } }: World, answer: CanIRun): Assignments {
  const most = CAN_I_RUN.indexOf(answer)
  return d.or(NOTHING, ...canIRun.filter((one) => CAN_I_RUN.indexOf(one.answer) <= most).map(({ on }) => on))
}

/** "Not sure" in place of an answer. */
function doubtFor(world: World, id: QuestionId, answer: string | number): WorseStep {
  const [variable] = world.variablesOf(id)
  const scale = typeof answer === 'number'
  return {
    what: `"not sure" in place of ${answer} in ${id}`,
    before: scale ? world.score(id, (score) => score === answer) : world.has(id, answer),
    change: new Map([[variable!, scale ? 12 : world.optionsOf(id).length + 1]]),
  }
}
