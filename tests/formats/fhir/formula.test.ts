import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { OptionId, QuestionId } from '#core/basics/id.ts'
import { all, any, atLeast, FALSE, fhirPath, type Formula, holds, not, TRUE } from '#formats/fhir/formula.ts'

const said = (question: string, ...options: string[]): Formula => ({
  kind: 'said',
  question: question as QuestionId,
  options: options as OptionId[],
})

/** A tree, and the same tree built with everything that makes formulas shorter. */
interface Pair {
  readonly plain: Formula
  readonly short: Formula
}
const { tree } = fc.letrec<{ tree: Pair }>((tie) => ({
  tree: fc.oneof(
    { maxDepth: 4 },
    fc
      .tuple(fc.constantFrom('a', 'b'), fc.subarray(['x', 'y', 'z'], { minLength: 1 }))
      .map(([question, options]) => ({ plain: said(question, ...options), short: said(question, ...options) })),
    fc.constantFrom({ plain: TRUE, short: TRUE }, { plain: FALSE, short: FALSE }),
    tie('tree').map(({ plain, short }) => ({ plain: { kind: 'not', of: plain } as Formula, short: not(short) })),
    fc.array(tie('tree'), { maxLength: 4 }).map((of) => ({
      plain: { kind: 'all', of: of.map(({ plain }) => plain) } as Formula,
      short: all(of.map(({ short }) => short)),
    })),
    fc.array(tie('tree'), { maxLength: 4 }).map((of) => ({
      plain: { kind: 'any', of: of.map(({ plain }) => plain) } as Formula,
      short: any(of.map(({ short }) => short)),
    })),
    fc.tuple(fc.integer({ min: 0, max: 3 }), fc.array(tie('tree'), { maxLength: 4 })).map(([count, of]) => ({
      plain: { kind: 'atLeast', count, of: of.map(({ plain }) => plain) } as Formula,
      short: atLeast(
        count,
        of.map(({ short }) => short),
      ),
    })),
  ),
}))
const answers = fc.record({ a: fc.subarray(['x', 'y', 'z']), b: fc.subarray(['x', 'y', 'z']) })

test('making a formula shorter never changes what it says', () => {
  fc.assert(
    fc.property(tree, answers, ({ plain, short }, given) => {
      const codes = (question: string) => given[question as 'a']
      expect(holds(short, codes)).toBe(holds(plain, codes))
    }),
    { numRuns: 3000 },
  )
})

test('what several parts share is said once', () => {
  expect(any([all([said('a', 'x'), said('b', 'x')]), all([said('a', 'y'), said('b', 'x')])])).toEqual(
    all([said('a', 'x', 'y'), said('b', 'x')]),
  )
})

test('what is covered by a part that stands alone is left out', () => {
  expect(any([said('a', 'x', 'y'), all([said('a', 'x'), said('b', 'x')])])).toEqual(said('a', 'x', 'y'))
})

test('in FHIRPath a question is a variable with its codes', () => {
  expect(fhirPath(said('pain-course', 'same', 'not-sure'))).toBe("%painCourse.intersect('same'|'not-sure').exists()")
  expect(fhirPath(not(said('a', 'x')))).toBe("(%a.intersect('x').exists()).not()")
  expect(fhirPath(all([said('a', 'x'), any([said('b', 'y'), not(said('a', 'z'))])]))).toBe(
    "%a.intersect('x').exists() and (%b.intersect('y').exists() or (%a.intersect('z').exists()).not())",
  )
  expect(fhirPath(atLeast(2, [said('a', 'x'), said('a', 'y'), said('a', 'z')]))).toBe(
    "%a.intersect('x'|'y'|'z').count() >= 2",
  )
  expect(fhirPath(atLeast(2, [said('a', 'x'), said('b', 'y'), said('b', 'z')]))).toBe(
    "(iif(%a.intersect('x').exists(),1,0)+iif(%b.intersect('y').exists(),1,0)+iif(%b.intersect('z').exists(),1,0)) >= 2",
  )
  expect([fhirPath(TRUE), fhirPath(FALSE)]).toEqual(['true', 'false'])
})
