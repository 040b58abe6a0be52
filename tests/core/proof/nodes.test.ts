import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { Nodes } from '#core/proof/nodes.ts'

const DOMAINS = [3, 2, 4]
/** What a node is made of: its variable and its kids, each an end or an earlier node of the list. */
const anyRecipe = fc
  .nat(2)
  .chain((variable) =>
    fc.tuple(
      fc.constant(variable),
      fc.array(fc.nat(500), { minLength: DOMAINS[variable]!, maxLength: DOMAINS[variable]! }),
    ),
  )

describe('the nodes of decision diagrams', () => {
  it('are each kept once, and read back as they were made, however many there are', () => {
    fc.assert(
      fc.property(fc.array(anyRecipe, { minLength: 200, maxLength: 1000 }), (recipes) => {
        const nodes = new Nodes(DOMAINS)
        const known = new Map<string, number>()
        for (const [variable, kids] of recipes) {
          const node = nodes.make(variable, Int32Array.from(kids))
          if (kids.every((kid) => kid === kids[0])) expect(node).toBe(kids[0])
          else expect(known.get(`${variable}:${kids.join()}`) ?? node).toBe(node)
          if (kids.some((kid) => kid !== kids[0])) known.set(`${variable}:${kids.join()}`, node)
        }
        expect(new Set(known.values()).size).toBe(known.size)
        expect(nodes.count).toBe(known.size + 2)
        for (const [recipe, node] of known) expect(`${nodes.variable(node)}:${nodes.kids(node).join()}`).toBe(recipe)
      }),
      { numRuns: 20 },
    )
  })
  it('of which two are ends, that come after every variable', () => {
    const nodes = new Nodes(DOMAINS)
    expect([nodes.count, nodes.variable(0), nodes.variable(1)]).toEqual([2, 3, 3])
  })
  it('know their opposite once it is told', () => {
    const nodes = new Nodes(DOMAINS)
    const [one, other] = [nodes.make(1, Int32Array.of(0, 1)), nodes.make(1, Int32Array.of(1, 0))]
    expect([nodes.opposite(one), nodes.opposite(other)]).toEqual([0, 0])
    nodes.setOpposites(one, other)
    expect([nodes.opposite(one), nodes.opposite(other)]).toEqual([other, one])
  })
})
