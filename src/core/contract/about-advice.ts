import type { RuleId } from '#core/basics/id.ts'
import type { AdvicePromise, Contract, Row } from '#core/contract/contract.ts'
import { metBy, notRuledOut } from '#core/contract/meaning.ts'
import { type Assignments, NOTHING } from '#core/proof/diagram.ts'
import type { Property } from '#core/proof/property.ts'
import { type Violation, violation, type World } from '#core/proof/world.ts'
import { compareUrgency, URGENCIES, type Urgency } from '#core/rulebook/book.ts'

/** All that the contract asks of advice. */
export const adviceProperties = (contract: Contract): readonly Property[] => [
  {
    id: 'ceilings-hold',
    says: contract.ceilings.says,
    violations: (world) =>
      (Object.entries(contract.ceilings.at) as [Urgency, readonly RuleId[]][]).flatMap(([urgency, allowed]) =>
        world.book.advice
          .filter(({ id }) => !allowed.includes(id))
          .flatMap(({ id }) =>
            violation(world, `${id} at ${urgency}`, world.space.d.and(world.exactly(urgency), world.shown(id))),
          ),
      ),
  },
  {
    id: 'running-advice-is-safe',
    says: contract.running.says,
    violations: (world) => {
      const unsafe = world.space.d.or(world.certain(contract.running.neverFrom), heldFromRunning(world, contract))
      return runningAdvice(world, contract).flatMap((id) =>
        violation(world, id, world.space.d.and(world.shown(id), unsafe)),
      )
    },
  },
  ...contract.promises.map((promise) => ({
    id: promise.id,
    says: promise.says,
    violations: (world: World) => broken(world, contract, promise),
  })),
  {
    id: 'pairs-never-meet',
    says: contract.pairs.says,
    violations: (world) => {
      const help = URGENCIES.filter((urgency) => compareUrgency(urgency, contract.running.neverFrom) <= 0).flatMap(
        (urgency) => contract.help.at[urgency] ?? [],
      )
      const pairs = [
        ...contract.pairs.never,
        ...runningAdvice(world, contract).flatMap((running) => help.map((one) => [running, one] as const)),
      ]
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
        violation(world, `${id} does not fit; ${WRITTEN_TWICE}`, unfitting(world, contract, id)),
      ),
  },
  {
    id: 'advice-is-not-forgotten',
    says: 'At the end of every interview, every piece of advice that fits and that nothing forbids is shown.',
    violations: (world) =>
      [...contract.advice.keys()].flatMap((id) =>
        violation(world, `${id} is missing; ${WRITTEN_TWICE}`, forgotten(world, contract, id)),
      ),
  },
]

/** What an author should know whose rule is meant as it stands. */
const WRITTEN_TWICE =
  'if the rule file is right, the contract has changed: it is written again, on purpose, in contract/advice.yaml, and both must say the same'

function broken(world: World, contract: Contract, promise: AdvicePromise): Violation[] {
  const { d } = world.space
  const held = (id: RuleId) => d.and(world.shown(id), heldBy(world, contract, contract.advice.get(id)!))
  return promise.advice.flatMap((id) => {
    switch (promise.kind) {
      case 'heldBack':
        return violation(world, id, held(id))
      case 'fitting':
        return violation(world, id, d.or(held(id), unfitting(world, contract, id)))
      case 'takesOver':
        return violation(world, `no ${id}`, forgotten(world, contract, id))
      case 'neverAlone': {
        const beside = d.or(...promise.beside.map(world.shown))
        return violation(world, `${id} alone`, d.minus(d.and(world.ended, world.shown(id)), beside))
      }
    }
  })
}

/** Where advice is shown and does not fit; advice that the contract does not know never does. */
function unfitting(world: World, { advice }: Contract, id: RuleId): Assignments {
  const row = advice.get(id)
  return world.space.d.minus(world.shown(id), row ? metBy(world, row.fits) : NOTHING)
}

/** The ends of interviews on which advice fits, nothing forbids it, and it is not shown. */
function forgotten(world: World, contract: Contract, id: RuleId): Assignments {
  const { d } = world.space
  const row = contract.advice.get(id)!
  const excused = d.or(heldBy(world, contract, row), overCeiling(world, contract, id), world.shown(id))
  return d.minus(d.and(world.ended, metBy(world, row.fits)), excused)
}

/** All that the contract holds a piece of advice back by, but for the ceilings. */
function heldBy(world: World, contract: Contract, { neverWhen, needsAnswerTo, running }: Row): Assignments {
  const { d, answered } = world.space
  return d.or(
    ...neverWhen.map((clause) => notRuledOut(world, clause)),
    ...needsAnswerTo.map((id) => d.not(d.and(world.asked(id), answered(id)))),
    running ? heldFromRunning(world, contract) : NOTHING,
  )
}

const heldFromRunning = (world: World, { running }: Contract): Assignments =>
  world.space.d.or(...running.neverWhen.map((clause) => notRuledOut(world, clause)))

/** What the contract calls advice on running, and whatever else the rule book calls so. */
const runningAdvice = ({ book }: World, { advice }: Contract): RuleId[] => [
  ...new Set([
    ...[...advice].filter(([, { running }]) => running).map(([id]) => id),
    ...book.advice.filter(({ running }) => running).map(({ id }) => id),
  ]),
]

const overCeiling = (world: World, { ceilings }: Contract, id: RuleId): Assignments =>
  world.space.d.or(...URGENCIES.filter((urgency) => ceilings.at[urgency]?.includes(id) === false).map(world.exactly))
