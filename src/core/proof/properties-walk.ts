import type { Property } from '#core/proof/property.ts'
import { listed } from '#core/proof/listings.ts'
import { fault, violation } from '#core/proof/world.ts'

export const WALK_PROPERTIES: readonly Property[] = [
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
    id: 'what-hides-a-red-flag-is-listed',
    says: 'Every question that is not always asked, and whose answer could have met a red flag, gives the clinical reason.',
    violations: (world) =>
      listed(world).hidden.flatMap(({ question, redFlags, because }) =>
        because === undefined ? [fault(`${question} can hide ${redFlags.join(', ')}, and gives no reason`)] : [],
      ),
  },
]
