import type { QuestionId, RuleId } from '#core/basics/id.ts'
import type { Contract } from '#core/contract/contract.ts'
import type { Property } from '#core/proof/property.ts'
import { listed } from '#core/proof/listings.ts'
import { URGENT } from '#core/proof/told.ts'
import { fault, violation } from '#core/proof/world.ts'

/** All that must hold of what is asked and what is not. */
export const walkProperties = ({ hidden }: Contract): readonly Property[] => [
  {
    id: 'skipping-loses-nothing',
    says: 'Whatever is answered to questions that were skipped as irrelevant: were it to count, the urgency, the red flags, the causes with their standing and the advice would stay the same.',
    violations: (world) => {
      const { d } = world.space
      const { done, through } = world.walked
      return world.told.flatMap(({ what, on }) => {
        const walked = through(on)
        return violation(world, what, d.and(done, d.or(d.minus(on, walked), d.minus(walked, on))))
      })
    },
  },
  {
    id: 'a-short-way-loses-no-urgency',
    says: 'Whoever is asked only what could still raise an urgency of within-days or above comes to the urgency of the whole interview, and to no other.',
    violations: (world) => {
      const { d } = world.space
      return URGENT.flatMap((urgency) => {
        const whole = world.certain(urgency)
        const short = world.walked.shortly(whole)
        return [
          ...violation(world, `${urgency} is lost`, d.minus(d.and(world.finished, whole), short)),
          ...violation(world, `${urgency} comes of too few answers`, d.minus(d.and(world.finished, short), whole)),
        ]
      })
    },
  },
  {
    id: 'what-hides-a-red-flag-is-listed',
    says: hidden.says,
    violations: (world) => {
      const found = listed(world).hidden
      const bare = found
        .filter(({ because }) => because === undefined)
        .map(({ question, redFlags }) => fault(`${question} can hide ${redFlags.join(', ')}, and gives no reason`))
      const unforeseen = found.flatMap(({ question, redFlags }) => {
        const allowed = hidden.hides.get(question as QuestionId) ?? []
        const others = redFlags.filter((id) => !allowed.includes(id as RuleId))
        return others.length > 0
          ? [fault(`${question} can hide ${others.join(', ')}, and the contract does not let it`)]
          : []
      })
      return [...bare, ...unforeseen]
    },
  },
]
